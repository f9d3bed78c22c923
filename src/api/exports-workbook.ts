import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import {
  linkOfRow,
  linkRelations,
  sheetFoot,
  sheetHead,
  sheetRow,
  type SheetLink,
} from '../presenters/export-sheet.ts';
import { workbookParts } from '../presenters/export-workbook.ts';
import type { ExportInput } from './exports-formats.ts';

/**
 * A workbook as it is written: rows go into the package while they are read, and the reading waits for whoever takes the
 * package. All that is kept is where the links are.
 */
export const workbookOf = ({ batches, lang, about }: ExportInput): Readable => {
  const zip = new ZipFile();
  const links: SheetLink[] = [];
  const rows = Readable.from(
    (async function* () {
      let number = 1;
      yield sheetHead(lang);
      for await (const cases of batches)
        yield cases
          .map((one) => {
            number += 1;
            const link = linkOfRow({ one, number });
            if (link) links.push(link);
            return sheetRow({ one, number });
          })
          .join('');
      yield sheetFoot({ rows: number, links });
    })(),
  );
  const options = { mtime: about.madeAt };
  for (const [path, text] of Object.entries(workbookParts(about)))
    zip.addBuffer(Buffer.from(text), path, options);
  zip.addReadStream(rows, 'xl/worksheets/sheet1.xml', options);
  // Known only when the rows are through.
  zip.addReadStreamLazy('xl/worksheets/_rels/sheet1.xml.rels', options, (give) => {
    give(null, Readable.from([linkRelations(links)]));
  });
  zip.end();

  const { outputStream } = zip as unknown as { outputStream: Readable };
  const fail = (error: unknown): void => {
    outputStream.destroy(error instanceof Error ? error : new Error(String(error)));
  };
  zip.on('error', fail);
  rows.on('error', fail);
  outputStream.once('close', () => rows.destroy());
  return outputStream;
};
