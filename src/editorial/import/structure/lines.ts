import type { BlockOrigin, TextBlock } from '../document.ts';
import type { LabelMatch } from './labels/match-label.ts';

/** One line of the document on its way into a part: a block, or a piece of one where a line break or a label ended it. */
export interface Line {
  kind: 'heading' | 'paragraph' | 'item' | 'image' | 'break';
  text: string;
  /** A heading's level, or the depth of a list's item. */
  level: number;
  marker?: string;
  isBold: boolean;
  size?: number;
  links: { text: string; url: string }[];
  origin: BlockOrigin;
  /** Stands in a table's cell, so it never ends the part that the cell belongs to. */
  isInCell: boolean;
  /** The label column of a table: known labels are understood, others kept with what they name. */
  isLabelCell: boolean;
  image?: number;
  /** Says who a mailbox or number beside it belongs to. */
  isContact?: boolean;
  label?: Label;
}

export interface Label extends LabelMatch {
  style: LabelStyle;
  /** Begins another case by its own words: "Case study 2". */
  isCaseMarker?: boolean;
  /** What the label line was split from: its value follows as a line of its own. */
  hasValue?: boolean;
}

export type LabelStyle = 'heading' | 'bold' | 'capitals' | 'cell' | 'colon' | 'line' | 'run-in';

/** A line with what a text block tells about itself. */
export const lineOf = (options: {
  block: TextBlock;
  text?: string;
  isInCell: boolean;
  isLabelCell?: boolean;
}): Line => {
  const { block, text = block.text, isInCell, isLabelCell = false } = options;
  return {
    kind: block.kind === 'list-item' ? 'item' : block.kind,
    text: text.trim(),
    level: block.level ?? 1,
    isBold: block.isBold ?? false,
    origin: block.origin,
    links: (block.links ?? []).filter((link) => text.includes(link.text)),
    isInCell,
    isLabelCell,
    ...(block.marker && { marker: block.marker }),
    ...(block.size && { size: block.size }),
  };
};

export const breakLine = (): Line => ({
  kind: 'break',
  text: '',
  level: 1,
  isBold: false,
  links: [],
  origin: 'body',
  isInCell: false,
  isLabelCell: false,
});

export const wordCountOf = (text: string): number => {
  let count = 0;
  let isInWord = false;
  for (const character of text) {
    const isSpace = character <= ' ' || character === ' ';
    if (!isSpace && !isInWord) count += 1;
    isInWord = !isSpace;
  }
  return count;
};

/** Few words and no sentence's end: it could be a heading, a name or a field. */
export const isShort = (text: string, most = 12): boolean =>
  text.length <= 110 && !/[.!;,]$/.test(text.trim()) && wordCountOf(text) <= most;

export const isInCapitals = (text: string): boolean => {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length >= 4 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
};

/** How a line would be taken for a heading, by its look alone. */
export const headingLookOf = (line: Line): LabelStyle | undefined => {
  if (line.kind === 'heading') return 'heading';
  if (line.isLabelCell) return 'cell';
  if (line.kind !== 'paragraph' || !isShort(line.text, 14)) return undefined;
  if (line.isBold) return 'bold';
  return isInCapitals(line.text) ? 'capitals' : undefined;
};

/** The smaller, the further out: a heading's level, then bold lines and capitals, then plain lines; what stands in a cell is innermost. */
export const rankOf = (line: Line): number => {
  const look = headingLookOf(line);
  if (look === 'heading') return line.isInCell ? 9 : line.level;
  if (look === 'cell') return 7;
  if (line.isInCell) return 10;
  return look ? 7 : 8;
};

/** The text as its document shows it, with its number. */
export const shownText = (line: Line): string => (line.marker ? `${line.marker} ${line.text}` : line.text);

/** What belongs to a web page around an article. */
const FURNITURE =
  /^(?:menu|search)\b|\b(?:menu|logo)$|\b(?:click here|sign up|sign in|log ?in|newsletter|cookies?|skip to|subscribe|share this|read more|advertisement|all rights reserved|©)(?:$|[\s.,!:])/i;

export const isFurniture = (text: string): boolean => text.length < 200 && FURNITURE.test(text);
