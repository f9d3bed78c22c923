import { Readable } from 'node:stream';
import { csvHead, csvRows } from '../presenters/export-csv.ts';
import type { AboutExport } from '../presenters/export-workbook.ts';
import type { PublicCase } from '../presenters/public-case-shape.ts';
import { workbookOf } from './exports-workbook.ts';

export interface ExportInput {
  /** Read as they are taken. */
  batches: AsyncIterable<PublicCase[]>;
  lang: string;
  about: AboutExport;
}

export interface ExportFormat {
  type: string;
  toStream: (input: ExportInput) => Readable;
}

/** How a search is taken away: for each ending of the address its type, and cases as bytes. */
export const EXPORT_FORMATS: Record<'csv' | 'xlsx' | 'jsonl' | 'json', ExportFormat> = {
  csv: {
    type: 'text/csv; charset=utf-8; header=present',
    toStream: ({ batches }) =>
      Readable.from(
        (async function* () {
          yield csvHead();
          for await (const cases of batches) yield csvRows(cases);
        })(),
      ),
  },
  jsonl: {
    type: 'application/x-ndjson; charset=utf-8',
    toStream: ({ batches }) =>
      Readable.from(
        (async function* () {
          for await (const cases of batches) yield cases.map((one) => `${JSON.stringify(one)}\n`).join('');
        })(),
      ),
  },
  json: {
    type: 'application/json; charset=utf-8',
    toStream: ({ batches }) =>
      Readable.from(
        (async function* () {
          let before = '[\n';
          for await (const cases of batches)
            for (const one of cases) {
              yield before + JSON.stringify(one);
              before = ',\n';
            }
          yield before === '[\n' ? '[]\n' : '\n]\n';
        })(),
      ),
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    toStream: workbookOf,
  },
};
