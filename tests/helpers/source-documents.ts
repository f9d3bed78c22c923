import type { Block, SourceDocument, TableBlock, TextBlock } from '../../src/editorial/import/document.ts';

/** Blocks of a document as a reader would hand them over, in few letters, for tests of what is made of them. */
export const heading = (text: string, level = 2): TextBlock => ({
  kind: 'heading',
  text,
  level,
  origin: 'body',
});
export const paragraph = (text: string, more: Partial<TextBlock> = {}): TextBlock => ({
  kind: 'paragraph',
  text,
  origin: 'body',
  ...more,
});
export const bold = (text: string): TextBlock => paragraph(text, { isBold: true });
export const item = (text: string, more: Partial<TextBlock> = {}): TextBlock => ({
  kind: 'list-item',
  text,
  level: 1,
  origin: 'body',
  ...more,
});
export const items = (...texts: string[]): TextBlock[] => texts.map((text) => item(text));

/** A table of texts; a cell of several blocks is given as such. */
export const table = (...rows: (string | Block[])[][]): TableBlock => ({
  kind: 'table',
  origin: 'body',
  rows: rows.map((cells) =>
    cells.map((cell) => (typeof cell === 'string' ? (cell === '' ? [] : [paragraph(cell)]) : cell)),
  ),
});

export const documentOf = (blocks: Block[], more: Partial<SourceDocument> = {}): SourceDocument => ({
  format: 'docx',
  properties: {},
  blocks,
  images: [],
  remarks: [],
  ...more,
});

/** A text as a reader of plain text sees it: every line a paragraph, "- " an item, "1. " an item with its number. */
export const textDocument = (text: string): SourceDocument =>
  documentOf(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => {
        const found = /^(?:[-•]|(\d+\.))\s+(.*)$/.exec(line);
        if (!found) return paragraph(line);
        return item(found[2] as string, found[1] ? { marker: found[1] } : {});
      }),
    { format: 'text' },
  );
