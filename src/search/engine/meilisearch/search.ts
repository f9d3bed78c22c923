import type { Meilisearch, MultiSearchQuery } from 'meilisearch';
import type { EngineHit, EngineQuery, EngineResult } from '../port.ts';
import type { EngineSettings } from '../../engine-settings.ts';
import { distanceTo } from '../shared/distance.ts';
import { withSelected } from '../shared/facet-order.ts';
import type { QueryPart } from '../shared/parse-query.ts';
import { filtersOf, readableFilter, selectedFacets } from './filters.ts';
import { MARK_END, MARK_START, markedPassage, readMarks } from './marks.ts';
import { documentOf, type CaseRecord } from './records.ts';
import type { SynonymLeads } from './settings.ts';
import { requiredParts, spokenParts, synonymsIn, textOf } from './words.ts';

interface SearchInput {
  client: Meilisearch;
  uid: string;
  leads: SynonymLeads;
  settings: EngineSettings;
  query: EngineQuery;
}

const SORTS = { newest: 'publishedAt:desc', updated: 'updatedAt:desc', title: 'titleKey:asc' } as const;

/** One round trip for hits, total and facets; one more for synonyms; more only where no case has all the words. */
export const searchServer = async (input: SearchInput): Promise<EngineResult> => {
  const { query } = input;
  const asTyped = { ...query, stopWords: input.settings.stopWords };
  const required = requiredParts(asTyped);
  if (query.text && required.length === 0) return nothing(query);
  const spoken = spokenParts(asTyped);
  const isSpoken = spoken.length > required.length && (await countOf({ ...input, parts: spoken })) > 0;
  const parts = isSpoken ? spoken : required;
  const first = await ask({ ...input, parts });
  const needsFewer = parts.length > 1 && first.total === 0 && (await countOf({ ...input, parts })) === 0;
  const kept = needsFewer ? await fewerWords({ ...input, parts }) : parts;
  const found = needsFewer && kept.length > 0 ? await ask({ ...input, parts: kept }) : first;
  return {
    ...found,
    corrections: [],
    droppedWords:
      kept.length > 0 ? parts.filter((part) => !kept.includes(part)).map(({ typed }) => typed) : [],
    alsoSearched: await alsoSearched({ ...input, parts: kept }),
  };
};

type Asked = SearchInput & { parts: QueryPart[] };

const ask = async ({
  client,
  uid,
  query,
  parts,
}: Asked): Promise<Pick<EngineResult, 'hits' | 'total' | 'facets'>> => {
  const q = textOf(parts);
  const common = { indexUid: uid, q, matchingStrategy: 'all' } as const;
  const selected = selectedFacets(query);
  const unselected = query.facets.filter((facet) => !selected.includes(facet));
  const own = query.facets.filter((facet) => selected.includes(facet));
  const sort = query.sort === 'relevance' ? (q ? undefined : SORTS.newest) : SORTS[query.sort];
  // A page's own query only estimates its total, so what is counted is asked apart.
  const count = { hitsPerPage: 0, page: 1 };
  const queries: MultiSearchQuery[] = [
    {
      ...common,
      filter: filtersOf({ query }),
      offset: query.offset,
      limit: query.limit,
      ...(sort ? { sort: [sort, 'id:asc'] } : {}),
      attributesToHighlight: ['title', 'summary', 'passages.text'],
      highlightPreTag: MARK_START,
      highlightPostTag: MARK_END,
    },
    {
      ...common,
      ...count,
      filter: filtersOf({ query }),
      facets: unselected.map((facet) => `facets.${facet}`),
    },
    ...own.map((facet) => ({
      ...common,
      ...count,
      filter: filtersOf({ query, without: facet }),
      facets: [`facets.${facet}`],
    })),
  ];
  const { results } = await client.multiSearch<{ queries: MultiSearchQuery[] }, CaseRecord>({ queries });
  const [page, counted] = results;
  const distributions = Object.assign(
    {},
    ...results.map((result) => result.facetDistribution ?? {}),
  ) as Record<string, Record<string, number>>;
  return {
    hits: (page?.hits ?? []).map((hit) => hitOf({ hit, query })),
    total: (counted as { totalHits?: number } | undefined)?.totalHits ?? 0,
    facets: Object.fromEntries(
      query.facets.map((facet) => [
        facet,
        withSelected({
          counts: Object.entries(distributions[`facets.${facet}`] ?? {}).map(([value, found]) => ({
            value,
            count: found,
          })),
          selected: query.filters[facet] ?? [],
        }),
      ]),
    ),
  };
};

