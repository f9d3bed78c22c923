import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import type { Piece } from '../pieces.ts';

/** Words that stand together on one line of a page. Measures in points, from the top left. */
export interface Segment {
  pieces: Piece[];
  text: string;
  x: number;
  right: number;
  /** Of the line the letters stand on. */
  y: number;
  size: number;
  isBold: boolean;
  isRightToLeft: boolean;
}

export interface Glyphs {
  text: string;
  x: number;
  width: number;
  y: number;
  size: number;
  isBold: boolean;
  isUpright: boolean;
  isRightToLeft: boolean;
  url?: string;
}

/** Items of pdf.js in the page's own measures, as it is turned when shown. */
export const glyphsOf = ({
  items,
  turn,
  isBoldFont,
}: {
  items: TextItem[];
  turn: number[];
  isBoldFont: (name: string) => boolean;
}): Glyphs[] => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = turn;
  return items.map(({ str, transform, width, fontName, dir }) => {
    const [ta = 1, tb = 0, tc = 0, td = 1, te = 0, tf = 0] = transform as number[];
    const along = [a * ta + c * tb, b * ta + d * tb] as const;
    const size = Math.hypot(a * tc + c * td, b * tc + d * td) || Math.hypot(...along) || 10;
    return {
      text: str.replace(/[\uf0b7\uf0a7]/g, '•'),
      x: a * te + c * tf + e,
      width,
      y: b * te + d * tf + f,
      size,
      isBold: isBoldFont(fontName),
      isUpright: along[0] > 0 && Math.abs(along[1]) < Math.abs(along[0]) * 0.1,
      isRightToLeft: dir === 'rtl',
    };
  });
};

/** Joins what is drawn side by side, in the order it is drawn. */
export const segmentsOf = (glyphs: Glyphs[]): Segment[] => {
  const segments: Segment[] = [];
  let isSpaced = false;
  for (const glyph of glyphs) {
    if (glyph.text.trim() === '') {
      isSpaced ||= glyph.text !== '';
      continue;
    }
    const last = segments.at(-1);
    if (last && isDrawnAgain(last, glyph)) {
      for (const piece of last.pieces) piece.isBold = true;
      last.isBold = true;
    } else if (last && isBeside(last, glyph)) append(last, glyph, isSpaced);
    else segments.push(startOf(glyph));
    isSpaced = / $/.test(glyph.text);
  }
  return segments;
};

/** So far apart, words of one line are no neighbours: columns, cells, tabs. */
const WIDE = 1.6;

const isBeside = (last: Segment, { x, width, y, size, isRightToLeft }: Glyphs): boolean => {
  const larger = Math.max(last.size, size);
  if (Math.abs(last.y - y) > larger * 0.45) return false;
  if (last.isRightToLeft && isRightToLeft && x + width < last.right)
    return last.x - (x + width) < larger * WIDE;
  const gap = x - last.right;
  return gap > -larger * 0.6 && gap < larger * WIDE;
};

/** Some writers make letters bold by drawing them twice. */
const isDrawnAgain = (last: Segment, { text, x, y, size }: Glyphs): boolean =>
  last.text.trim() === text.trim() && Math.abs(last.x - x) < size * 0.2 && Math.abs(last.y - y) < size * 0.2;

const append = (last: Segment, glyph: Glyphs, isSpaced: boolean): void => {
  const gap = last.isRightToLeft ? last.x - (glyph.x + glyph.width) : glyph.x - last.right;
  // A note's mark above the line: before the note it is small too.
  const [smaller, larger] = [Math.min(glyph.size, last.size), Math.max(glyph.size, last.size)];
  const isRaised = smaller < larger * 0.8 && Math.abs(glyph.y - last.y) > larger * 0.12;
  const isApart = isSpaced || isRaised || gap > Math.min(last.size, glyph.size) * 0.19;
  const space = isApart && !/\s$/.test(last.text) ? ' ' : '';
  last.pieces.push(pieceOf(glyph, space));
  last.text += space + glyph.text;
  last.right = Math.max(last.right, glyph.x + glyph.width);
  last.x = Math.min(last.x, glyph.x);
  if (glyph.size > last.size * 1.05 && glyph.text.length > 1)
    Object.assign(last, { size: glyph.size, y: glyph.y });
  last.isBold &&= glyph.isBold;
};

const startOf = (glyph: Glyphs): Segment => ({
  pieces: [pieceOf(glyph, '')],
  text: glyph.text,
  x: glyph.x,
  right: glyph.x + glyph.width,
  y: glyph.y,
  size: glyph.size,
  isBold: glyph.isBold,
  isRightToLeft: glyph.isRightToLeft,
});

const pieceOf = ({ text, isBold, size, url }: Glyphs, space: string): Piece => ({
  text: space + text,
  isBold,
  size: Math.round(size * 2) / 2,
  url,
});
