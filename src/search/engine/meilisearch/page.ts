import type { Meilisearch, MultiSearchQuery } from 'meilisearch';
import type { DocumentFacet } from '../../document.ts';
import type { EngineHit, EngineQuery, EngineResult } from '../port.ts';
import { distanceTo } from '../shared/distance.ts';
import { withSelected } from '../shared/facet-order.ts';
import { filtersOf, keyIn, notKeyIn, selectedFacets } from './filters.ts';
import { MARK_END, MARK_START, markedPassage, readMarks } from './marks.ts';
import type { Pinned } from './pinned.ts';
import { documentOf, type CaseRecord } from './records.ts';
import { MOST_HITS } from './settings.ts';

/** A record as it comes with the query's words marked. */
export type MarkedRecord = CaseRecord & {
  _formatted?: Partial<Pick<CaseRecord, 'title' | 'summary' | 'passages' | 'names'>>;
};

export const MARKED = {
  attributesToHighlight: ['title', 'summary', 'passages.text', 'names'],
  highlightPreTag: MARK_START,
  highlightPostTag: MARK_END,
};

const SORTS = { newest: 'publishedAt:desc', updated: 'updatedAt:desc', title: 'titleKey:asc' } as const;

export interface Page extends Pick<EngineResult, 'hits' | 'total' | 'facets'> {
  /** The hits as the server marked them. */
  marked: MarkedRecord[];
}

/** One page with its total and its counts in one round trip; what editors pinned comes first and counts, too. */
export const readPage = async ({
  client,
  uid,
  q,
  query,
  pinned,
}: {
  client: Meilisearch;
  uid: string;
  /** As it is sent. */
  q: string;
  query: EngineQuery;
  pinned: Pinned;
}): Promise<Page> => {
  const { keys, records, unmatched } = pinned;
  const first = records.slice(query.offset, query.offset + query.limit);
  const queries: MultiSearchQuery[] = [
    {
      indexUid: uid,
      ...foundBy({ q, query, keys }),
      offset: Math.max(0, query.offset - records.length),
      limit: query.limit - first.length,
      ...MARKED,
    },
    ...countsOf({ uid, q, query }),
    ...(unmatched.length > 0 ? countsOf({ uid, q: '', query, keys: unmatched }) : []),
  ];
  const { results } = await client.multiSearch<{ queries: MultiSearchQuery[] }, CaseRecord>({ queries });
  const [page, ...counted] = results;
  const marked = [...first, ...((page?.hits ?? []) as MarkedRecord[])];
  return {
    marked,
    hits: marked.map((record) => hitOf({ record, query, isPinned: first.includes(record) })),
    total: counted.reduce((sum, result) => sum + totalOf(result), 0),
    facets: facetsOf({
      query,
      distributions: counted.map(({ facetDistribution }) => facetDistribution ?? {}),
    }),
  };
};

/** The keys of all pages, what editors pinned first. */
export const readKeys = async ({
  client,
  uid,
  q,
  query,
  pinned: { keys, records },
}: Parameters<typeof readPage>[0]): Promise<string[]> => {
  const { hits } = await client.index<CaseRecord>(uid).search(q, {
    ...foundBy({ q, query, keys }),
    limit: MOST_HITS,
    attributesToRetrieve: ['key'],
  });
  return [...records, ...hits].map(({ key }) => key);
};

/** What is found beside the pinned, and in which order. */
const foundBy = ({ q, query, keys }: { q: string; query: EngineQuery; keys: string[] }) => {
  const sort = query.sort === 'relevance' ? (q ? undefined : SORTS.newest) : SORTS[query.sort];
  return {
    q,
    matchingStrategy: 'all' as const,
    filter: [...filtersOf({ query }), ...(keys.length > 0 ? [notKeyIn(keys)] : [])],
    ...(sort ? { sort: [sort, 'id:asc'] } : {}),
  };
};

/**
 * A page's own query only estimates its total, so what is counted is asked apart: the total with the facets that nothing is
 * chosen in, and each of the others without its own choice.
 */
const countsOf = ({
  uid,
  q,
  query,
  keys,
}: {
  uid: string;
  q: string;
  query: EngineQuery;
  keys?: string[];
}): MultiSearchQuery[] => {
  const selected = selectedFacets(query);
  const count = (facets: DocumentFacet[], without?: DocumentFacet): MultiSearchQuery => ({
    indexUid: uid,
    q,
    matchingStrategy: 'all',
    filter: [...filtersOf({ query, without }), ...(keys ? [keyIn(keys)] : [])],
    facets: facets.map((facet) => `facets.${facet}`),
    // Left out of the total: what it counts has a choice less.
    ...(without ? { limit: 0 } : { hitsPerPage: 0, page: 1 }),
  });
  return [
    count(query.facets.filter((facet) => !selected.includes(facet))),
    ...query.facets.filter((facet) => selected.includes(facet)).map((facet) => count([facet], facet)),
  ];
};

const totalOf = (result: object): number => ('totalHits' in result ? Number(result.totalHits) : 0);

const facetsOf = ({
  query,
  distributions,
}: {
  query: EngineQuery;
  distributions: Record<string, Record<string, number>>[];
}): EngineResult['facets'] =>
  Object.fromEntries(
    query.facets.map((facet) => {
      const counts = new Map<string, number>();
      for (const distribution of distributions)
        for (const [value, count] of Object.entries(distribution[`facets.${facet}`] ?? {}))
          counts.set(value, (counts.get(value) ?? 0) + count);
      return [
        facet,
        withSelected({
          counts: [...counts].map(([value, count]) => ({ value, count })),
          selected: query.filters[facet] ?? [],
        }),
      ];
    }),
  );

const hitOf = ({
  record,
  query: { near },
  isPinned,
}: {
  record: MarkedRecord;
  query: EngineQuery;
  isPinned: boolean;
}): EngineHit => {
  const points = record.geo.map(({ lat, lng }): [number, number] => [lat, lng]);
  const distanceKm = near && distanceTo({ circle: near, points });
  return {
    document: documentOf(record),
    title: readMarks(record._formatted?.title ?? record.title),
    summary: readMarks(record._formatted?.summary ?? record.summary),
    passage: markedPassage(record._formatted?.passages ?? []),
    missingWords: [],
    isPinned,
    ...(distanceKm === undefined ? {} : { distanceKm }),
  };
};
