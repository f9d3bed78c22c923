import type { RequestHandler } from 'express';
import { keyOfHeader } from '../partners/keys/find-partner.ts';

interface OpenRoute {
  path: RegExp;
  methods: string[];
  /** Beside those that every route takes. */
  headers?: string[];
}

const READS = ['GET', 'HEAD'];

/** What pages of any origin may read, always as strangers: credentials are never allowed, a partner's key opens nothing. */
const OPEN_ROUTES: OpenRoute[] = [
  { path: /^\/api\/(search|suggest|records|changes|openapi)(\/|$)/, methods: READS },
  {
    path: /^\/api\/graphql\/?$/,
    methods: [...READS, 'POST'],
    // What Apollo's clients send with each request.
    headers: [
      'apollo-require-preflight',
      'x-apollo-operation-name',
      'apollographql-client-name',
      'apollographql-client-version',
    ],
  },
  {
    path: /^\/search-api(\/|$)/,
    methods: [...READS, 'POST'],
    // Meilisearch's clients send a key and their name whether or not anybody asks.
    headers: ['x-meilisearch-client'],
  },
  {
    path: /^\/mcp\/?$/,
    methods: ['POST'],
    headers: ['mcp-protocol-version', 'mcp-session-id', 'last-event-id'],
  },
  { path: /^\/(feeds|exports|oai|embed|oembed)(\/|$)/, methods: READS },
  { path: /^\/(embed\.js|openapi\.json|cases\/[^/]+\.(json|jsonld|bib|ris))$/, methods: READS },
];

const HEADERS = [
  'content-type',
  'accept',
  'accept-language',
  'authorization',
  'if-none-match',
  'if-modified-since',
];

const EXPOSED = [
  'ETag',
  'X-Request-Id',
  'Retry-After',
  'RateLimit-Limit',
  'RateLimit-Remaining',
  'RateLimit-Reset',
  'Link',
].join(', ');

/**
 * Opens the public reads to other origins. No `Access-Control-Allow-Credentials` anywhere, and a cookie or a session's token
 * that comes along from another origin is dropped before Payload sees it, so an editor's session never works from elsewhere.
 * `collections` are those whose published records Payload's REST gives to strangers: they can be read, never written.
 */
export const openCors = ({
  publicUrl,
  collections = [],
}: {
  publicUrl: string;
  collections?: readonly string[];
}): RequestHandler => {
  const ownOrigin = new URL(publicUrl).origin;
  const rest: OpenRoute[] = collections.map((slug) => ({
    path: new RegExp(`^/api/${slug}(/[^/]+)?/?$`),
    methods: READS,
  }));
  const routes = [...OPEN_ROUTES, ...rest];
  return (request, response, next) => {
    const route = routes.find(({ path }) => path.test(request.path));
    if (!route || ![...route.methods, 'OPTIONS'].includes(request.method)) {
      next();
      return;
    }
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-expose-headers', EXPOSED);
    if (request.method === 'OPTIONS') {
      response.setHeader('access-control-allow-methods', [...route.methods, 'OPTIONS'].join(', '));
      response.setHeader('access-control-allow-headers', [...HEADERS, ...(route.headers ?? [])].join(', '));
      response.setHeader('access-control-max-age', '86400');
      response.status(204).end();
      return;
    }
    const { origin, authorization } = request.headers;
    if (origin && origin !== ownOrigin && origin !== `${request.protocol}://${request.headers.host}`) {
      delete request.headers.cookie;
      if (keyOfHeader(authorization) === undefined) delete request.headers.authorization;
    }
    next();
  };
};
