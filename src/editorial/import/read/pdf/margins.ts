import type { Segment } from './segments.ts';

/** How near to an edge of the page its header and footer are looked for. */
const ZONE = 0.12;
const NUMBER =
  /^[-–—\s|]*(?:page|tudalen|seite|p\.)?\s*(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|\/|o)\s*\d{1,4})?[-–—\s|]*$/i;

interface Page {
  segments: Segment[];
  height: number;
}

/** Parts headers, footers and page numbers from the text: what stands at the same place of many pages. Each is told once. */
export const partMargins = (
  pages: Page[],
): { headers: Segment[]; footers: Segment[]; texts: Segment[][] } => {
  const seen = new Map<string, Set<number>>();
  pages.forEach(({ segments, height }, page) => {
    for (const segment of segments) {
      const key = keyOf(segment, height);
      if (key) seen.set(key, (seen.get(key) ?? new Set()).add(page));
    }
  });
  const enough = Math.max(2, Math.ceil(pages.length * 0.4));
  const headers = new Map<string, Segment>();
  const footers = new Map<string, Segment>();
  const texts = pages.map(({ segments, height }) =>
    segments.filter((segment) => {
      const key = keyOf(segment, height);
      if (!key) return true;
      const isAtTop = segment.y < height / 2;
      const isRepeated = (seen.get(key)?.size ?? 0) >= enough;
      const isNumber = !isAtTop && NUMBER.test(segment.text) && isLast(segment, segments);
      if (!isRepeated && !isNumber) return true;
      const kept = isAtTop ? headers : footers;
      const once = isNumber ? 'number' : key;
      if (!kept.has(once)) kept.set(once, segment);
      return false;
    }),
  );
  return { headers: [...headers.values()], footers: [...footers.values()], texts };
};

const keyOf = ({ text, y }: Segment, height: number): string | null => {
  const isAtEdge = y < height * ZONE || y > height * (1 - ZONE);
  return isAtEdge ? `${Math.round(y / 4)} ${text.trim().replace(/\d+/g, '#')}` : null;
};

const isLast = (segment: Segment, segments: Segment[]): boolean =>
  segments.every(({ y }) => y <= segment.y + segment.size * 0.4);
