// Proves for every format and layout that the words of a document are the words that are read, each once.
import { describe, expect, it } from 'vitest';
import type { ImportFormat } from '../../../src/domain/imports.ts';
import { readBytes } from '../../../src/editorial/import/read/read-bytes.ts';
import {
  LAYOUTS,
  makeDocx,
  makeHtml,
  makeMarkdown,
  makeOdt,
  makePdf,
  makeText,
  wordsIn,
  wordsRead,
  type TestDocument,
} from '../../helpers/documents/index.ts';

type Make = (document: TestDocument) => Uint8Array | Promise<Uint8Array>;

const FORMATS: [ImportFormat, string, Make][] = [
  ['docx', 'docx', makeDocx],
  ['odt', 'odt', makeOdt],
  ['pdf', 'pdf', makePdf],
  ['html', 'html', makeHtml],
  ['markdown', 'md', makeMarkdown],
  ['text', 'txt', makeText],
];

describe.each(FORMATS)('%s', (format, ending, make) => {
  it.each(Object.entries(LAYOUTS))('%s', async (layout, description) => {
    // The standard fonts of a PDF know Western letters only.
    if (format === 'pdf' && /scripts|Welsh/.test(layout)) return;
    const bytes = await make(description);
    const document = await readBytes({ name: `case.${ending}`, bytes });
    expect(document.format).toBe(format);
    expect(wordsRead(document)).toEqual(wordsIn(description));
  });
});
