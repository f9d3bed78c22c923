import type { Request, RequestHandler, Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import ipaddr from 'ipaddr.js';
import { surfaceOf } from './api-surface.ts';
import { hasStaffSession } from './staff-session.ts';

export interface RateLimits {
  /** Failed sign-ins, resets and first registrations of one address in 15 minutes. */
  failedLogins: number;
  /** Requests of one address in a minute that may change something. */
  writes: number;
  /** Requests of one address in a minute on paths for programs. Left out: no limit. */
  reads?: number;
}

/** An office behind one address with ten editors typing stays far below; a guessing script does not. */
export const DEFAULT_LIMITS: RateLimits = { failedLogins: 30, writes: 600, reads: 600 };
/** Somebody signed in, whose panel asks for many things at once, reads so many times as much. */
const STAFF_FACTOR = 10;

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
const LOGIN_PATH = /^\/api\/[\w-]+\/(login|forgot-password|reset-password|unlock|first-register)\/?$/;
/** Questions come by POST there, and nothing can be changed. */
const SEARCHES = /^\/search-api\//;
const MUTATION = /\bmutation\b/;
const LOGIN_MUTATION = /\b(login|forgotPassword|resetPassword|unlock)\w*/;

/**
 * Three limits an address: requests for programs, failed sign-ins, by REST or GraphQL, and requests that change something. GraphQL queries,
 * Payload's reads by POST and searches in Meilisearch's dialect count as reads. Expects a GraphQL body to have been read into a buffer.
 * `secret` is Payload's: staff are known by it.
 */
export const rateLimits = (
  { failedLogins, writes, reads }: RateLimits,
  { secret }: { secret: string },
): RequestHandler[] => [
  ...(reads === undefined ? [] : [readLimit({ reads, secret })]),
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

/**
 * A fair share for whoever sends no partner's key. Requests of this very machine are passed over: they are a proxy's that
 * TRUST_PROXY does not name, behind which all readers would look like one.
 */
const readLimit = ({ reads, secret }: { reads: number; secret: string }): RequestHandler =>
  rateLimit({
    windowMs: 60_000,
    standardHeaders: 'draft-6',
    legacyHeaders: false,
    limit: async ({ headers }) =>
      (await hasStaffSession({ headers, secret })) ? reads * STAFF_FACTOR : reads,
    skip: (request, response) => !surfaceOf(request.path) || isPartner(response) || isLocal(request),
    message: tooMany(
      `Too many requests in a short time: ${reads} a minute are free for everybody. Try again in a minute, or ask for a partner’s key.`,
    ),
  });

const isPartner = ({ locals }: Response): boolean => locals.partner !== undefined;

const isLocal = ({ ip = '' }: Request): boolean =>
  ipaddr.isValid(ip) && ipaddr.process(ip).range() === 'loopback';

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
