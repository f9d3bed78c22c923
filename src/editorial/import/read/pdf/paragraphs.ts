import type { Piece } from '../pieces.ts';
import { bulletOf, numberOf } from '../typed-lists.ts';
import { isSameRow, overlaps } from './reading-order.ts';
import type { Segment } from './segments.ts';

/** Lines below one another in one column. */
export type Stack = Segment[];

export interface Paragraph {
  lines: Segment[];
  page: number;
}

/** Parts the segments of a page, as they are read, where the next one does not stand below the one before. */
export const stacksOf = (segments: Segment[]): Stack[] => {
  const stacks: Stack[] = [];
  for (const segment of segments) {
    const stack = stacks.at(-1);
    const last = stack?.at(-1);
    const isBelow =
      stack &&
      last &&
      segment.y > last.y &&
      !isSameRow(last, segment) &&
      stack.some((line) => overlaps(line, segment));
    if (isBelow) stack.push(segment);
    else stacks.push([segment]);
  }
  return stacks;
};

/** Rows of a table: stacks that start on one line, side by side, row after row at the same places. */
export const tablesOf = (stacks: Stack[]): (Stack | { rows: Stack[][] })[] => {
  const rows: Stack[][] = [];
  for (const stack of stacks) {
    const row = rows.at(-1);
    const [before] = row?.at(-1) ?? [];
    const [first] = stack;
    const isBeside =
      before && first && isSameRow(before, first) && leftOf(stack) >= rightOf(row?.at(-1) ?? []) - 2;
    if (isBeside) row?.push(stack);
    else rows.push([stack]);
  }
  const found: (Stack | { rows: Stack[][] })[] = [];
  for (let from = 0; from < rows.length;) {
    let to = from + 1;
    while (to < rows.length && isNextRow(rows[to - 1] ?? [], rows[to] ?? [])) to += 1;
    const table = rows.slice(from, to);
    if (table.length > 1) found.push({ rows: table });
    else found.push(...table.flat());
    from = to;
  }
  return found;
};

const leftOf = (stack: Stack): number => Math.min(...stack.map(({ x }) => x));
const rightOf = (stack: Stack): number => Math.max(...stack.map(({ right }) => right));

const isNextRow = (above: Stack[], below: Stack[]): boolean =>
  above.length > 1 &&
  above.length === below.length &&
  (below[0]?.[0]?.y ?? 0) > Math.max(...above.flat().map(({ y }) => y)) - 4 &&
  above.every((cell, place) => Math.abs(leftOf(cell) - leftOf(below[place] ?? [])) < 12);

/** Joins the lines of a stack that are one paragraph. */
export const paragraphsOf = ({
  stack,
  page,
  usualSize,
}: {
  stack: Stack;
  page: number;
  usualSize: number;
}): Paragraph[] => {
  const paragraphs: Paragraph[] = [];
  const right = rightOf(stack);
  const gap = usualGap(stack);
  for (const line of stack) {
    const last = paragraphs.at(-1);
    if (last && goesOn({ lines: last.lines, line, right, gap, usualSize })) last.lines.push(line);
    else paragraphs.push({ lines: [line], page });
  }
  return paragraphs;
};

const goesOn = ({
  lines,
  line,
  right,
  gap,
  usualSize,
}: {
  lines: Segment[];
  line: Segment;
  right: number;
  gap: number;
  usualSize: number;
}): boolean => {
  const [first] = lines;
  const before = lines.at(-1);
  if (!first || !before || startsItem(line) || before.isBold !== line.isBold) return false;
  if (Math.abs(before.size - line.size) > 0.75) return false;
  const step = line.y - before.y;
  if (step > Math.max(gap * 1.25, line.size * 1.05) || step > line.size * 2.2) return false;
  if (line.size > usualSize * 1.15 || partsWord(before, line)) return true;
  if (line.isRightToLeft) return before.x - Math.min(before.x, line.x) < line.size * 6;
  const [word = ''] = line.text.trim().split(/\s/, 1);
  const letter = (line.right - line.x) / Math.max(1, line.text.length);
  const isFull = before.right + letter * (word.length + 1) > right - letter;
  if (!isFull) return false;
  const isItem = startsItem(first);
  if (isItem) return line.x > first.x + 3 || lines.length === 1 || Math.abs(line.x - before.x) < 3;
  // The first line of the next paragraph stands further in.
  return line.x - before.x < line.size * 0.8 || lines.length === 1;
};

const partsWord = (before: Segment, line: Segment): boolean =>
  /\p{L}[-\u00ad\u2010]\s*$/u.test(before.text) && /^\s*\p{Ll}/u.test(line.text);

const startsItem = ({ text }: Segment): boolean =>
  bulletOf(text.trim()) !== null || numberOf(text.trim()) !== null;

/** From line to line within paragraphs: the step that is met most. */
const usualGap = (stack: Stack): number => {
  const steps = stack
    .slice(1)
    .map((line, place) => line.y - (stack[place]?.y ?? 0))
    .sort((one, two) => one - two);
  return steps[Math.floor(steps.length * 0.35)] ?? Infinity;
};

/** One paragraph may begin in a column or on a page and end in the next. */
export const joinOver = (paragraphs: Paragraph[]): Paragraph[] => {
  const joined: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const last = joined.at(-1)?.lines.at(-1);
    const [first] = paragraph.lines;
    const isBroken =
      last &&
      first &&
      !isSameRow(last, first) &&
      last.text.length > 25 &&
      !/[.!?:;”"’')\]]\s*$/.test(last.text) &&
      /^\s*\p{Ll}/u.test(first.text) &&
      !startsItem(first) &&
      last.isBold === first.isBold &&
      Math.abs(last.size - first.size) < 0.75 &&
      (first.y < last.y || paragraph.page !== joined.at(-1)?.page);
    if (isBroken) joined.at(-1)?.lines.push(...paragraph.lines);
    else joined.push({ ...paragraph, lines: [...paragraph.lines] });
  }
  return joined;
};

const KEEPS_HYPHEN =
  /(?:^|[\s(])(?:self|well|non|co|multi|cross|long|short|full|part|high|low|one|two|three|four|five|six|mid|ex|anti|pro|inter|user|decision|face|up|follow|drop)-$/i;

/** The words of a paragraph, a hyphen at a line's end gone where it only parted a word. */
export const piecesOf = ({ lines }: Paragraph, isWord: (word: string) => boolean): Piece[] => {
  const pieces: Piece[] = [];
  for (const line of lines) {
    const last = pieces.at(-1);
    if (last) {
      const before = pieces.map(({ text }) => text).join('');
      const start = /[\p{L}\p{M}]+$/u.exec(before.replace(/[-\u00ad\u2010]\s*$/, ''))?.[0] ?? '';
      const end = /^\s*(\p{Ll}[\p{L}\p{M}]*)/u.exec(line.text)?.[1] ?? '';
      const isParted = /\p{L}[-\u00ad\u2010]\s*$/u.test(before) && end !== '';
      if (!isParted) pieces.push({ text: /\p{L}[-\u2010]\s*$/u.test(before) ? '' : ' ' });
      else {
        last.text = last.text.trimEnd();
        const keeps =
          isWord(`${start}-${end}`) || (KEEPS_HYPHEN.test(before.trimEnd()) && !isWord(start + end));
        if (!keeps || /\u00ad$/.test(last.text)) last.text = last.text.slice(0, -1);
      }
    }
    pieces.push(...line.pieces.map((piece) => ({ ...piece })));
  }
  return pieces;
};
