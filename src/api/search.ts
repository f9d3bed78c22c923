import { Router, type Request } from 'express';
import type { CaseQuery } from '../domain/case-query.ts';
import { runtime } from '../runtime.ts';
import { noteShown } from '../usage/note-shown.ts';
import { etagOf, sendFresh } from './feeds-freshness.ts';
import { parseCaseQuery, toSearchParams } from './query-params.ts';
import { createSearchCache, type SearchAnswer, type SearchCache } from './search-cache.ts';
import { searchJson } from './search-json.ts';

/**
 * A browser asks again each time, and gets 304 while nothing changed: what an editor publishes is found at once. A shared
 * cache in front may hold an answer for some seconds.
 */
export const SEARCH_CACHE_CONTROL = 'public, max-age=0, s-maxage=5, stale-while-revalidate=0';

/** `GET /api/search`: the query's parameters in, JSON out. */
export const searchRouter = (): Router => {
  const router = Router();
  // Made with the first request: the runtime is there by then.
  let cache: SearchCache | undefined;

  router
    .route('/api/search')
    .get(async (request, response) => {
      const startedAt = performance.now();
      const { locales } = runtime('env');
      const query = await parseCaseQuery({
        params: paramsOf(request),
        taxonomy: runtime('taxonomy'),
        locales,
      });
      cache ??= createSearchCache({ events: runtime('events') });
      const {
        etag,
        json,
        shown = [],
      } = await cache.get(toSearchParams(query).toString(), () => answerTo(query));
      noteShown({ response, keys: shown });
      const tookMs = Math.round((performance.now() - startedAt) * 100) / 100;
      response.set('cache-control', SEARCH_CACHE_CONTROL).type('json');
      sendFresh({ request, response, content: `${json.slice(0, -1)},"tookMs":${tookMs}}`, etag });
    })
    .all((_request, response) => {
      response
        .status(405)
        .set('allow', 'GET, HEAD, OPTIONS')
        .json({ errors: [{ message: 'Search takes GET: /api/search?q=…' }] });
    });
  return router;
};

const answerTo = async (query: CaseQuery): Promise<SearchAnswer> => {
  const results = await runtime('search').searchCases(query, { withHelp: true });
  const { tookMs: _tookMs, ...body } = searchJson({ results, publicUrl: runtime('env').publicUrl });
  const json = JSON.stringify(body);
  // The time it took is left out: it differs between answers that are the same otherwise.
  return { etag: etagOf(json), json, shown: results.hits.map(({ id }) => id) };
};

/** As sent: Express's own parser would make objects of names such as `theme[]`. */
export const paramsOf = ({ originalUrl }: Pick<Request, 'originalUrl'>): URLSearchParams => {
  const start = originalUrl.indexOf('?');
  return new URLSearchParams(start < 0 ? '' : originalUrl.slice(start + 1));
};
