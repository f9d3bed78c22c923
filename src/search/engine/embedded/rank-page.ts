import type { SearchDocument } from '../../document.ts';
import type { EngineQuery } from '../port.ts';
import { clearBit, type Bits } from './bits.ts';
import { closenessOf } from './closeness.ts';
import { pageByScore } from './page.ts';
import type { Sidecar } from './sidecar.ts';
import type { WordMatcher } from './word-matcher.ts';

/** So many of the best are read and ranked again by how close the words stand: a page and some. */
const READ_AGAIN = 25;

export interface ReadDocument {
  ordinal: number;
  document: SearchDocument;
  /** The passage that answers, where it was looked for already. */
  passage?: number;
}

/** One page by relevance: pinned documents, then the best again by closeness, then the rest by score. */
export const rankPage = ({
  documents,
  scores,
  first,
  matcher,
  sidecar,
  query: { offset, limit },
  read,
}: {
  documents: Bits;
  scores: Float32Array;
  first: number[];
  matcher: WordMatcher | null;
  sidecar: Sidecar;
  query: Pick<EngineQuery, 'offset' | 'limit'>;
  read: (ordinals: number[]) => ReadDocument[];
}): ReadDocument[] => {
  const others = documents.slice();
  for (const ordinal of first) clearBit(others, ordinal);
  const byScore = (from: number, to: number): number[] =>
    pageByScore({
      documents: others,
      sidecar,
      scores,
      query: { sort: 'relevance', offset: from, limit: Math.max(0, to - from) },
    });
  const pinned = read(first.slice(offset, offset + limit));
  const from = Math.max(0, offset - first.length);
  const to = Math.max(from, offset + limit - first.length);
  if (!matcher || matcher.size < 2 || from >= READ_AGAIN) return [...pinned, ...read(byScore(from, to))];
  const best = read(byScore(0, READ_AGAIN));
  const most = sumOf(matcher);
  const again = best
    .map(({ ordinal, document }) => {
      const { closeness, passage } = closenessOf({ document, matcher });
      return { ordinal, document, passage, score: (scores[ordinal] ?? 0) + most * closeness };
    })
    .sort((left, right) => right.score - left.score);
  return [...pinned, ...again.slice(from, to), ...read(byScore(Math.max(READ_AGAIN, from), to))];
};

/** Every page by relevance, one after the other; only what is ranked again is read. */
export const rankAll = (input: Omit<Parameters<typeof rankPage>[0], 'query'>): number[] => {
  const { documents, first, scores, sidecar } = input;
  const best = rankPage({ ...input, query: { offset: 0, limit: first.length + READ_AGAIN } }).map(
    ({ ordinal }) => ordinal,
  );
  const others = documents.slice();
  for (const ordinal of best) clearBit(others, ordinal);
  const query = { sort: 'relevance', offset: 0, limit: Infinity } as const;
  return [...best, ...pageByScore({ documents: others, sidecar, scores, query })];
};

const sumOf = (matcher: WordMatcher): number => {
  let sum = 0;
  for (let group = 0; group < matcher.size; group += 1) sum += matcher.weight(group);
  return sum;
};
