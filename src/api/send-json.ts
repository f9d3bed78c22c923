import type { Request, Response } from 'express';
import { etagOf, sendFresh } from './feeds-freshness.ts';
import { SEARCH_CACHE_CONTROL } from './search.ts';

/** An answer to programs of any origin, or 304 to whom has it. */
export const sendJson = ({
  request,
  response,
  body,
}: {
  request: Request;
  response: Response;
  body: unknown;
}): void => {
  const json = JSON.stringify(body);
  response
    .set({ 'cache-control': SEARCH_CACHE_CONTROL, 'cross-origin-resource-policy': 'cross-origin' })
    .type('json');
  sendFresh({ request, response, content: json, etag: etagOf(json) });
};
