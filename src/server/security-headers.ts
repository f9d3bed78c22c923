import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';
import type { Env } from '../config/env.ts';

type Directives = Record<string, string[]>;
type PolicyEnv = Pick<Env, 'mode' | 'publicUrl'>;

/** What Next reads from the request to know the nonce that its inline scripts must carry. */
const POLICY_HEADER = 'content-security-policy';

/** What pages of other origins may load: data meant for them, and the pictures that go with it. */
const OPEN_TO_OTHERS =
  /^\/(feeds|embed|embed\.js|oembed|search-api|api\/search|api\/graphql|api\/media\/file)(\/|$)/;

export const newNonce = (): string => randomBytes(16).toString('base64url');

/**
 * The content security policy of a path, with a nonce for the scripts of this one response. The admin panel sets inline
 * styles and draws uploads from blobs, so its policy is looser there; scripts need the nonce everywhere.
 */
export const contentSecurityPolicy = ({
  path,
  nonce,
  env,
}: {
  path: string;
  nonce: string;
  env: PolicyEnv;
}): string => {
  const isDevelopment = env.mode === 'development';
  const styles = isAdmin(path) || isDevelopment;
  const directives: Directives = {
    'default-src': ["'self'"],
    'script-src': ["'self'", `'nonce-${nonce}'`, ...(isDevelopment ? ["'unsafe-eval'"] : [])],
    'style-src': styles ? ["'self'", "'unsafe-inline'"] : ["'self'", `'nonce-${nonce}'`],
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'", ...(isDevelopment ? ['ws:', 'wss:'] : [])],
    'media-src': ["'self'", 'blob:'],
    'worker-src': ["'self'", 'blob:'],
    'frame-src': ["'self'"],
    'frame-ancestors': [isEmbed(path) ? '*' : "'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'self'"],
    'object-src': ["'none'"],
    ...(env.publicUrl.startsWith('https:') && !isDevelopment ? { 'upgrade-insecure-requests': [] } : {}),
  };
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
};

/**
 * Security headers of every response. The policy goes both ways: to the browser, and on the request, where Next finds
 * the nonce. A policy sent by the client is never believed.
 */
export const securityHeaders = ({ env }: { env: PolicyEnv }): RequestHandler[] => {
  const isHttps = env.publicUrl.startsWith('https:');
  return [
    helmet({
      contentSecurityPolicy: false,
      // Set below by path: an embed may stand in anybody's frame, nothing else in another origin's.
      frameguard: false,
      crossOriginResourcePolicy: false,
      crossOriginEmbedderPolicy: false,
      strictTransportSecurity: isHttps ? { maxAge: 31_536_000, includeSubDomains: false } : false,
      referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    }),
    (request, response, next) => {
      delete request.headers['content-security-policy-report-only'];
      const nonce = newNonce();
      response.locals.cspNonce = nonce;
      applyPolicy({ request, response, path: request.path, nonce, env });
      response.setHeader(
        'cross-origin-resource-policy',
        OPEN_TO_OTHERS.test(request.path) ? 'cross-origin' : 'same-origin',
      );
      if (!isEmbed(request.path)) response.setHeader('x-frame-options', 'SAMEORIGIN');
      next();
    },
  ];
};

/** Gives a request and its response one policy; used again where a page is rendered with another nonce. */
export const applyPolicy = ({
  request,
  response,
  ...policy
}: {
  request: IncomingMessage;
  response: Pick<Response, 'setHeader'>;
  path: string;
  nonce: string;
  env: PolicyEnv;
}): void => {
  const value = contentSecurityPolicy(policy);
  request.headers[POLICY_HEADER] = value;
  response.setHeader(POLICY_HEADER, value);
};

const isAdmin = (path: string): boolean => path === '/admin' || path.startsWith('/admin/');
const isEmbed = (path: string): boolean => path === '/embed' || path.startsWith('/embed/');
