import { FACETS, type CaseQuery, type Facet } from '../domain/case-query.ts';
import type { LocaleCode } from '../domain/locales.ts';
import type { TaxonomySnapshot } from '../domain/taxonomy.ts';
import type { EngineResult, FacetCount } from './engine/port.ts';
import { facetLabel } from './facet-label.ts';
import type { FacetValue, SearchResults } from './results.ts';
import { toHit } from './to-hit.ts';

/** Deepest result a page can reach; the query's checks refuse what lies beyond. */
const REACHABLE = 10_000;

/** What an engine answered, in the reader's words. */
export const toResults = ({
  query,
  result,
  answeredIn,
  snapshot,
  publicUrl,
}: {
  query: CaseQuery;
  result: EngineResult;
  answeredIn: LocaleCode;
  snapshot: TaxonomySnapshot;
  publicUrl: string;
}): Omit<SearchResults, 'didYouMean' | 'named' | 'guidance' | 'loosen' | 'tookMs' | 'engine'> => ({
  query,
  total: result.total,
  page: query.page,
  pages: Math.max(1, Math.min(Math.ceil(result.total / query.limit), Math.floor(REACHABLE / query.limit))),
  hits: result.hits.map((hit) => toHit({ hit, query, publicUrl })),
  facets: Object.fromEntries(
    FACETS.map((facet) => [facet, toFacet({ facet, counts: result.facets[facet] ?? [], query, snapshot })]),
  ) as Record<Facet, FacetValue[]>,
  droppedWords: result.droppedWords,
  alsoSearched: result.alsoSearched,
  corrections: result.corrections,
  answeredIn,
});

/** A value without a published record, unpublished a moment ago, is left out: its name is not a reader's to see. */
const toFacet = ({
  facet,
  counts,
  query,
  snapshot,
}: {
  facet: Facet;
  counts: FacetCount[];
  query: CaseQuery;
  snapshot: TaxonomySnapshot;
}): FacetValue[] =>
  counts.flatMap(({ value, count }) => {
    const label = facetLabel({ snapshot, facet, value, lang: query.lang });
    if (label === undefined) return [];
    return [{ value, label, count, isSelected: query.filters[facet]?.includes(value) ?? false }];
  });
