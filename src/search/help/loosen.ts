import { FACETS, type CaseQuery } from '../../domain/case-query.ts';
import type { TaxonomySnapshot } from '../../domain/taxonomy.ts';
import { helpWordsFor } from '../../i18n/help-words.ts';
import type { SearchEngine } from '../engine/port.ts';
import { facetLabel } from '../facet-label.ts';
import type { Loosening } from '../results.ts';
import { toCountingQuery } from '../to-engine-query.ts';
import { tellingParts, withoutPart } from './telling-words.ts';

const MOST = 5;
/** Words of a query that are tried without, one at a time. */
const MOST_WORDS = 6;
const MOST_PAIRS = 12;
const WIDER = 4;
const FURTHEST_KM = 20_040;

/**
 * What to ask for less of where nothing matches: each choice is taken back by itself, or two at a time where no single
 * one helps, and what remains is counted. The most found first; what finds nothing either is no help.
 */
export const loosen = async ({
  query,
  engine,
  snapshot,
}: {
  query: CaseQuery;
  engine: Pick<SearchEngine, 'search'>;
  snapshot: TaxonomySnapshot;
}): Promise<Loosening[]> => {
  const helpfulOf = async (ways: Way[]): Promise<(Way & { total: number })[]> => {
    const counted = await Promise.all(
      ways.map(async (way) => ({
        ...way,
        total: (await engine.search(toCountingQuery(way.query))).total,
      })),
    );
    return counted.filter(({ total }) => total > 0).sort((left, right) => right.total - left.total);
  };
  const single = waysFrom({ query, snapshot });
  const bySingle = await helpfulOf(single);
  const helpful = bySingle.length > 0 ? bySingle : await helpfulOf(pairsOf({ single, snapshot }));
  const bestWord = helpful.find(({ isOneWord }) => isOneWord);
  return helpful
    .filter((way) => !way.isOneWord || way === bestWord)
    .slice(0, MOST)
    .map(({ label, query: looser, total }) => ({ label, query: looser, total }));
};

interface Way {
  label: string;
  query: CaseQuery;
  /** Of several words, each left out by itself: only the one that matters most is told. */
  isOneWord?: boolean;
  isCircle?: boolean;
}

const waysFrom = (input: { query: CaseQuery; snapshot: TaxonomySnapshot }): Way[] => [
  ...withoutChoices(input),
  ...withoutWords(input.query),
];

/** Two choices taken back together, each pair once. One word less and a choice less is too much to try. */
const pairsOf = ({ single, snapshot }: { single: Way[]; snapshot: TaxonomySnapshot }): Way[] => {
  const pairs = new Map<string, Way>();
  for (const first of single.filter(({ isOneWord }) => !isOneWord))
    for (const second of waysFrom({ query: first.query, snapshot })) {
      const id = JSON.stringify(second.query);
      const isCircleTwice = first.isCircle === true && second.isCircle === true;
      if (!second.isOneWord && !isCircleTwice && isAsking(second.query) && !pairs.has(id))
        pairs.set(id, { label: `${first.label}, ${second.label}`, query: second.query });
    }
  return [...pairs.values()].slice(0, MOST_PAIRS);
};

const withoutChoices = ({ query, snapshot }: { query: CaseQuery; snapshot: TaxonomySnapshot }): Way[] => {
  const words = helpWordsFor(query.lang);
  const base: CaseQuery = { ...query, page: 1 };
  const ways: Way[] = FACETS.flatMap((facet) => {
    const values = query.filters[facet] ?? [];
    if (values.length === 0) return [];
    const { [facet]: _taken, ...filters } = query.filters;
    const labels = values.map((value) => facetLabel({ snapshot, facet, value, lang: query.lang }) ?? value);
    return [{ label: words.without({ facet, labels }), query: { ...base, filters } }];
  });
  if (query.from !== undefined || query.to !== undefined)
    ways.push({ label: words.anyYear, query: { ...base, from: undefined, to: undefined } });
  if (query.hasAward) ways.push({ label: words.withoutAward, query: { ...base, hasAward: false } });
  if (query.near) {
    const km = Math.min(query.near.km * WIDER, FURTHEST_KM);
    ways.push({ label: words.within(km), query: { ...base, near: { ...query.near, km } }, isCircle: true });
    ways.push({ label: words.anywhere, query: { ...base, near: undefined }, isCircle: true });
  }
  return ways;
};

const withoutWords = (query: CaseQuery): Way[] => {
  if (!query.q) return [];
  const words = helpWordsFor(query.lang);
  const base: CaseQuery = { ...query, page: 1 };
  const parts = tellingParts({ text: query.q, lang: query.lang });
  const single = parts.length > 1 ? parts.slice(0, MOST_WORDS) : [];
  const ways: Way[] = single.map((part) => ({
    label: words.withoutWord(part.typed),
    query: { ...base, q: withoutPart({ text: query.q, part }) },
    isOneWord: true,
  }));
  // Without words and choices alike, everything is left: that is no help.
  if (isChosen(query))
    ways.push({
      label: parts.length > 1 ? words.withoutWords : words.withoutWord(query.q),
      query: { ...base, q: '', sort: query.sort === 'relevance' ? 'newest' : query.sort },
    });
  return ways;
};

const isAsking = (query: CaseQuery): boolean => query.q !== '' || isChosen(query);

const isChosen = ({ filters, hasAward, from, to, near }: CaseQuery): boolean =>
  hasAward ||
  from !== undefined ||
  to !== undefined ||
  near !== undefined ||
  FACETS.some((facet) => (filters[facet] ?? []).length > 0);
