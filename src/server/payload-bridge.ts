import { GRAPHQL_POST } from '@payloadcms/next/routes';
import express, { Router, type RequestHandler } from 'express';
import { handleEndpoints, type Payload } from 'payload';
import { createPersistedQueries } from '../graphql/persisted-queries.ts';
import { sendFetchResponse, toFetchRequest } from './fetch-bridge.ts';
import { graphqlByGet, graphqlByPost } from './graphql-http.ts';

export const GRAPHQL_PATH = '/api/graphql';

/** Rich text in a mutation fits well; a query written to exhaust the parser does not. */
const GRAPHQL_BODY_LIMIT = '1mb';

/** Reads a GraphQL body whole, so that the limits before the bridge can tell a query from a mutation. */
export const graphqlBody = (): RequestHandler => express.raw({ type: () => true, limit: GRAPHQL_BODY_LIMIT });

/**
 * Payload's REST and GraphQL behind Express: the one live path of the API. Bodies are streamed, so nothing before it
 * may read them except `graphqlBody`.
 */
export const payloadBridge = ({ payload }: { payload: Payload }): Router => {
  const router = Router();
  const config = Promise.resolve(payload.config);
  const graphql = GRAPHQL_POST(config);

  const parts = {
    handle: async (request: Request) => withErrors(await graphql(request)),
    persisted: createPersistedQueries(),
  };
  router.get(GRAPHQL_PATH, graphqlByGet(parts));
  router.post(GRAPHQL_PATH, graphqlByPost(parts));
  router.all(GRAPHQL_PATH, (_request, response) => {
    response
      .status(405)
      .set('allow', 'GET, HEAD, POST, OPTIONS')
      .json({
        errors: [{ message: 'GraphQL takes GET for queries, or POST with a JSON body: { "query": "…" }.' }],
      });
  });

  router.use('/api', async (request, response) => {
    const result = await handleEndpoints({ config, request: toFetchRequest({ request, response }) });
    await sendFetchResponse({ request, response, result: await withErrors(result) });
  });

  return router;
};

/** Payload answers some errors with a bare `message`; everybody outside pages gets `errors`, beside what was there. */
const withErrors = async (result: Response): Promise<Response> => {
  if (result.status < 400 || !result.headers.get('content-type')?.includes('json')) return result;
  const text = await result.text();
  const headers = new Headers(result.headers);
  headers.delete('content-length');
  return new Response(addErrors(text), { status: result.status, headers });
};

const addErrors = (text: string): string => {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body !== 'object' || body === null || 'errors' in body) return text;
    const message = 'message' in body ? String(body.message) : 'Something went wrong.';
    return JSON.stringify({ errors: [{ message }], ...body });
  } catch {
    return text;
  }
};