type Formatted = Pick<CaseRecord, 'title' | 'summary' | 'passages'>;

const hitOf = ({
  hit,
  query: { near },
}: {
  hit: CaseRecord & { _formatted?: Partial<Formatted> };
  query: EngineQuery;
}): EngineHit => {
  const points = hit.geo.map(({ lat, lng }): [number, number] => [lat, lng]);
  const distanceKm = near && distanceTo({ circle: near, points });
  return {
    document: documentOf(hit),
    title: readMarks(hit._formatted?.title ?? hit.title),
    summary: readMarks(hit._formatted?.summary ?? hit.summary),
    passage: markedPassage(hit._formatted?.passages ?? []),
    missingWords: [],
    isPinned: false,
    ...(distanceKm === undefined ? {} : { distanceKm }),
  };
};

/** How many readable cases have all the parts, whatever is filtered. */
const countOf = async ({ client, uid, query, parts }: Asked): Promise<number> => {
  const result = await client.index(uid).search(textOf(parts), {
    matchingStrategy: 'all',
    filter: [readableFilter(query.lang)],
    hitsPerPage: 0,
    page: 1,
  });
  return result.totalHits;
};

/** Keeps the rarest words and as many others as some case has together with them. */
const fewerWords = async (input: Asked): Promise<QueryPart[]> => {
  const counts = await Promise.all(input.parts.map((part) => countOf({ ...input, parts: [part] })));
  const order = input.parts
    .map((part, index) => ({ part, index, count: counts[index] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((left, right) => left.count - right.count || left.index - right.index);
  const inOrder = (parts: QueryPart[]): QueryPart[] => input.parts.filter((part) => parts.includes(part));
  let kept: QueryPart[] = [];
  for (const { part } of order) {
    const tried = inOrder([...kept, part]);
    if (tried.length === 1 || (await countOf({ ...input, parts: tried })) > 0) kept = tried;
  }
  return kept;
};

/** Synonyms of the query that some case has. */
const alsoSearched = async ({ client, uid, leads, parts }: Asked): Promise<EngineResult['alsoSearched']> => {
  const runs = synonymsIn({ parts, leads });
  if (runs.length === 0) return [];
  const labels = runs.flatMap((run) => run.synonyms);
  const { results } = await client.multiSearch({
    queries: labels.map(({ words }) => ({
      indexUid: uid,
      q: `"${words.join(' ')}"`,
      limit: 1,
      attributesToRetrieve: ['id'],
    })),
  });
  const isThere = new Set(labels.filter((_, index) => (results[index]?.hits.length ?? 0) > 0));
  return runs.flatMap(({ word, synonyms: others }) => {
    const used = others.filter((other) => isThere.has(other)).map(({ label }) => label);
    return used.length > 0 ? [{ word, synonyms: used }] : [];
  });
};

/** For text without a single letter or figure, as the embedded engine answers it. */
const nothing = (query: EngineQuery): EngineResult => ({
  hits: [],
  total: 0,
  facets: Object.fromEntries(
    query.facets.map((facet) => [facet, withSelected({ counts: [], selected: query.filters[facet] ?? [] })]),
  ),
  corrections: [],
  droppedWords: [],
  alsoSearched: [],
});
