import bidiFactory from 'bidi-js';
import { Buffer as TextBuffer, Direction, shape } from 'harfbuzzjs';
import { fontsFor, type FontRole, type PictureFont } from './fonts.ts';

/** A line of text as outlines: drawn from its left end, on its base line, in units of one em. */
export interface ShapedLine {
  /** In ems. */
  width: number;
  /** Each outline with its place and the size of its font's units, in ems. */
  glyphs: { path: string; x: number; y: number; scale: number }[];
}

interface Run {
  text: string;
  level: number;
  font: PictureFont;
}

const bidi = bidiFactory();

/**
 * One line in the order it is read from left to right: letters joined as their script joins them, words of the other
 * direction inside it. Letters that none of the fonts has are left out.
 */
export const shapeText = ({
  text,
  role,
  direction,
  spacing = 0,
}: {
  text: string;
  role: FontRole;
  direction: 'ltr' | 'rtl';
  /** More room between letters, in ems; scripts that join theirs get none. */
  spacing?: number;
}): ShapedLine => {
  const glyphs: ShapedLine['glyphs'] = [];
  let x = 0;
  for (const { text: part, level, font } of inOrder(runsOf({ text, role, direction }))) {
    const buffer = new TextBuffer();
    buffer.addText(part);
    buffer.setDirection(level % 2 === 1 ? Direction.RTL : Direction.LTR);
    buffer.guessSegmentProperties();
    shape(font.font, buffer);
    const scale = 1 / font.unitsPerEm;
    for (const { codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 } of buffer.getGlyphInfosAndPositions()) {
      const path = font.font.glyphToPath(codepoint);
      if (path) glyphs.push({ path, x: x + xOffset * scale, y: yOffset * scale, scale });
      x += xAdvance * scale + (level % 2 === 1 ? 0 : spacing);
    }
  }
  return { width: x, glyphs };
};

/** Stretches of one direction and one font. */
const runsOf = ({
  text,
  role,
  direction,
}: {
  text: string;
  role: FontRole;
  direction: 'ltr' | 'rtl';
}): Run[] => {
  const fonts = fontsFor(role);
  const { levels } = bidi.getEmbeddingLevels(text, direction);
  const runs: Run[] = [];
  let at = 0;
  for (const letter of text) {
    const level = levels[at] ?? 0;
    at += letter.length;
    const code = letter.codePointAt(0) ?? 0;
    const last = runs.at(-1);
    // Spaces and points stay with the words before them, where those have them.
    const stays = last?.font.has(code) && !/\p{L}/u.test(letter);
    const font = stays ? last?.font : fonts.find((one) => one.has(code));
    if (!font) continue;
    if (last && last.font === font && last.level === level) last.text += letter;
    else runs.push({ text: letter, level, font });
  }
  return runs;
};

/** By the last rule of Unicode's algorithm (UAX 9, L2): from the highest level down, what is deeper is turned round. */
const inOrder = (runs: Run[]): Run[] => {
  const order = [...runs];
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1)
    for (let start = 0; start < order.length; start += 1) {
      let end = start;
      while (end < order.length && (order[end]?.level ?? 0) >= level) end += 1;
      if (end > start + 1) order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = Math.max(start, end);
    }
  return order;
};
