import { randomUUID } from 'node:crypto';
import type { IndexUid } from './indexes.ts';
import type { Paging } from './read-search.ts';
import type { RecordResult } from './types.ts';

/** A result as a Meilisearch server words it: an estimate beside `limit` and `offset`, exact totals beside pages. */
export const searchAnswer = ({
  indexUid,
  q,
  paging,
  result,
  startedAt,
}: {
  /** Given in an answer to several queries only. */
  indexUid?: IndexUid;
  q: string;
  paging: Paging;
  result: RecordResult;
  startedAt: number;
}): Record<string, unknown> => ({
  ...(indexUid !== undefined && { indexUid }),
  hits: result.hits,
  query: q,
  processingTimeMs: Math.round(performance.now() - startedAt),
  ...totals({ paging, total: result.total }),
  ...(result.facetDistribution && {
    facetDistribution: result.facetDistribution,
    facetStats: result.facetStats ?? {},
  }),
  requestUid: randomUUID(),
});

const totals = ({ paging, total }: { paging: Paging; total: number }): Record<string, number> => {
  if (!('page' in paging)) return { limit: paging.limit, offset: paging.offset, estimatedTotalHits: total };
  const { page, hitsPerPage } = paging;
  return {
    hitsPerPage,
    page,
    totalPages: hitsPerPage === 0 ? 0 : Math.ceil(total / hitsPerPage),
    totalHits: total,
  };
};
