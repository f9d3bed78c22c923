import type { RequestHandler } from 'express';

interface OpenRoute {
  path: RegExp;
  methods: string[];
  /** Beside those that every route takes. */
  headers?: string[];
}

/** What pages of any origin may read, always as strangers: credentials are never allowed. */
const OPEN_ROUTES: OpenRoute[] = [
  { path: /^\/api\/search\/?$/, methods: ['GET', 'HEAD'] },
  { path: /^\/api\/graphql\/?$/, methods: ['POST'] },
  {
    path: /^\/search-api(\/|$)/,
    methods: ['GET', 'HEAD', 'POST'],
    // Meilisearch's clients send a key and their name whether or not anybody asks.
    headers: ['authorization', 'x-meilisearch-client'],
  },
  { path: /^\/feeds\//, methods: ['GET', 'HEAD'] },
  { path: /^\/(embed\.js|embed|oembed)(\/|$)/, methods: ['GET', 'HEAD'] },
];

const HEADERS = ['content-type', 'accept', 'accept-language'];

/**
 * Opens the public reads to other origins. No `Access-Control-Allow-Credentials` anywhere, and a cookie or token that
 * comes along from another origin is dropped before Payload sees it, so an editor's session never works from elsewhere.
 */
export const openCors = ({ publicUrl }: { publicUrl: string }): RequestHandler => {
  const ownOrigin = new URL(publicUrl).origin;
  return (request, response, next) => {
    const route = OPEN_ROUTES.find(({ path }) => path.test(request.path));
    if (!route) {
      next();
      return;
    }
    const { origin } = request.headers;
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-expose-headers', 'ETag, X-Request-Id, Retry-After');
    if (request.method === 'OPTIONS') {
      response.setHeader('access-control-allow-methods', [...route.methods, 'OPTIONS'].join(', '));
      const headers = [...HEADERS, ...(route.headers ?? [])];
      response.setHeader('access-control-allow-headers', headers.join(', '));
      response.setHeader('access-control-max-age', '86400');
      response.status(204).end();
      return;
    }
    if (origin && origin !== ownOrigin && origin !== `${request.protocol}://${request.headers.host}`)
      delete request.headers.cookie;
    next();
  };
};
