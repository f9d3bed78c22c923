import { DEFAULT_LIMIT, type CaseQuery } from '../domain/case-query.ts';
import { isAppError } from '../domain/errors.ts';
import type { SearchResults, SearchService } from '../search/results.ts';

/** The query of a list that a page shows by itself: newest first, of all cases unless filtered. */
export const listQuery = (parts: Pick<CaseQuery, 'lang'> & Partial<CaseQuery>): CaseQuery => ({
  q: '',
  filters: {},
  hasAward: false,
  sort: 'newest',
  page: 1,
  limit: DEFAULT_LIMIT,
  ...parts,
});

/** Null while no engine answers: a page that is more than its list is still worth reading. */
export const readCaseList = async ({
  search,
  query,
}: {
  search: SearchService;
  query: CaseQuery;
}): Promise<SearchResults | null> => {
  try {
    return await search.searchCases(query);
  } catch (error) {
    if (isAppError(error) && error.status === 503) return null;
    throw error;
  }
};

const FURTHEST_PAGE = 500;

/** The `page` of a room's address; what is no page is the first. */
export const pageNumber = (value: string | string[] | undefined): number => {
  const number = typeof value === 'string' && /^\d{1,3}$/.test(value) ? Number(value) : 1;
  return Math.min(Math.max(number, 1), FURTHEST_PAGE);
};
