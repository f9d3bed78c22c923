import { toSearchParams } from '../api/query-params.ts';
import type { CaseQuery } from '../domain/case-query.ts';

const LONGEST = 80;

/** A file's name that says what was searched for: `cases-roma-2008.csv`. */
export const exportName = ({ query, extension }: { query: CaseQuery; extension: string }): string => {
  const params = toSearchParams(query);
  for (const name of ['sort', 'page', 'limit']) params.delete(name);
  const words = ['cases', ...params.values()]
    .join('-')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return `${[...words].slice(0, LONGEST).join('').replace(/-$/, '')}.${extension}`;
};
