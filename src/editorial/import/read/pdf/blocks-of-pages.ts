import { wordsOf, type Block, type BlockOrigin, type TextBlock } from '../../document.ts';
import { blocksOfPieces, eachText, withLargerSizesOnly } from '../pieces.ts';
import { plainWords } from '../plain-words.ts';
import { asTypedLists, bulletOf } from '../typed-lists.ts';
import { partMargins } from './margins.ts';
import {
  joinOver,
  paragraphsOf,
  piecesOf,
  stacksOf,
  tablesOf,
  type Paragraph,
  type Stack,
} from './paragraphs.ts';
import type { Segment } from './segments.ts';

export interface ReadPage {
  segments: Segment[];
  number: number;
  height: number;
}

/** The blocks of all pages: a paragraph may go over them, what stands on each is told once. */
export const blocksOfPages = ({
  pages,
  comments,
}: {
  pages: ReadPage[];
  comments: { text: string; page: number }[];
}): Block[] => {
  const { headers, footers, texts } = partMargins({
    pages,
    usualSize: usualSizeOf(pages.flatMap(({ segments }) => segments)),
  });
  const usualSize = usualSizeOf(texts.flat());
  const known = new Set(texts.flat().flatMap(({ text }) => wordsOf(text.toLowerCase())));
  const isWord = (word: string): boolean => known.has(word.toLowerCase());

  const blocksOf = (paragraphs: Paragraph[], origin: BlockOrigin): Block[] =>
    paragraphs.flatMap((paragraph) =>
      blocksOfPieces({
        kind: 'paragraph',
        origin,
        page: paragraph.page,
        pieces: piecesOf(paragraph, isWord),
      }),
    );
  const cellOf = (stack: Stack, page: number): Block[] =>
    blocksOf(paragraphsOf({ stack, page, usualSize }), 'body');
  const marginOf = (segments: Segment[], origin: BlockOrigin): Block[] =>
    blocksOf(
      segments.map((segment) => ({ lines: [segment], page: 1 })),
      origin,
    ).map((block) => ({ ...block, page: undefined }));

  const body: Block[] = [];
  let paragraphs: Paragraph[] = [];
  const flush = (): void => {
    body.push(...blocksOf(joinOver(paragraphs), 'body'));
    paragraphs = [];
  };
  texts.forEach((segments, index) => {
    const page = pages[index]?.number ?? 1;
    for (const part of tablesOf(stacksOf(segments)))
      if ('rows' in part) {
        flush();
        const rows = part.rows.map((cells) => cells.map((cell) => cellOf(cell, page)));
        body.push({ kind: 'table', origin: 'body', rows });
      } else paragraphs.push(...paragraphsOf({ stack: part, page, usualSize }));
  });
  flush();
  return [
    ...marginOf(headers, 'header'),
    ...withHeadings(withLevels(asTypedLists(body), texts.flat()), usualSize),
    ...marginOf(footers, 'footer'),
    ...comments.map(({ text, page }): Block => ({
      kind: 'paragraph',
      origin: 'comment',
      page,
      text: plainWords(text),
    })),
  ];
};

const usualSizeOf = (segments: Segment[]): number => {
  const letters = new Map<number, number>();
  for (const { size, text } of segments) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].sort(([, some], [, others]) => others - some)[0]?.[0] ?? 10;
};

/** Short words in larger letters are headings; the largest of them are of the first level. */
const withHeadings = (blocks: Block[], usualSize: number): Block[] => {
  const isHeading = ({ kind, size, text }: TextBlock): boolean =>
    kind !== 'list-item' && size !== undefined && size >= usualSize * 1.15 && text.length <= 200;
  const sizes = new Set<number>();
  eachText(blocks, (block) => {
    if (isHeading(block)) sizes.add(block.size ?? 0);
  });
  const ranks = [...sizes].sort((one, two) => two - one);
  eachText(blocks, (block) => {
    if (isHeading(block))
      Object.assign(block, { kind: 'heading', level: Math.min(6, ranks.indexOf(block.size ?? 0) + 1) });
  });
  return withLargerSizesOnly(blocks);
};

/** Items further in than the ones before are of a deeper level. */
const withLevels = (blocks: Block[], segments: Segment[]): Block[] => {
  const signs = segments.filter(({ text }) => bulletOf(text.trim()) !== null);
  const starts = new Map(
    signs.map(({ text, x }) => [plainWords(bulletOf(text.trim())?.rest ?? '').slice(0, 20), x]),
  );
  const places: number[] = [];
  for (const block of blocks)
    if (block.kind === 'list-item' && !block.marker) {
      const x = starts.get(block.text.slice(0, 20));
      if (x === undefined) continue;
      while (places.length > 0 && (places.at(-1) ?? 0) > x + 3) places.pop();
      if (places.length === 0 || (places.at(-1) ?? 0) < x - 3) places.push(x);
      block.level = places.length;
    } else if (block.kind !== 'list-item') places.length = 0;
  return blocks;
};
