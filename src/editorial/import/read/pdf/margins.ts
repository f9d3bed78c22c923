import type { Segment } from './segments.ts';

/** How near to an edge of the page its header and footer are looked for. */
const ZONE = 0.12;
const NUMBER =
  /^[-–—\s|]*(?:page|tudalen|seite|p\.)?\s*(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|\/|o)\s*\d{1,4})?[-–—\s|]*$/i;

interface Page {
  segments: Segment[];
  height: number;
}

/** On fewer pages than this a line that comes twice may as well be a heading: small print alone is then a margin. */
const PAGES_THAT_TELL = 3;
const LARGER = 1.1;
const SMALLER = 0.95;

/**
 * Parts headers, footers and page numbers from the text: what stands at the same place of many pages, in letters no larger
 * than the text's. Each is told once.
 */
export const partMargins = ({
  pages,
  usualSize,
}: {
  pages: Page[];
  /** Of the text's letters, in points. */
  usualSize: number;
}): { headers: Segment[]; footers: Segment[]; texts: Segment[][] } => {
  const seen = new Map<string, Set<number>>();
  const largest = usualSize * (pages.length < PAGES_THAT_TELL ? SMALLER : LARGER);
  pages.forEach(({ segments, height }, page) => {
    for (const segment of segments.filter(({ size }) => size <= largest))
      for (const key of keysOf(segment, { height, page }))
        seen.set(key, (seen.get(key) ?? new Set()).add(page));
  });
  const enough = Math.max(2, Math.ceil(pages.length * 0.4));
  const headers = new Map<string, Segment>();
  const footers = new Map<string, Segment>();
  const texts = pages.map(({ segments, height }, page) =>
    segments.filter((segment) => {
      const keys = keysOf(segment, { height, page });
      const isAtTop = segment.y < height / 2;
      const repeated = keys.find((key) => seen.get(key)?.has(page) && (seen.get(key)?.size ?? 0) >= enough);
      const isNumber = keys.length > 0 && !isAtTop && NUMBER.test(segment.text) && isLast(segment, segments);
      if (!repeated && !isNumber) return true;
      const kept = isAtTop ? headers : footers;
      const once = isNumber ? 'number' : (repeated ?? '');
      if (!kept.has(once)) kept.set(once, segment);
      return false;
    }),
  );
  return { headers: [...headers.values()], footers: [...footers.values()], texts };
};

/** What a repeated line is known by: its place and its words, any one number of them counted from the page's own. */
const keysOf = ({ text, y }: Segment, { height, page }: { height: number; page: number }): string[] => {
  if (y >= height * ZONE && y <= height * (1 - ZONE)) return [];
  const words = text.trim();
  const place = Math.round(y / 4);
  const counted = [...words.matchAll(/\d{1,4}/g)]
    .slice(0, 4)
    .map(
      ({ 0: number, index }) =>
        `${words.slice(0, index)}#${Number(number) - page}#${words.slice(index + number.length)}`,
    );
  return [words, ...counted].map((key) => `${place} ${key}`);
};

const isLast = (segment: Segment, segments: Segment[]): boolean =>
  segments.every(({ y }) => y <= segment.y + segment.size * 0.4);
