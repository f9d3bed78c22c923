import { createHash } from 'node:crypto';
import type { Request as ExpressRequest, RequestHandler, Response as ExpressResponse } from 'express';
import {
  hashOfQuery,
  LONGEST_PERSISTED,
  persistedHash,
  type PersistedQueries,
} from '../graphql/persisted-queries.ts';
import { sendFetchResponse, toFetchRequest } from './fetch-bridge.ts';

export const GRAPHIQL_PATH = '/developers/graphiql';
/** How long caches may answer a query of somebody unknown by themselves. */
const CACHED_SECONDS = 60;
/** What a request may say; everything else of an address would reach Payload, which reads languages and depths from it. */
const PARAMETERS = ['query', 'variables', 'operationName', 'extensions'] as const;

type Asked = Partial<Record<(typeof PARAMETERS)[number], unknown>>;
type Handle = (request: Request) => Promise<Response>;

interface Parts {
  /** Payload's handler, which answers GET as well as POST. */
  handle: Handle;
  persisted: PersistedQueries;
}

/** GraphQL by GET, for queries: an address that caches can keep, by its whole text or by the hash of one registered before. */
export const graphqlByGet =
  ({ handle, persisted }: Parts): RequestHandler =>
  async (request, response) => {
    const url = toFetchRequest({ request, response }).url;
    const asked = askedByAddress(new URL(url).searchParams);
    if (isVisit({ request, asked })) {
      response.set('vary', 'accept').redirect(303, GRAPHIQL_PATH);
      return;
    }
    const settled = settlePersisted({ asked, persisted });
    if ('refusal' in settled) {
      refuse({ request, response, ...settled.refusal });
      return;
    }
    const result = await handle(
      new Request(addressOf({ url, asked: settled.asked }), { headers: headersOf(request) }),
    );
    const text = await result.text();
    const isAnswer = result.status === 200 && !hasErrors(text);
    if (isAnswer && settled.isNew && typeof settled.asked.query === 'string')
      persisted.keep(settled.asked.query);
    const headers = cacheHeaders({ request, text, isAnswer });
    for (const [name, value] of result.headers) if (!headers.has(name)) headers.set(name, value);
    if (result.status === 405 && text) headers.set('content-type', 'application/json; charset=utf-8');
    if (isAnswer && isKnown({ request, etag: headers.get('etag') })) {
      headers.delete('content-type');
      await sendFetchResponse({ request, response, result: new Response(null, { status: 304, headers }) });
      return;
    }
    await sendFetchResponse({
      request,
      response,
      result: new Response(text, { status: result.status, headers }),
    });
  };

/** GraphQL by POST. Expects the body in a buffer: one that names a hash alone is filled in, one with both is registered. */
export const graphqlByPost =
  ({ handle, persisted }: Parts): RequestHandler =>
  async (request, response) => {
    const asked = askedByBody(request.body);
    const settled = asked ? settlePersisted({ asked, persisted }) : { asked: undefined, isNew: false };
    if ('refusal' in settled) {
      refuse({ request, response, ...settled.refusal });
      return;
    }
    if (settled.asked && settled.asked !== asked) {
      request.body = Buffer.from(JSON.stringify(settled.asked));
      request.headers['content-length'] = String(request.body.length);
    }
    const result = await handle(toFetchRequest({ request, response }));
    if (settled.isNew && typeof settled.asked?.query === 'string' && result.status === 200) {
      const text = await result.clone().text();
      if (!hasErrors(text)) persisted.keep(settled.asked.query);
    }
    await sendFetchResponse({ request, response, result });
  };

const askedByAddress = (params: URLSearchParams): Asked =>
  Object.fromEntries(
    PARAMETERS.flatMap((name) => {
      const value = params.get(name);
      return value === null ? [] : [[name, name === 'extensions' ? parsed(value) : value]];
    }),
  );

const askedByBody = (body: unknown): Asked | undefined => {
  if (!Buffer.isBuffer(body)) return undefined;
  const value = parsed(body.toString('utf8'));
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
};

