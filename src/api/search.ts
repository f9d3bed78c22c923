import { createHash } from 'node:crypto';
import { Router, type Request, type Response } from 'express';
import { runtime } from '../runtime.ts';
import { parseCaseQuery } from './query-params.ts';
import { searchJson } from './search-json.ts';

/**
 * A browser asks again each time, and gets 304 while nothing changed: what an editor publishes is found at once. A shared
 * cache in front may hold an answer for some seconds.
 */
const CACHE_CONTROL = 'public, max-age=0, s-maxage=5, stale-while-revalidate=0';

/** `GET /api/search`: the query's parameters in, JSON out. */
export const searchRouter = (): Router => {
  const router = Router();
  router
    .route('/api/search')
    .get(answerSearch)
    .all((_request, response) => {
      response
        .status(405)
        .set('allow', 'GET, HEAD, OPTIONS')
        .json({ errors: [{ message: 'Search takes GET: /api/search?q=…' }] });
    });
  return router;
};

const answerSearch = async (request: Request, response: Response): Promise<void> => {
  const env = runtime('env');
  const query = await parseCaseQuery({
    params: paramsOf(request),
    taxonomy: runtime('taxonomy'),
    locales: env.locales,
  });
  const results = await runtime('search').searchCases(query);
  const { tookMs, ...body } = searchJson({ results, publicUrl: env.publicUrl });
  const etag = createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 27);
  response
    .set('cache-control', CACHE_CONTROL)
    // Weak: the time it took differs between answers that are the same otherwise.
    .set('etag', `W/"${etag}"`)
    .json({ ...body, tookMs });
};

/** As sent: Express's own parser would make objects of names such as `theme[]`. */
export const paramsOf = ({ originalUrl }: Pick<Request, 'originalUrl'>): URLSearchParams => {
  const start = originalUrl.indexOf('?');
  return new URLSearchParams(start < 0 ? '' : originalUrl.slice(start + 1));
};
