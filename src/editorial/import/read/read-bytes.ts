import { textsOf, wordsOf, type Block, type SourceDocument } from '../document.ts';
import { readHtml } from './html/read-html.ts';
import { BLOCKS, CHARACTERS } from './limits.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import { refused, tooDeep, tooMuch } from './refused.ts';
import { readPackage } from './read-package.ts';
import { sniff } from './sniff.ts';
import { readText } from './text/read-text.ts';

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

const read = async ({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<SourceDocument> => {
  const found = sniff({ name, bytes });
  switch (found.kind) {
    case 'zip':
      return readPackage(bytes);
    case 'pdf': {
      // Only who reads a PDF pays for its library.
      const { readPdf } = await import('./pdf/read-pdf.ts');
      return readPdf(bytes);
    }
    case 'html':
      return readHtml(found.text);
    case 'markdown':
      return readMarkdown(found.text);
    default:
      return readText(found.text);
  }
};

const checked = (document: SourceDocument): SourceDocument => {
  const texts = textsOf(document.blocks);
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  if (characters > CHARACTERS || countBlocks(document.blocks) > BLOCKS)
    throw tooMuch(
      `The file holds ${characters.toLocaleString('en-GB')} characters of text; ${CHARACTERS.toLocaleString('en-GB')} are taken at once. Send it in parts.`,
    );
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
