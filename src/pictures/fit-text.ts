import type { FontRole } from './fonts.ts';
import { shapeText, type ShapedLine } from './shape-text.ts';

export interface TextStyle {
  role: FontRole;
  direction: 'ltr' | 'rtl';
  /** In ems. */
  spacing?: number;
}

export interface FittedText {
  lines: ShapedLine[];
  /** In pixels. */
  size: number;
}

const ELLIPSIS = '…';

/**
 * A text in lines no wider than a width, in the largest of some sizes that leaves no more lines than are allowed; where even
 * the smallest needs more, the last line ends in an ellipsis.
 */
export const fitText = ({
  text,
  style,
  width,
  sizes,
}: {
  text: string;
  style: TextStyle;
  width: number;
  /** Largest first, each with the lines that there is room for. */
  sizes: readonly { size: number; lines: number }[];
}): FittedText => {
  const all = text.replace(/\s+/g, ' ').trim().split(' ').filter(Boolean);
  const measured = measureWords({ words: all, style });
  // Of a word that no font has a letter of, no gap is left either.
  const words = all.filter((word) => (measured.of.get(word) ?? 0) > 0);
  let smallest = { size: 0, lines: 1 };
  for (const step of sizes) {
    smallest = step;
    const ems = width / step.size;
    const lines = measured.widest > ems ? null : breakLines({ words, ems, measured });
    if (lines && lines.length <= step.lines) return { lines: shaped(lines, style), size: step.size };
  }
  const ems = width / smallest.size;
  const pieces = words.flatMap((word) => cutWord({ word, style, ems }));
  const lines = breakLines({ words: pieces, ems, measured: measureWords({ words: pieces, style }) });
  const kept = lines.slice(0, smallest.lines);
  if (lines.length > kept.length) kept.push(shortened({ text: kept.pop() ?? '', style, ems }));
  return { lines: shaped(kept, style), size: smallest.size };
};

const shaped = (lines: string[], style: TextStyle): ShapedLine[] =>
  lines.map((text) => shapeText({ text, ...style }));

const widthOf = (text: string, style: TextStyle): number => shapeText({ text, ...style }).width;

/** Widths in ems, which no size changes. */
interface Measured {
  of: ReadonlyMap<string, number>;
  space: number;
  widest: number;
}

const measureWords = ({ words, style }: { words: string[]; style: TextStyle }): Measured => {
  const of = new Map(words.map((word) => [word, widthOf(word, style)]));
  return { of, space: widthOf(' ', style), widest: Math.max(0, ...of.values()) };
};

const breakLines = ({
  words,
  ems,
  measured: { of, space },
}: {
  words: string[];
  ems: number;
  measured: Measured;
}): string[] => {
  const lines: string[] = [];
  let filled = Infinity;
  for (const word of words) {
    const width = of.get(word) ?? 0;
    if (filled + space + width > ems) {
      lines.push(word);
      filled = width;
    } else {
      lines[lines.length - 1] += ` ${word}`;
      filled += space + width;
    }
  }
  return lines;
};

/** An address or a word too long for a line, cut where the line ends. */
const cutWord = ({ word, style, ems }: { word: string; style: TextStyle; ems: number }): string[] => {
  if (widthOf(word, style) <= ems) return [word];
  const pieces: string[] = [];
  let filled = Infinity;
  for (const letter of word) {
    const width = widthOf(letter, style);
    if (filled + width > ems) {
      pieces.push(letter);
      filled = width;
    } else {
      pieces[pieces.length - 1] += letter;
      filled += width;
    }
  }
  return pieces;
};

const shortened = ({ text, style, ems }: { text: string; style: TextStyle; ems: number }): string => {
  const letters = [...text];
  while (letters.length > 0 && widthOf(letters.join('').trimEnd() + ELLIPSIS, style) > ems) letters.pop();
  return letters.join('').trimEnd() + ELLIPSIS;
};
