import { bulletOf, numberOf } from '../typed-lists.ts';
import type { Segment } from './segments.ts';

/**
 * Segments in the order they are read. Writers of PDF mostly draw in that order, so it is kept, unless the page jumps up and
 * down, or draws two columns of prose line by line.
 */
export const inReadingOrder = (segments: Segment[]): Segment[] => {
  const joined = joinSigns(segments);
  if (jumps(joined) > Math.max(2, joined.length * 0.08)) return joinSigns(cutPage(joinRows(joined)));
  return isWovenColumns(joined) ? cutPage(joined) : joined;
};

/** A bullet or number drawn apart belongs to the words right of it. */
const joinSigns = (segments: Segment[]): Segment[] => {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    if (last && isSign(last) && isSameRow(last, segment) && segment.x > last.x && segment.x - last.right < 60)
      joined[joined.length - 1] = merged(last, segment);
    else joined.push(segment);
  }
  return joined;
};

const isSign = ({ text }: Segment): boolean =>
  bulletOf(`${text.trim()} x`) !== null
    ? text.trim().length === 1
    : numberOf(`${text.trim()} x`)?.rest === 'x';

const merged = (one: Segment, two: Segment): Segment => ({
  ...two,
  pieces: [...one.pieces, { text: ' ' }, ...two.pieces],
  text: `${one.text.trim()} ${two.text}`,
  x: Math.min(one.x, two.x),
  right: Math.max(one.right, two.right),
  isBold: two.isBold,
});

export const isSameRow = (one: Segment, two: Segment): boolean =>
  Math.abs(one.y - two.y) < Math.max(one.size, two.size) * 0.35;

export const overlaps = (one: { x: number; right: number }, two: { x: number; right: number }): boolean =>
  Math.min(one.right, two.right) - Math.max(one.x, two.x) > 0;

/** How often the drawing goes up in the same column, which reading never does. */
const jumps = (segments: Segment[]): number =>
  segments.filter((segment, place) => {
    const before = segments[place - 1];
    return before && segment.y < before.y - before.size * 0.5 && overlaps(before, segment);
  }).length;

/** Words of one row drawn out of turn, side by side again. */
const joinRows = (segments: Segment[]): Segment[] => {
  const rows: Segment[][] = [];
  for (const segment of [...segments].sort((one, two) => one.y - two.y)) {
    const [first] = rows.at(-1) ?? [];
    if (first && isSameRow(first, segment)) rows.at(-1)?.push(segment);
    else rows.push([segment]);
  }
  return rows.flatMap((row) => {
    const joined: Segment[] = [];
    for (const segment of row.sort((one, two) => one.x - two.x)) {
      const last = joined.at(-1);
      if (last && segment.x - last.right < last.size * 0.8) joined[joined.length - 1] = beside(last, segment);
      else joined.push(segment);
    }
    return joined;
  });
};

const beside = (one: Segment, two: Segment): Segment => {
  const space = two.x - one.right > one.size * 0.15 ? ' ' : '';
  return {
    ...merged(one, two),
    pieces: [...one.pieces, { text: space }, ...two.pieces],
    text: one.text + space + two.text,
    isBold: one.isBold && two.isBold,
  };
};

/** Rows of two whose both sides are filled with words: prose in columns, no table. */
const isWovenColumns = (segments: Segment[]): boolean => {
  const pairs = segments.flatMap((segment, place) => {
    const next = segments[place + 1];
    return next && isSameRow(segment, next) && next.x >= segment.right ? [[segment, next] as const] : [];
  });
  if (pairs.length < 4) return false;
  const left = pairs.map(([one]) => one);
  const right = pairs.map(([, two]) => two);
  return isFilled(left) && isFilled(right);
};

const isFilled = (side: Segment[]): boolean => {
  const start = Math.min(...side.map(({ x }) => x));
  const width = Math.max(...side.map(({ right }) => right)) - start;
  const full = side.filter((segment) => segment.right - start > width * 0.75 && segment.text.length > 15);
  return full.length >= side.length * 0.6;
};

const MOST_CUTS = 60;

/** Cuts a page between its columns, or where white lies across it, until nothing is left to cut. */
const cutPage = (segments: Segment[], depth = 0): Segment[] => {
  if (segments.length < 2 || depth > MOST_CUTS) return rowByRow(segments);
  const gutter = widestGap(segments.map(({ x, right }) => [x, right]));
  const sides = gutter && gutter.width > 9 ? halves(segments, ({ x }) => x < gutter.at) : null;
  if (sides?.every((side) => side.length >= 3 && heightOf(side) > 40))
    return sides.flatMap((side) => cutPage(side, depth + 1));
  const sizes = segments.map(({ size }) => size).sort((one, two) => one - two);
  const usual = sizes[sizes.length >> 1] ?? 10;
  const white = widestGap(segments.map(({ y, size }) => [y - size * 0.8, y + size * 0.25]));
  if (white && white.width > usual * 0.15)
    return halves(segments, ({ y }) => y < white.at).flatMap((part) => cutPage(part, depth + 1));
  return rowByRow(segments);
};

const heightOf = (segments: Segment[]): number =>
  Math.max(...segments.map(({ y }) => y)) - Math.min(...segments.map(({ y }) => y));

const halves = (segments: Segment[], isFirst: (segment: Segment) => boolean): [Segment[], Segment[]] => [
  segments.filter(isFirst),
  segments.filter((segment) => !isFirst(segment)),
];

const widestGap = (spans: [number, number][]): { at: number; width: number } | null => {
  let widest: { at: number; width: number } | null = null;
  let end = -Infinity;
  for (const [start, stop] of spans.sort(([one], [two]) => one - two)) {
    if (end > -Infinity && start - end > (widest?.width ?? 0))
      widest = { at: (start + end) / 2, width: start - end };
    end = Math.max(end, stop);
  }
  return widest;
};

const rowByRow = (segments: Segment[]): Segment[] =>
  [...segments].sort((one, two) => (isSameRow(one, two) ? one.x - two.x : one.y - two.y));
