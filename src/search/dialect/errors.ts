/** Statuses of codes that are not simply a bad request. */
const STATUSES: Record<string, number> = {
  index_not_found: 404,
  document_not_found: 404,
  not_found: 404,
  method_not_allowed: 405,
  payload_too_large: 413,
  missing_content_type: 415,
  invalid_content_type: 415,
  too_many_search_requests: 503,
  search_unavailable: 503,
  internal: 500,
};

const DOCUMENTED = 'https://docs.meilisearch.com/errors';

export interface DialectErrorBody {
  message: string;
  code: string;
  type: 'invalid_request' | 'internal' | 'system';
  link: string;
}

/** A refusal in Meilisearch's own shape; programs tell one from another by `code`. */
export class DialectError extends Error {
  readonly code: string;

  constructor({ code, message, cause }: { code: string; message: string; cause?: unknown }) {
    super(message, { cause });
    this.name = 'DialectError';
    this.code = code;
  }
}

export const isDialectError = (error: unknown): error is DialectError =>
  error instanceof Error && error.name === 'DialectError' && 'code' in error;

export const statusOfDialectError = ({ code }: Pick<DialectError, 'code'>): number => STATUSES[code] ?? 400;

export const dialectErrorBody = ({
  code,
  message,
}: Pick<DialectError, 'code' | 'message'>): DialectErrorBody => ({
  message,
  code,
  type: typeOf(code),
  link: `${DOCUMENTED}#${code}`,
});

const typeOf = (code: string): DialectErrorBody['type'] => {
  if (code === 'internal') return 'internal';
  return code === 'too_many_search_requests' || code === 'search_unavailable' ? 'system' : 'invalid_request';
};
