import { Router } from 'express';
import { badRequest, type FieldProblem } from '../domain/errors.ts';
import type { LocaleCode } from '../domain/locales.ts';
import { runtime } from '../runtime.ts';
import { etagOf, sendFresh } from './feeds-freshness.ts';
import { QUERY_PARAMETERS, readCaseQuery, type QueryParameter } from './query-params.ts';
import { createSearchCache, type SearchCache } from './search-cache.ts';
import { paramsOf, SEARCH_CACHE_CONTROL } from './search.ts';

export interface SuggestQuery {
  q: string;
  lang: LocaleCode;
  limit: number;
}

const PARAMETERS: readonly QueryParameter[] = ['q', 'lang', 'limit'];
export const SUGGESTIONS = 8;
export const MOST_SUGGESTIONS = 20;

/** `GET /api/suggest?q=…`: what a reader may mean while typing. */
export const suggestRouter = (): Router => {
  const router = Router();
  let cache: SearchCache | undefined;

  router
    .route('/api/suggest')
    .get(async (request, response) => {
      const query = readSuggestQuery({ params: paramsOf(request), locales: runtime('env').locales });
      cache ??= createSearchCache({ events: runtime('events') });
      const { etag, json } = await cache.get(JSON.stringify(query), async () => {
        const suggestions = await runtime('search').suggest(query);
        const json = JSON.stringify({ query, suggestions });
        return { json, etag: etagOf(json) };
      });
      response.set('cache-control', SEARCH_CACHE_CONTROL).type('json');
      sendFresh({ request, response, content: json, etag });
    })
    .all((_request, response) => {
      response
        .status(405)
        .set('allow', 'GET, HEAD, OPTIONS')
        .json({ errors: [{ message: 'Suggestions take GET: /api/suggest?q=…' }] });
    });
  return router;
};

/** @throws AppError 400 with a problem for every fault */
export const readSuggestQuery = ({
  params,
  locales,
}: {
  params: URLSearchParams;
  locales: readonly LocaleCode[];
}): SuggestQuery => {
  const { query, problems: faults } = readCaseQuery({ params, locales });
  const problems: FieldProblem[] = [...faults];
  for (const name of QUERY_PARAMETERS.filter((known) => params.has(known) && !PARAMETERS.includes(known)))
    problems.push({ field: name, message: `${name}: suggestions take ${PARAMETERS.join(', ')} only.` });
  const limit = params.get('limit') ? query.limit : SUGGESTIONS;
  if (limit > MOST_SUGGESTIONS)
    problems.push({
      field: 'limit',
      message: `limit: takes a whole number from 1 to ${MOST_SUGGESTIONS}; it is ${limit}.`,
    });
  if (problems.length > 0) throw badRequest(problems);
  return { q: query.q, lang: query.lang, limit };
};
