// Proves which lines of a PDF's pages are taken for headers and footers: what repeats in the text's own size or smaller on many
// pages, and never a heading that happens to stand at the same height of two.
import { expect, it } from 'vitest';
import { partMargins } from '../../../src/editorial/import/read/pdf/margins.ts';
import type { Segment } from '../../../src/editorial/import/read/pdf/segments.ts';

const HEIGHT = 800;
const line = (text: string, { y, size = 10 }: { y: number; size?: number }): Segment =>
  ({ text, y, size, x: 50, width: 200, pieces: [] }) as unknown as Segment;
const words = (segments: Segment[]) => segments.map(({ text }) => text);
const part = (pages: Segment[][]) => {
  const { headers, footers, texts } = partMargins({
    pages: pages.map((segments) => ({ segments, height: HEIGHT })),
    usualSize: 10,
  });
  return { headers: words(headers), footers: words(footers), texts: texts.map(words) };
};

it('keeps numbered headings of two pages, and a part’s name at the same place of both', () => {
  const page = (number: number) => [
    line(`Appendix ${number}`, { y: 40, size: 16 }),
    line('Words of the page', { y: 300 }),
    line('Contact', { y: 760 }),
  ];
  expect(part([page(1), page(2)])).toEqual({
    headers: [],
    footers: [],
    texts: [words(page(1)), words(page(2))],
  });
});

it('tells the running lines of many pages once, and a page’s number not as text', () => {
  const page = (number: number) => [
    line('Annual report', { y: 30 }),
    line(`Words of page ${number === 1 ? 'one' : 'another'}`, { y: 300 }),
    line(String(number), { y: 780 }),
  ];
  const { headers, footers, texts } = part([1, 2, 3, 4].map(page));
  expect(headers).toEqual(['Annual report']);
  expect(footers).toEqual(['1']);
  expect(texts).toEqual([
    ['Words of page one'],
    ['Words of page another'],
    ['Words of page another'],
    ['Words of page another'],
  ]);
});

it('takes small print that comes twice for a margin on two pages as well', () => {
  const page = () => [line('Words', { y: 300 }), line('A charity in England', { y: 770, size: 8 })];
  expect(part([page(), page()]).footers).toEqual(['A charity in England']);
});
