import { toSearchParams } from '../api/query-params.ts';
import type { CaseQuery } from '../domain/case-query.ts';
import type { FeedLink } from './links.ts';

/** The same query as files to take away, all its pages in each. */
export const exportLinks = (query: CaseQuery): FeedLink[] => {
  const params = toSearchParams(query);
  for (const name of ['page', 'limit']) params.delete(name);
  const asked = params.size > 0 ? `?${params}` : '';
  return [
    { extension: 'csv', name: 'CSV', type: 'text/csv' },
    {
      extension: 'xlsx',
      name: 'Excel',
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    },
    { extension: 'json', name: 'JSON', type: 'application/json' },
  ].map(({ extension, name, type }) => ({ href: `/exports/cases.${extension}${asked}`, name, type }));
};
