import { toSearchParams } from '../api/query-params.ts';
import type { CaseQuery } from '../domain/case-query.ts';

/** Where new cases of the same search are asked for by e-mail. */
export const alertHref = (query: CaseQuery): string => {
  const params = toSearchParams(query);
  for (const name of ['page', 'limit', 'sort']) params.delete(name);
  return params.size > 0 ? `/alerts/new?${params}` : '/alerts/new';
};
