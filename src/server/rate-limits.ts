import type { Request, RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';

export interface RateLimits {
  /** Failed sign-ins, resets and first registrations of one address in 15 minutes. */
  failedLogins: number;
  /** Requests of one address in a minute that may change something. */
  writes: number;
}

/** An office behind one address with ten editors typing stays far below; a guessing script does not. */
export const DEFAULT_LIMITS: RateLimits = { failedLogins: 30, writes: 600 };

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
const LOGIN_PATH = /^\/api\/[\w-]+\/(login|forgot-password|reset-password|unlock|first-register)\/?$/;
/** Questions come by POST there, and nothing can be changed. */
const SEARCHES = /^\/search-api\//;
const MUTATION = /\bmutation\b/;
const LOGIN_MUTATION = /\b(login|forgotPassword|resetPassword|unlock)\w*/;

/**
 * Two limits an address: failed sign-ins, by REST or GraphQL, and requests that change something. GraphQL queries,
 * Payload's reads by POST and searches in Meilisearch's dialect count as reads. Expects a GraphQL body to have been read into a buffer.
 */
export const rateLimits = ({ failedLogins, writes }: RateLimits): RequestHandler[] => [
  rateLimit({
    ...common,
    windowMs: 15 * 60_000,
    limit: failedLogins,
    skip: (request) => !isLogin(request),
    skipSuccessfulRequests: true,
    // A sign-in that worked does not count. GraphQL answers 200 to a wrong password too, and asking for a reset always
    // works, so those count each time.
    requestWasSuccessful: (request, response) =>
      response.statusCode < 400 && /\/(login|first-register|unlock)\/?$/.test(request.path),
    message: tooMany('Too many attempts to sign in. Try again in a quarter of an hour.'),
  }),
  rateLimit({
    ...common,
    windowMs: 60_000,
    limit: writes,
    skip: (request) => isRead(request),
    message: tooMany('Too many changes in a short time. Try again in a minute.'),
  }),
];

const tooMany = (message: string) => ({ errors: [{ message }] });

const common = { standardHeaders: 'draft-7', legacyHeaders: false } as const;

const isLogin = (request: Request): boolean => {
  if (request.method !== 'POST') return false;
  if (LOGIN_PATH.test(request.path)) return true;
  const text = graphqlText(request) ?? '';
  return MUTATION.test(text) && LOGIN_MUTATION.test(text);
};

const isRead = (request: Request): boolean => {
  if (SAFE_METHODS.has(request.method) || SEARCHES.test(request.path)) return true;
  const override =
    request.headers['x-payload-http-method-override'] ?? request.headers['x-http-method-override'];
  if (request.method === 'POST' && override === 'GET') return true;
  const text = graphqlText(request);
  return text !== undefined && !MUTATION.test(text);
};

const parsed = new WeakMap<Request, string>();

/** The operation of a GraphQL request; escapes are resolved first, so that none hides a name. */
const graphqlText = (request: Request): string | undefined => {
  if (!Buffer.isBuffer(request.body)) return undefined;
  const known = parsed.get(request);
  if (known !== undefined) return known;
  const text = readQuery(request.body);
  parsed.set(request, text);
  return text;
};

const readQuery = (body: Buffer): string => {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    return typeof value === 'object' && value !== null && 'query' in value ? String(value.query) : '';
  } catch {
    return '';
  }
};
