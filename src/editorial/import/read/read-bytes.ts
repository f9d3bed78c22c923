import { textsOf, wordsOf, type Block, type SourceDocument } from '../document.ts';
import { BLOCKS, CHARACTERS } from './limits.ts';
import { refused, tooDeep, tooLong, tooMuch } from './refused.ts';
import { sniff } from './sniff.ts';

/** Reads a file in this very thread; `readDocument` does it in one that may be lost. */
export const readBytes = async ({
  name,
  bytes,
}: {
  name: string;
  bytes: Uint8Array;
}): Promise<SourceDocument> => {
  try {
    const document = await read({ name, bytes });
    return checked(document);
  } catch (error) {
    if (error instanceof RangeError && /call stack/i.test(error.message)) throw tooDeep();
    throw error;
  }
};

/** Each kind brings its own libraries: only who reads a PDF pays for the one of PDF. */
const LIBRARIES = {
  zip: () => import('./read-package.ts'),
  pdf: async () => {
    await import('pdfjs-dist/legacy/build/pdf.mjs');
    return import('./pdf/read-pdf.ts');
  },
  html: () => import('./html/read-html.ts'),
  markdown: () => import('./markdown/read-markdown.ts'),
  text: () => import('./text/read-text.ts'),
};

/** Loads what the reading of a file takes, which a busy machine does slowly, whatever the file. What is wrong with it, its reading tells. */
export const loadReader = async (file: { name: string; bytes: Uint8Array }): Promise<void> => {
  try {
    await LIBRARIES[sniff(file).kind]();
  } catch {
    // Told by its reading.
  }
};

const read = async ({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<SourceDocument> => {
  const found = sniff({ name, bytes });
  switch (found.kind) {
    case 'zip':
      return (await LIBRARIES.zip()).readPackage(bytes);
    case 'pdf':
      return (await LIBRARIES.pdf()).readPdf(bytes);
    case 'html':
      return (await LIBRARIES.html()).readHtml(found.text);
    case 'markdown':
      return (await LIBRARIES.markdown()).readMarkdown(found.text);
    default:
      return (await LIBRARIES.text()).readText(found.text);
  }
};

const checked = (document: SourceDocument): SourceDocument => {
  const texts = textsOf(document.blocks);
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  if (characters > CHARACTERS) throw tooLong(characters);
  if (countBlocks(document.blocks) > BLOCKS)
    throw tooMuch('The file holds far more paragraphs than a case study. Send it in parts.');
  if (!texts.some((text) => wordsOf(text).length > 0)) {
    const remarks = document.remarks.join(' ');
    throw refused(
      `The file holds no words${document.images.length > 0 ? ', only pictures' : ''}. ${remarks}`.trim(),
    );
  }
  return document;
};

const countBlocks = (blocks: Block[]): number =>
  blocks.reduce(
    (sum, block) =>
      sum +
      1 +
      (block.kind === 'table' ? block.rows.flat().reduce((cells, cell) => cells + countBlocks(cell), 0) : 0),
    0,
  );
