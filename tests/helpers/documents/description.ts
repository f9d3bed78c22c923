import { wordsOf } from '../../../src/editorial/import/document.ts';

/** One small description of a document, from which every maker in this folder makes a file of its format. */
export interface TestDocument {
  /** Of the file's properties; no word of the text. */
  title?: string;
  author?: string;
  language?: string;
  header?: string;
  footer?: string;
  blocks: TestBlock[];
}

export type TestBlock =
  | { heading: string; level?: number }
  /** A paragraph in bold, as people write headings who use no styles. */
  | { bold: string }
  | { text: string | (string | TestRun)[] }
  | { list: TestItem[]; isOrdered?: boolean }
  | { table: TestCell[][] }
  /** A picture with its alternative text; empty for none. */
  | { image: string }
  | { textBox: string };

/** Words within a paragraph. Formats without notes, comments or boxes put them at the end. */
export interface TestRun {
  text: string;
  isBold?: boolean;
  link?: string;
  footnote?: string;
  endnote?: string;
  comment?: string;
  /** Tracked changes of a Word or OpenDocument file; other formats leave deleted words out. */
  change?: 'inserted' | 'deleted';
}

export type TestItem = string | { item: string; list: TestItem[] };
export type TestCell = string | TestBlock[];

export const runsOf = (text: string | (string | TestRun)[]): TestRun[] =>
  (typeof text === 'string' ? [text] : text).map((run) => (typeof run === 'string' ? { text: run } : run));

export const blocksOf = (cell: TestCell): TestBlock[] => (typeof cell === 'string' ? [{ text: cell }] : cell);

/** Footnotes, endnotes and comments of a document in their order. */
export const notesOf = (blocks: TestBlock[]): string[] =>
  blocks.flatMap((block) => {
    if ('table' in block) return block.table.flat().flatMap((cell) => notesOf(blocksOf(cell)));
    if (!('text' in block)) return [];
    return runsOf(block.text).flatMap(({ footnote, endnote, comment }) =>
      [footnote, endnote, comment].filter((note) => note !== undefined),
    );
  });

/** Each item with its depth from 0, and its number at that depth from 1. */
export const itemsOf = (items: TestItem[], depth = 0): { text: string; depth: number; number: number }[] =>
  items.flatMap((item, index) => [
    { text: typeof item === 'string' ? item : item.item, depth, number: index + 1 },
    ...(typeof item === 'string' ? [] : itemsOf(item.list, depth + 1)),
  ]);

const textsOfBlock = (block: TestBlock): string[] => {
  if ('heading' in block) return [block.heading];
  if ('bold' in block) return [block.bold];
  if ('textBox' in block) return [block.textBox];
  if ('image' in block) return [];
  if ('table' in block) return block.table.flat().flatMap((cell) => blocksOf(cell).flatMap(textsOfBlock));
  if ('list' in block)
    return itemsOf(block.list).map(({ text, number }) => (block.isOrdered ? `${number}. ${text}` : text));
  return [
    runsOf(block.text)
      .filter(({ change }) => change !== 'deleted')
      .map(({ text }) => text)
      .join(''),
  ];
};

/** Every word a reader of the document sees, sorted: body, notes, comments, numbers of lists, header and footer once. */
export const wordsIn = ({ header = '', footer = '', blocks }: TestDocument): string[] =>
  [header, footer, ...blocks.flatMap(textsOfBlock), ...notesOf(blocks)].flatMap(wordsOf).sort();
