import { createHash } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { LRUCache } from 'lru-cache';
import type { Env } from '../config/env.ts';
import type { EventBus } from '../events.ts';
import type { PageHandler } from './create-app.ts';
import { captureHtml, type CapturedPage } from './capture-html.ts';
import { readableError } from './readable-error.ts';
import { REQUEST_ID_HEADER } from './request-log.ts';
import { applyPolicy, newNonce } from './security-headers.ts';

interface CachedPage {
  /** The page's HTML, cut where each response's own nonce belongs. */
  pieces: string[];
  headers: [name: string, value: string | string[]][];
  etag: string;
}

interface PageCacheOptions {
  events: EventBus;
  env: Pick<Env, 'mode' | 'publicUrl'>;
  pages: PageHandler;
  maxBytes?: number;
  /** Some pages say how long ago something was, or what is due: none is older than this. */
  maxAgeMs?: number;
}

const NEVER_CACHED = /^\/(admin|preview|api|_next|embed|share|consent|alerts|reports)(\/|$)/;
const PREVIEW_QUERY = /[?&](preview|draft|token|secret|reply)(=|&|$)/i;
const LONGEST_URL = 1024;

/**
 * Keeps whole HTML pages for visitors who sent no cookie, and forgets all of them when anything public changes. A page
 * is rendered once with a nonce known to this process only, and each response gets its own nonce in that place. Errors,
 * redirects, anything with a cookie, and pages rendered while content changed are never kept.
 */
export const createPageCache = ({
  events,
  env,
  pages,
  maxBytes = 32 * 1024 * 1024,
  maxAgeMs = 5 * 60_000,
}: PageCacheOptions): RequestHandler => {
  const cache = new LRUCache<string, CachedPage>({
    maxSize: maxBytes,
    ttl: maxAgeMs,
    sizeCalculation: sizeOf,
  });
  const rendering = new Map<string, Promise<CachedPage | undefined>>();
  const placeholder = newNonce();
  let generation = 0;
  events.on('content-changed', () => {
    generation += 1;
    cache.clear();
    rendering.clear();
  });

  const serve = ({ request, response, page }: { request: Request; response: Response; page: CachedPage }) => {
    for (const [name, value] of page.headers) response.setHeader(name, value);
    response.setHeader('etag', page.etag);
    response.setHeader('cache-control', 'private, no-cache');
    if (matches({ request, etag: page.etag })) {
      // The browser keeps the policy, and so the nonce, of the page it has.
      response.removeHeader('content-security-policy');
      response.removeHeader('content-type');
      response.status(304).end();
      return;
    }
    const nonce = newNonce();
    applyPolicy({ request, response, path: request.path, nonce, env });
    response.end(page.pieces.join(nonce));
  };

  return async (request, response, next) => {
    if (!isCacheable(request)) {
      next();
      return;
    }
    const key = request.originalUrl;
    const known = cache.get(key) ?? (await rendering.get(key));
    if (known) {
      response.setHeader('x-cache', 'hit');
      serve({ request, response, page: known });
      return;
    }
    if (response.destroyed) return;

    const startedIn = generation;
    let finish: (page: CachedPage | undefined) => void = () => undefined;
    const turn = new Promise<CachedPage | undefined>((resolve) => {
      finish = (page) => {
        resolve(page);
        if (rendering.get(key) === turn) rendering.delete(key);
      };
    });
    if (!rendering.has(key)) rendering.set(key, turn);
    response.once('close', () => finish(undefined));

    response.setHeader('x-cache', 'miss');
    applyPolicy({ request, response, path: request.path, nonce: placeholder, env });
    const withOwnNonce = (): string => {
      const nonce = newNonce();
      applyPolicy({ request, response, path: request.path, nonce, env });
      return nonce;
    };
    captureHtml({
      response,
      onPage: (captured) => {
        if (captured.status >= 500)
          captured.html = readableError({
            html: captured.html,
            reference: String(response.getHeader(REQUEST_ID_HEADER) ?? ''),
          });
        hideInLinks({ response, captured, placeholder });
        const page = toCachedPage({ captured, placeholder });
        if (isKeepable(captured) && startedIn === generation) {
          cache.set(key, page);
          finish(page);
          serve({ request, response, page });
          return;
        }
        finish(undefined);
        response.end(page.pieces.join(withOwnNonce()));
      },
      // The placeholder never leaves the process.
      onOther: () => {
        finish(undefined);
        withOwnNonce();
      },
    });
    await pages(request, response);
  };
};

const isCacheable = (request: Request): boolean =>
  request.method === 'GET' &&
  request.headers.cookie === undefined &&
  request.headers.authorization === undefined &&
  request.headers.rsc === undefined &&
  request.headers['next-router-state-tree'] === undefined &&
  request.headers.range === undefined &&
  request.originalUrl.length <= LONGEST_URL &&
  !NEVER_CACHED.test(request.path) &&
  !PREVIEW_QUERY.test(request.originalUrl);

const isKeepable = ({ status, headers }: CapturedPage): boolean =>
  status === 200 &&
  !headers.some(([name]) => name === 'set-cookie') &&
  !headers.some(([name, value]) => name === 'vary' && /cookie|accept-language|\*/i.test(String(value)));

/** Set anew for every response. */
const OF_ONE_RESPONSE = new Set([
  'content-security-policy',
  'content-length',
  'content-encoding',
  'transfer-encoding',
  'connection',
  'date',
  'etag',
  'x-cache',
  'x-request-id',
]);

/** Next names the nonce in its `Link` header as well, where no preload needs it: nobody may learn the placeholder. */
const hideInLinks = ({
  response,
  captured,
  placeholder,
}: {
  response: Response;
  captured: CapturedPage;
  placeholder: string;
}): void => {
  for (const header of captured.headers) {
    if (header[0] !== 'link') continue;
    header[1] = String(header[1]).replaceAll(`nonce="${placeholder}"; `, '').replaceAll(placeholder, '');
    response.setHeader('link', header[1]);
  }
};

const toCachedPage = ({
  captured,
  placeholder,
}: {
  captured: CapturedPage;
  placeholder: string;
}): CachedPage => {
  const pieces = captured.html.split(placeholder);
  const hash = createHash('sha256').update(pieces.join('')).digest('base64url').slice(0, 27);
  return {
    pieces,
    headers: captured.headers.filter(([name]) => !OF_ONE_RESPONSE.has(name)),
    // Weak, since two responses differ in their nonces.
    etag: `W/"${hash}"`,
  };
};

const matches = ({ request, etag }: { request: Request; etag: string }): boolean =>
  (request.headers['if-none-match'] ?? '').split(/\s*,\s*/).includes(etag);

const sizeOf = ({ pieces }: CachedPage): number =>
  pieces.reduce((sum, piece) => sum + Buffer.byteLength(piece), 512);
