import { cache } from 'react';
import { parseCaseQuery, readCaseQuery, unknownValues } from '../../../api/query-params.ts';
import type { CaseQuery } from '../../../domain/case-query.ts';
import { isAppError, type FieldProblem } from '../../../domain/errors.ts';
import { withPresentValues } from '../../../domain/taxonomy.ts';
import { runtime } from '../../../runtime.ts';
import type { SearchResults } from '../../../search/results.ts';

export type PageParams = Record<string, string | string[] | undefined>;

export type SearchOutcome =
  | { kind: 'results'; results: SearchResults }
  /** The parameters hold a fault. `results` are of what could be understood, for the form to stand on. */
  | { kind: 'problems'; problems: FieldProblem[]; results: SearchResults }
  | { kind: 'unavailable' };

export const searchStringOf = (params: PageParams): string => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params))
    for (const each of [value].flat()) if (each !== undefined) search.append(name, each);
  return search.toString();
};

/** Once a request, for the page and its metadata alike. */
export const readSearch = cache(async (search: string): Promise<SearchOutcome> => {
  const params = new URLSearchParams(search);
  const { locales } = runtime('env');
  try {
    const query = await parseCaseQuery({ params, taxonomy: runtime('taxonomy'), locales });
    const results = await runtime('search').searchCases(query, { withHelp: true, isTyped: true });
    return { kind: 'results', results };
  } catch (error) {
    if (!isAppError(error)) throw error;
    if (error.status === 503) return { kind: 'unavailable' };
    if (error.status !== 400) throw error;
    const results = await runtime('search').searchCases(await understood({ params }), { withHelp: true });
    return { kind: 'problems', problems: error.problems, results };
  }
});

/** The query without its faults. */
const understood = async ({ params }: { params: URLSearchParams }): Promise<CaseQuery> => {
  const { query: asked } = readCaseQuery({ params, locales: runtime('env').locales });
  const snapshot = await runtime('taxonomy').snapshot();
  const query = withPresentValues(snapshot, asked);
  const unknown = unknownValues({ query, snapshot });
  const faulty = new Set(unknown.map(({ field }) => field));
  const filters = Object.fromEntries(Object.entries(query.filters).filter(([facet]) => !faulty.has(facet)));
  const isBackwards = query.from !== undefined && query.to !== undefined && query.from > query.to;
  const years = isBackwards ? { from: undefined, to: undefined } : {};
  return { ...query, ...years, q: query.q.slice(0, 200), filters, page: 1 };
};
