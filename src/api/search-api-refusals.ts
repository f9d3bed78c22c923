import type { ErrorRequestHandler, RequestHandler } from 'express';
import { isAppError } from '../domain/errors.ts';
import { DialectError, dialectErrorBody, isDialectError } from '../search/dialect/errors.ts';

/** For a method that an address does not take. */
export const refuseMethod =
  (allowed: string): RequestHandler =>
  (request, response) => {
    response.set('allow', `${allowed}, OPTIONS`);
    throw new DialectError({
      code: 'method_not_allowed',
      message: `${request.method} is not taken at \`${request.path}\`; ${allowed} is.`,
    });
  };

/** What a Meilisearch server does beside searching, and a key for searching does not open. */
const NOT_FOR_SEARCHERS =
  /^\/search-api\/(indexes|tasks|batches|keys|stats|version|dumps|snapshots|swap-indexes|experimental-features|logs|metrics|network|webhooks|chats|export|dynamic-search-rules)(\/|$)/;

/** Everything but searching: writes and settings as for a key that only searches, the rest as not there. */
export const refuseTheRest: RequestHandler = (request) => {
  throw NOT_FOR_SEARCHERS.test(request.path)
    ? new DialectError({
        code: 'invalid_api_key',
        message:
          'Everybody may search here, and nobody may do anything else: this address is not open to any key.',
      })
    : new DialectError({ code: 'not_found', message: `There is nothing at \`${request.path}\`.` });
};

/** Every fault in Meilisearch's shape; one of ours is logged and says nothing of its cause. */
export const refuseInDialect: ErrorRequestHandler = (error: unknown, request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const refusal = toRefusal(error);
  if (refusal.status >= 500) request.log?.error({ err: error }, 'request failed');
  if (refusal.status === 503) response.set('retry-after', '5');
  response.set('cache-control', 'no-store').status(refusal.status).json(dialectErrorBody(refusal));
};

const toRefusal = (error: unknown): DialectError => {
  if (isDialectError(error)) return error;
  if (isAppError(error)) {
    const code = error.status === 503 ? 'search_unavailable' : error.code;
    return new DialectError({ code, message: error.message, status: error.status });
  }
  const status = statusOf(error);
  if (status === 413)
    return new DialectError({
      code: 'payload_too_large',
      message: 'The provided payload reached the size limit.',
    });
  if (status === 415)
    return new DialectError({
      code: 'invalid_content_type',
      message: 'The payload is not in a form that is read here.',
    });
  if (status >= 400 && status < 500)
    return new DialectError({ code: 'bad_request', message: 'The request is malformed.', status });
  return new DialectError({ code: 'internal', message: 'Something went wrong here. Please try again.' });
};

const statusOf = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;
