import type { Env } from '../config/env.ts';
import type { Taxonomy } from '../content/taxonomy.ts';
import { FACETS, type CaseQuery, type Facet } from '../domain/case-query.ts';
import { isAppError, unavailable } from '../domain/errors.ts';
import type { LocaleCode } from '../domain/locales.ts';
import { collectionOfFacet, recordBySlug, titleOf, type TaxonomySnapshot } from '../domain/taxonomy.ts';
import type { ChallengeKind, EvidenceLevel, OrganisationType } from '../domain/vocabulary.ts';
import { labelsFor } from '../i18n/labels.ts';
import type { Logger } from '../logger.ts';
import type { SearchDocument } from './document.ts';
import type { EngineQuery, EngineResult, FacetCount, SearchEngine } from './engine/port.ts';
import { searchGuidance } from './guidance/search-guidance.ts';
import { reasonFor } from './related-reason.ts';
import type { FacetValue, SearchResults, SearchService } from './results.ts';
import { toHit } from './to-hit.ts';

/** Deepest result a page can reach; the query's checks refuse what lies beyond. */
const REACHABLE = 10_000;
const RELATED = 4;

interface ServiceParts {
  engine: SearchEngine;
  /** The index of what answers beside the cases. */
  guidanceEngine?: SearchEngine;
  taxonomy: Pick<Taxonomy, 'snapshot'>;
  env: Pick<Env, 'publicUrl'>;
  logger: Pick<Logger, 'error'>;
  /** A published case's document that readers of a language get, read from the database. */
  readDocument: (input: { key: string; lang: LocaleCode }) => Promise<SearchDocument | undefined>;
}

/** The one entry to search for pages, JSON, GraphQL, feeds and embeds. Takes checked queries only. */
export const createSearchService = ({
  engine,
  guidanceEngine,
  taxonomy,
  env,
  logger,
  readDocument,
}: ServiceParts): SearchService => {
  const ask = async <Answer>(what: string, question: () => Promise<Answer>): Promise<Answer> => {
    try {
      return await question();
    } catch (error) {
      if (isAppError(error)) throw error;
      logger.error({ err: error, engine: engine.name }, `search failed: ${what}`);
      throw unavailable({
        message: 'Search does not answer just now. Please try again shortly.',
        cause: error,
      });
    }
  };

  return {
    searchCases: async (query) => {
      const startedAt = performance.now();
      const [result, snapshot] = await Promise.all([
        ask('searchCases', () => engine.search(toEngineQuery(query))),
        taxonomy.snapshot(),
      ]);
      return toResults({ query, result, snapshot, engine: engine.name, publicUrl: env.publicUrl, startedAt });
    },
    relatedCases: async ({ key, lang, limit = RELATED }) => {
      const document = await readDocument({ key, lang });
      if (!document) return [];
      const related = await ask('relatedCases', () => engine.related({ id: document.id, lang, limit }));
      return related.map((other) => ({ document: other, reason: reasonFor({ document, other }) }));
    },
    searchGuidance: (input) =>
      ask('searchGuidance', async () =>
        guidanceEngine ? searchGuidance({ ...input, engine: guidanceEngine, publicUrl: env.publicUrl }) : [],
      ),
    suggest: () => Promise.resolve([]),
    ping: () => ask('ping', () => engine.ping()),
  };
};

const toEngineQuery = ({ q, page, limit, ...query }: CaseQuery): EngineQuery => ({
  text: q,
  lang: query.lang,
  filters: query.filters,
  hasAward: query.hasAward,
  from: query.from,
  to: query.to,
  near: query.near,
  sort: query.sort,
  offset: (page - 1) * limit,
  limit,
  facets: FACETS,
});

const toResults = ({
  query,
  result,
  snapshot,
  engine,
  publicUrl,
  startedAt,
}: {
  query: CaseQuery;
  result: EngineResult;
  snapshot: TaxonomySnapshot;
  engine: SearchResults['engine'];
  publicUrl: string;
  startedAt: number;
}): SearchResults => ({
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
  didYouMean: null,
  answeredIn: query.lang,
  guidance: [],
  loosen: [],
  tookMs: Math.round((performance.now() - startedAt) * 100) / 100,
  engine,
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

/** A facet's value in the reader's words; undefined for one that no visitor may know. */
export const facetLabel = ({
  snapshot,
  facet,
  value,
  lang,
}: {
  snapshot: TaxonomySnapshot;
  facet: Facet;
  value: string;
  lang: LocaleCode;
}): string | undefined => {
  const collection = collectionOfFacet(facet);
  if (collection) {
    const record = recordBySlug(snapshot, { collection, slug: value });
    return record && titleOf(record, lang);
  }
  const labels = labelsFor(lang);
  if (facet === 'organisationType') return labels.organisationTypes[value as OrganisationType];
  if (facet === 'challenge') return labels.challengeKinds[value as ChallengeKind];
  return labels.evidenceLevels[value as EvidenceLevel];
};
