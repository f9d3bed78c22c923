import type { SearchService } from '../../src/search/results.ts';
import type { JudgedQuery } from './judged-query.ts';
import { HOPELESS_QUERIES, JUDGED_QUERIES } from './judged-queries.ts';
import { measure, type Measured } from './measure.ts';
import { UNSEEN_QUERIES } from './unseen-queries.ts';

export interface Judgement {
  measured: Measured[];
  /** The same of queries by another author, which nobody saw who tuned the ranking. */
  unseen: Measured[];
  /** Of the queries with judged guidance, those that show some of it. */
  withGuidance: { q: string; isShown: boolean }[];
  /** Queries that nothing answers: what was found nevertheless, and whether the reader is told what was given up. */
  hopeless: { q: string; total: number; isSaid: boolean }[];
}

/** Asks every judged query as a reader does. */
export const judge = async (service: SearchService): Promise<Judgement> => {
  const ask = (q: string) =>
    service.searchCases({
      q,
      filters: {},
      hasAward: false,
      lang: 'en',
      sort: 'relevance',
      page: 1,
      limit: 20,
    });
  const result: Judgement = { measured: [], unseen: [], withGuidance: [], hopeless: [] };
  for (const query of JUDGED_QUERIES) {
    const { hits, total } = await ask(query.q);
    result.measured.push(measure({ query, slugs: hits.map(({ slug }) => slug), total }));
    if (query.guidance) {
      const groups = await service.searchGuidance({ q: query.q, lang: 'en' });
      result.withGuidance.push({ q: query.q, isShown: isAnyShown({ query, ids: idsOf(groups) }) });
    }
  }
  for (const query of UNSEEN_QUERIES) {
    const { hits, total } = await ask(query.q);
    result.unseen.push(measure({ query, slugs: hits.map(({ slug }) => slug), total }));
  }
  for (const q of HOPELESS_QUERIES) {
    const { total, droppedWords, corrections } = await ask(q);
    result.hopeless.push({ q, total, isSaid: droppedWords.length + corrections.length > 0 });
  }
  return result;
};

const idsOf = (groups: { hits: { id: string }[] }[]): string[] =>
  groups.flatMap(({ hits }) => hits.map(({ id }) => id));

const isAnyShown = ({ query: { guidance = {} }, ids }: { query: JudgedQuery; ids: string[] }): boolean =>
  // An id begins with its kind.
  Object.keys(guidance).some((key) => ids.some((id) => id.endsWith(key)));
