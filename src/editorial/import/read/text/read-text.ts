import type { Block, SourceDocument, TextBlock } from '../../document.ts';
import { plainWords } from '../plain-words.ts';
import { bulletOf, follows, numberOf } from '../typed-lists.ts';

export const readText = (text: string): SourceDocument => ({
  format: 'text',
  properties: {},
  blocks: readTextBlocks(text),
  images: [],
  remarks: [],
});

/** Plain text as people type it: paragraphs between empty lines, wrapped lines joined, typed lists and headings seen. */
export const readTextBlocks = (text: string): Block[] => {
  const lines = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .split('\n');
  const width = widthOf(lines);
  const blocks: Block[] = [];
  let chunk: string[] = [];
  const flush = (): void => {
    if (chunk.length > 0) blocks.push(...blocksOfChunk(chunk, width));
    chunk = [];
  };
  for (const line of lines)
    if (line.trim() === '') flush();
    else chunk.push(line);
  flush();
  return joinNumbers(blocks);
};

/** Where the lines were wrapped; none where most of the text stands in lines longer than a screen. */
const WIDEST = 120;

const widthOf = (lines: string[]): number => {
  const lengths = lines.map((line) => line.trimEnd().length);
  const long = lengths.filter((length) => length > WIDEST).reduce((sum, length) => sum + length, 0);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  if (long > all / 2) return Infinity;
  return lengths.reduce((most, length) => (length <= WIDEST ? Math.max(most, length) : most), 0);
};

interface Item {
  lines: string[];
  kind: 'heading' | 'paragraph' | 'list-item';
  level?: number;
  marker?: string;
  isBold?: boolean;
}

const UNDERLINE = /^\s*([=\-~_*])\1{2,}\s*$/;

const blocksOfChunk = (lines: string[], width: number): Block[] => {
  const blocks: Block[] = [];
  const items: Item[] = [];
  const indents: number[] = [];
  const flush = (): void => {
    blocks.push(...items.splice(0).map(blockOf).filter(hasText));
  };
  let isClosed = true;
  for (let place = 0; place < lines.length; place += 1) {
    const line = lines[place] ?? '';
    const rows = tableAt(lines, place);
    if (rows.length > 1) {
      flush();
      blocks.push({ kind: 'table', origin: 'body', rows });
      place += rows.length - 1;
      isClosed = true;
      continue;
    }
    const underline = UNDERLINE.exec(lines[place + 1] ?? '')?.[1];
    if (UNDERLINE.test(line)) {
      isClosed = true;
      continue;
    }
    const before = items.at(-1);
    const isContinued = !isClosed && before && wrapsInto(lines[place - 1] ?? '', line, before, width);
    if (isContinued && !underline) {
      before.lines.push(line);
      continue;
    }
    const item = itemOf(line, indents);
    items.push(underline ? { lines: [line], kind: 'heading', level: underline === '=' ? 1 : 2 } : item);
    isClosed = Boolean(underline) || Boolean(item.isBold);
  }
  flush();
  return blocks;
};

const itemOf = (line: string, indents: number[]): Item => {
  const words = line.trim();
  const bullet = bulletOf(words);
  const number = numberOf(words);
  if (bullet) return { lines: [bullet.rest], kind: 'list-item', level: levelAt(line, indents) };
  if (number)
    return { lines: [number.rest], kind: 'list-item', level: levelAt(line, indents), marker: number.marker };
  indents.length = 0;
  const starred = /^(\*\*|__)(?=\S)(.+?)\1:?$/.exec(words)?.[2];
  if (starred) return { lines: [starred], kind: 'paragraph', isBold: true };
  return { lines: [words], kind: 'paragraph', ...(isShouted(words) && { isBold: true }) };
};

const isShouted = (words: string): boolean =>
  words.length <= 100 &&
  /\p{Lu}.*\p{Lu}.*\p{Lu}/u.test(words) &&
  !/\p{Ll}/u.test(words) &&
  !/[.;,]$/.test(words);

const levelAt = (line: string, indents: number[]): number => {
  const indent = line.length - line.trimStart().length;
  while (indents.length > 0 && (indents.at(-1) ?? 0) > indent) indents.pop();
  if (indents.at(-1) !== indent) indents.push(indent);
  return indents.length;
};

/** A line goes on where its first word would not have fitted on the one before, or hangs below an item of a list. */
const wrapsInto = (before: string, line: string, item: Item, width: number): boolean => {
  const words = line.trim();
  if (bulletOf(words)) return false;
  const isHanging = item.kind === 'list-item' && /^\s{2,}/.test(line);
  if (numberOf(words) && !isHanging) return false;
  if (isHanging) return !numberOf(words);
  const [first = ''] = words.split(/\s/, 1);
  return before.trimEnd().length + 1 + first.length > width * 0.92;
};

const tableAt = (lines: string[], from: number): Block[][][] => {
  const rows: Block[][][] = [];
  const columnsOf = (line: string) => line.trim().split(/\t+/);
  const columns = columnsOf(lines[from] ?? '').length;
  if (columns < 2) return [];
  for (let place = from; place < lines.length; place += 1) {
    const line = lines[place] ?? '';
    const cells = columnsOf(line);
    if (cells.length !== columns || bulletOf(line.trim()) || numberOf(line.trim())) break;
    rows.push(
      cells.map((cell) =>
        [{ kind: 'paragraph' as const, origin: 'body' as const, text: plainWords(cell) }].filter(hasText),
      ),
    );
  }
  return rows;
};

const blockOf = ({ lines, ...item }: Item): Block => ({
  ...item,
  origin: 'body',
  text: plainWords(
    lines.reduce((text, line) => {
      const words = line.trim();
      return /\p{L}-$/u.test(text) && /^\p{Ll}/u.test(words) ? text + words : `${text} ${words}`;
    }, ''),
  ),
});

const hasText = (block: Block): boolean =>
  block.kind === 'table' || block.kind === 'image' || block.text !== '';

/** A number is an item of a list only beside another one; alone it is the number of a heading, or a sentence's start. */
const joinNumbers = (blocks: Block[]): Block[] => {
  const items = new Set<Block>();
  // Of the list under way, the last numbered item of each level.
  const last = new Map<number, TextBlock>();
  for (const block of blocks) {
    if (block.kind !== 'list-item') last.clear();
    else if (block.marker) {
      const level = block.level ?? 1;
      const before = last.get(level);
      if (before && follows(before.marker, block.marker)) items.add(before).add(block);
      last.set(level, block);
    }
  }
  return blocks.map((block) => {
    if (block.kind !== 'list-item' || !block.marker || items.has(block)) return block;
    const { marker, level: _, ...rest } = block;
    return { ...rest, kind: 'paragraph', text: `${marker} ${block.text}` };
  });
};
