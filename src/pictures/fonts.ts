import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Face, Font } from 'harfbuzzjs';
import { readWoff } from './read-woff.ts';

/** One file of a family: the letters it has, in a weight. */
export interface PictureFont {
  font: Font;
  unitsPerEm: number;
  has: (codePoint: number) => boolean;
}

/** What a text is for; each has a family for every script that the base is written in. */
export type FontRole = 'title' | 'text';

const serif = (weight: number) =>
  ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'].map(
    (subset) => `@fontsource/source-serif-4/files/source-serif-4-${subset}-${weight}-normal.woff`,
  );
const ARABIC = '@fontsource/vazirmatn/files/vazirmatn-arabic-700-normal.woff';
const LEGIBLE = ['latin', 'latin-ext'].map(
  (subset) =>
    `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${subset}-700-normal.woff`,
);

/** In the order in which a letter is looked for. */
const FILES: Record<FontRole, string[]> = {
  title: [...serif(600), ARABIC],
  text: [...LEGIBLE, ...serif(700), ARABIC],
};

const opened = new Map<string, PictureFont>();

/** From the packages that the pages' own fonts come from: nothing depends on what the machine has installed. */
export const fontsFor = (role: FontRole): PictureFont[] => FILES[role].map(open);

const open = (file: string): PictureFont => {
  const known = opened.get(file);
  if (known) return known;
  const bytes = readWoff(readFileSync(createRequire(import.meta.url).resolve(file)));
  const face = new Face(new Blob(Uint8Array.from(bytes).buffer));
  const letters = new Set(face.collectUnicodes());
  const own = { font: new Font(face), unitsPerEm: face.upem, has: (code: number) => letters.has(code) };
  opened.set(file, own);
  return own;
};
