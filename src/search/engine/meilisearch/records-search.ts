import { MeilisearchApiError, type Meilisearch, type MultiSearchQuery } from 'meilisearch';
import { AppError } from '../../../domain/errors.ts';
import { MOST_HITS, MOST_VALUES_PER_FACET } from '../../dialect/attributes.ts';
import { filterText, quotedValue } from '../../dialect/filter-text.ts';
import { publicRecord } from '../../dialect/record.ts';
import type { RecordEngine, RecordHit, RecordMatch, RecordQuery, RecordResult } from '../../dialect/types.ts';
import type { SearchDocument } from '../../document.ts';
import { readableFilter } from './filters.ts';
import { attributeOf, fieldOf, publicHit } from './records-fields.ts';
import { documentOf, type CaseRecord } from './records.ts';
import { searchedFields } from './settings.ts';

/** The dialect's part of the engine on a server: what was checked goes on to it, in its own fields and no others. */
export const recordEngineOn = ({
  client,
  uid,
  ask,
}: {
  client: Meilisearch;
  uid: string;
  /** Turns faults of the server into the one that callers know. */
  ask: <Result>(run: () => Promise<Result>) => Promise<Result>;
}): RecordEngine => {
  const index = client.index<CaseRecord>(uid);
  return {
    searchRecords: (query) => ask(() => orRefused(() => searchRecordsOn({ client, uid, query }))),
    searchRecordFacet: ({ facet, facetText, ...match }) =>
      ask(() =>
        orRefused(async () => {
          const { facetHits } = await index.searchForFacetValues({
            ...matchParams(match),
            facetName: fieldOf(facet),
            ...(facetText && { facetQuery: facetText }),
          });
          const best = [...facetHits].sort((left, right) => right.count - left.count);
          return { facetHits: best.slice(0, MOST_VALUES_PER_FACET) };
        }),
      ),
    readRecord: ({ id, kinds }) =>
      ask(async () => {
        const { results } = await index.getDocuments({ ids: [id], limit: 1 });
        const document = results[0] && documentOf(results[0]);
        return document && kinds.includes(document.facets.kind[0]) ? recordHit(document) : null;
      }),
  };
};

const recordHit = (document: SearchDocument): RecordHit => ({ ...publicRecord(document) });

const searchRecordsOn = async ({
  client,
  uid,
  query,
}: {
  client: Meilisearch;
  uid: string;
  query: RecordQuery;
}): Promise<RecordResult> => {
  const common = {
    indexUid: uid,
    ...matchParams(query),
    ...(query.distinct !== null && { distinct: fieldOf(query.distinct) }),
    ...(query.leastScore !== null && { rankingScoreThreshold: query.leastScore }),
  };
  const facets = query.facets.length > 0 ? { facets: query.facets.map(fieldOf) } : {};
  const page: MultiSearchQuery = {
    ...common,
    ...facets,
    offset: query.offset,
    limit: query.limit,
    sort: query.sort.map((rule) =>
      'point' in rule
        ? `_geoPoint(${rule.point.lat}, ${rule.point.lng}):${rule.isDescending ? 'desc' : 'asc'}`
        : `${fieldOf(rule.attribute)}:${rule.isDescending ? 'desc' : 'asc'}`,
    ),
    attributesToRetrieve: query.retrieve.map(fieldOf),
    attributesToHighlight: query.highlight.map(fieldOf),
    attributesToCrop: query.crop.map(({ attribute, words }) => `${fieldOf(attribute)}:${words}`),
    highlightPreTag: query.marks.before,
    highlightPostTag: query.marks.after,
    cropMarker: query.marks.cropped,
    showMatchesPosition: query.showsPositions,
    showRankingScore: query.showsScore,
  };
  // A page by offset only estimates its total, so an exact one is asked for beside it.
  const count: MultiSearchQuery[] = query.isCounted ? [{ ...common, hitsPerPage: 0, page: 1 }] : [];
  const { results } = await client.multiSearch<{ queries: MultiSearchQuery[] }, CaseRecord>({
    queries: [page, ...count],
  });
  const [found, counted] = results as unknown as Answer[];
  return {
    hits: (found?.hits ?? []).map(hitOf),
    total: Math.min(counted?.totalHits ?? found?.estimatedTotalHits ?? 0, MOST_HITS),
    ...(query.facets.length > 0 && {
      facetDistribution: renamed(found?.facetDistribution ?? {}, mostCounted),
      facetStats: renamed(found?.facetStats ?? {}, (stats) => stats),
    }),
  };
};

interface Answer {
  hits: Record<string, unknown>[];
  totalHits?: number;
  estimatedTotalHits?: number;
  facetDistribution?: Record<string, Record<string, number>>;
  facetStats?: Record<string, { min: number; max: number }>;
}

const matchParams = ({ kinds, lang, text, matching, searchOn, filter }: RecordMatch) => ({
  q: text,
  matchingStrategy: matching,
  filter: [
    readableFilter(lang),
    `facets.kind IN [${kinds.map(quotedValue).join(', ')}]`,
    ...(filter ? [filterText({ filter, nameOf: fieldOf })] : []),
  ],
  ...(searchOn && { attributesToSearchOn: searchOn.flatMap(searchedFields) }),
});

const hitOf = (hit: Record<string, unknown>): RecordHit => ({
  ...publicHit(hit),
  ...(hit._formatted !== undefined && { _formatted: publicHit(hit._formatted as Record<string, unknown>) }),
  ...(hit._matchesPosition !== undefined && {
    _matchesPosition: renamed(hit._matchesPosition as Record<string, unknown>, (places) => places),
  }),
  ...(hit._geoDistance !== undefined && { _geoDistance: hit._geoDistance }),
  ...(hit._rankingScore !== undefined && { _rankingScore: hit._rankingScore }),
});

const renamed = <Value>(
  fields: Record<string, Value>,
  change: (value: Value) => Value,
): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(fields)
      .flatMap(([field, value]): [string, Value][] => {
        const attribute = attributeOf(field);
        return attribute === undefined ? [] : [[attribute, change(value)]];
      })
      .sort(([left], [right]) => (left < right ? -1 : 1)),
  );

const mostCounted = (counts: Record<string, number>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(counts)
      .sort(([, left], [, right]) => right - left)
      .slice(0, MOST_VALUES_PER_FACET),
  );

/** What the server refuses although it was checked here is the asker's fault, not the server's. */
const orRefused = async <Result>(run: () => Promise<Result>): Promise<Result> => {
  try {
    return await run();
  } catch (error) {
    const refused = error instanceof MeilisearchApiError ? error.cause : undefined;
    if (!refused || !/^invalid_search_/.test(refused.code)) throw error;
    throw new AppError({
      code: refused.code,
      status: 400,
      problems: [{ message: refused.message }],
      cause: error,
    });
  }
};