/** Text that is no JSON stays as it is, for the handler to refuse in its own words. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
};

/** A person's browser, which asks for nothing, is shown where to ask. */
const isVisit = ({ request, asked }: { request: ExpressRequest; asked: Asked }): boolean =>
  asked.query === undefined &&
  asked.extensions === undefined &&
  (request.headers.accept ?? '').includes('text/html');

interface Refusal {
  message: string;
  code: string;
  /** The client made a mistake; otherwise it is told to register its query, which is how this is meant to go. */
  isMistake: boolean;
}

type Settled = { asked: Asked; isNew: boolean } | { refusal: Refusal };

const settlePersisted = ({ asked, persisted }: { asked: Asked; persisted: PersistedQueries }): Settled => {
  const hash = persistedHash(asked.extensions);
  if (hash === undefined) return { asked, isNew: false };
  if (hash === null)
    return mistake(
      'extensions.persistedQuery: takes { "version": 1, "sha256Hash": "…" } with 64 hexadecimal digits.',
    );
  if (typeof asked.query !== 'string') {
    const query = persisted.find(hash);
    if (query !== undefined) return { asked: { ...asked, query }, isNew: false };
    return {
      refusal: {
        message: 'PersistedQueryNotFound',
        code: 'PERSISTED_QUERY_NOT_FOUND',
        isMistake: false,
      },
    };
  }
  if (hashOfQuery(asked.query) !== hash)
    return mistake('extensions.persistedQuery: sha256Hash is not the SHA-256 of the query.');
  // A change to the base is never kept: by its hash alone, nothing would tell it from a question.
  return {
    asked,
    isNew: asked.query.length <= LONGEST_PERSISTED && !/\b(mutation|subscription)\b/.test(asked.query),
  };
};

const mistake = (message: string): Settled => ({
  refusal: { message, code: 'BAD_PERSISTED_QUERY', isMistake: true },
});

const GRAPHQL_RESPONSE = 'application/graphql-response+json';

/** In the media type asked for. Plain JSON takes 200 for what is only not registered, as clients of old expect. */
const refuse = ({
  request,
  response,
  message,
  code,
  isMistake,
}: Refusal & { request: ExpressRequest; response: ExpressResponse }): void => {
  const isNew = (request.headers.accept ?? '').includes(GRAPHQL_RESPONSE);
  response
    .status(isMistake || isNew ? 400 : 200)
    .set('cache-control', 'no-store')
    .set('content-type', `${isNew ? GRAPHQL_RESPONSE : 'application/json'}; charset=utf-8`)
    .send(JSON.stringify({ errors: [{ message, extensions: { code } }] }));
};

const addressOf = ({ url, asked }: { url: string; asked: Asked }): URL => {
  const address = new URL(url);
  address.search = '';
  for (const [name, value] of Object.entries(asked))
    if (value !== undefined)
      address.searchParams.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  return address;
};

const headersOf = (request: ExpressRequest): Headers => {
  const headers = new Headers();
  for (const name of ['accept', 'accept-language', 'authorization', 'cookie', 'origin', 'x-request-id']) {
    const value = request.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  return headers;
};

/** Answers for somebody known are nobody else's; answers with errors may be right a moment later. */
const cacheHeaders = ({
  request,
  text,
  isAnswer,
}: {
  request: ExpressRequest;
  text: string;
  isAnswer: boolean;
}): Headers => {
  const headers = new Headers({ vary: 'Accept, Authorization, Cookie' });
  const isAnonymous = !request.headers.authorization && !request.headers.cookie;
  if (!isAnswer || !isAnonymous) {
    headers.set('cache-control', isAnonymous ? 'no-store' : 'private, no-store');
    return headers;
  }
  headers.set('cache-control', `public, max-age=${CACHED_SECONDS}`);
  headers.set('etag', `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`);
  return headers;
};

const isKnown = ({ request, etag }: { request: ExpressRequest; etag: string | null }): boolean =>
  etag !== null && (request.headers['if-none-match'] ?? '').split(/\s*,\s*/).includes(etag);

const hasErrors = (text: string): boolean => {
  const value = parsed(text);
  return typeof value !== 'object' || value === null || 'errors' in value;
};
