import type { Block, BlockOrigin, TextBlock } from '../document.ts';
import { plainWords } from './plain-words.ts';

/** A run of a paragraph with one look. */
export interface Piece {
  text: string;
  isBold?: boolean;
  isUnderlined?: boolean;
  /** In points. */
  size?: number;
  url?: string;
}

type Paragraph = Pick<TextBlock, 'kind' | 'level' | 'marker' | 'page'> & { origin: BlockOrigin };

/**
 * The blocks of one paragraph, mostly one. A bold line that a line break parts from the words below it stands for itself:
 * so write those who make a heading with Shift and Enter.
 */
export const blocksOfPieces = ({ pieces, ...paragraph }: Paragraph & { pieces: Piece[] }): TextBlock[] => {
  const groups: Piece[][] = [];
  let wasHeading: boolean | null = null;
  for (const line of linesOf(pieces)) {
    if (!hasWords(line)) continue;
    const isHeading = standsOut(line) && lengthOf(line) <= LONGEST_HEADING;
    const last = groups.at(-1);
    if (last && wasHeading === isHeading) last.push({ text: '\n' }, ...line);
    else groups.push([...line]);
    wasHeading = isHeading;
  }
  return groups.map((group, index) => ({
    ...(index === 0 ? paragraph : { ...paragraph, marker: undefined }),
    ...lookOf(group),
  }));
};

const LONGEST_HEADING = 150;

/** Blocks tell a size only where it is larger than most of the text. */
export const withLargerSizesOnly = (blocks: Block[]): Block[] => {
  const letters = new Map<number, number>();
  eachText(blocks, ({ size, text }) => {
    if (size) letters.set(size, (letters.get(size) ?? 0) + text.length);
  });
  const [usual] = [...letters].sort(([, some], [, others]) => others - some)[0] ?? [Infinity];
  eachText(blocks, (block) => {
    if (block.size !== undefined && block.size < usual + 0.75) delete block.size;
  });
  return blocks;
};

export const eachText = (blocks: Block[], visit: (block: TextBlock) => void): void => {
  for (const block of blocks)
    if (block.kind === 'table') for (const cell of block.rows.flat()) eachText(cell, visit);
    else if (block.kind !== 'image') visit(block);
};

const linesOf = (pieces: Piece[]): Piece[][] => {
  const lines: Piece[][] = [[]];
  for (const piece of pieces)
    piece.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([]);
      if (text) lines.at(-1)?.push({ ...piece, text });
    });
  return lines;
};

const hasWords = (pieces: Piece[]): boolean => pieces.some(({ text }) => plainWords(text) !== '');

const lengthOf = (pieces: Piece[]): number => pieces.reduce((sum, { text }) => sum + text.length, 0);

/** Bold or underlined as a whole. A link is underlined everywhere and says nothing. */
const standsOut = (pieces: Piece[]): boolean => {
  const told = pieces.filter(({ text }) => plainWords(text) !== '');
  return (
    told.length > 0 &&
    (told.every(({ isBold }) => isBold) || told.every(({ isUnderlined, url }) => isUnderlined && !url))
  );
};

/** Addresses that lead a reader somewhere; a script or a place within the file is none. */
const LINK = /^\s*(?:https?|mailto|tel):/i;

const lookOf = (pieces: Piece[]): Pick<TextBlock, 'text' | 'isBold' | 'size' | 'links'> => {
  const sizes = new Map<number, number>();
  const links: { text: string; url: string }[] = [];
  let last: string | undefined;
  for (const { text, size, url: told } of pieces) {
    const url = told && LINK.test(told) ? told.trim() : undefined;
    if (size) sizes.set(size, (sizes.get(size) ?? 0) + text.length);
    const link = links.at(-1);
    if (url && url === last && link) link.text += text;
    else if (url) links.push({ text, url });
    last = url;
  }
  const [size] = [...sizes].sort(([, some], [, others]) => others - some)[0] ?? [];
  return {
    text: plainWords(pieces.map(({ text }) => text).join('')),
    ...(standsOut(pieces) && { isBold: true }),
    ...(size && { size }),
    ...(links.length > 0 && { links: links.map((link) => ({ ...link, text: plainWords(link.text) })) }),
  };
};
