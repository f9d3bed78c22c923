// Proves that words on a card lie within their width and lines, whatever they are: long, of another script, or of none we draw.
import { expect, it } from 'vitest';
import { fitText } from '../../../src/pictures/fit-text.ts';

const WIDTH = 600;
const SIZES = [
  { size: 60, lines: 2 },
  { size: 40, lines: 3 },
];
const fit = (text: string, direction: 'ltr' | 'rtl' = 'ltr') =>
  fitText({ text, style: { role: 'title', direction }, width: WIDTH, sizes: SIZES });

it.each([
  ['short words', 'Time to Play'],
  ['a word longer than a line', 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk'.repeat(3)],
  ['more words than there is room for', 'neighbours and newcomers '.repeat(40)],
  ['spaces of every kind', '  Time\n\tto\u00a0Play  '],
])('%s stay within width and lines', (_name, text) => {
  const { lines, size } = fit(text);
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.length).toBeLessThanOrEqual(SIZES.find((one) => one.size === size)?.lines ?? 0);
  for (const { width } of lines) expect(width * size).toBeLessThanOrEqual(WIDTH);
});

it('Arabic lines stay within them too', () => {
  const { lines, size } = fit('كيف عاد الأطفال إلى اللعب معا في المدينة '.repeat(5), 'rtl');
  for (const { width } of lines) expect(width * size).toBeLessThanOrEqual(WIDTH);
});

it('a word that no font has a letter of leaves no gap behind', () => {
  const plain = fit('Time to Play');
  expect(fit('🎉 Time 漢字 to Play 🎉')).toEqual(plain);
  expect(fit('漢字 🎉').lines).toEqual([]);
  expect(fit('').lines).toEqual([]);
});
