/** Statuses of codes that are not simply a bad request. */
const STATUSES: Record<string, number> = {
  invalid_api_key: 403,
  index_not_found: 404,
  document_not_found: 404,
  not_found: 404,
  method_not_allowed: 405,
  payload_too_large: 413,
  missing_content_type: 415,
  invalid_content_type: 415,
  search_unavailable: 503,
  internal: 500,
};

const DOCUMENTED = 'https://docs.meilisearch.com/errors';

export interface DialectErrorBody {
  message: string;
  code: string;
  type: 'invalid_request' | 'internal' | 'auth' | 'system';
  link: string;
}

/** A refusal in Meilisearch's own shape; programs tell one from another by `code`. */
export class DialectError extends Error {
  readonly code: string;
  readonly status: number;

  constructor({
    code,
    message,
    status = STATUSES[code] ?? 400,
    cause,
  }: {
    code: string;
    message: string;
    status?: number;
    cause?: unknown;
  }) {
    super(message, { cause });
    this.name = 'DialectError';
    this.code = code;
    this.status = status;
  }
}

export const isDialectError = (error: unknown): error is DialectError =>
  error instanceof Error && error.name === 'DialectError' && 'code' in error;

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
  if (code === 'search_unavailable') return 'system';
  return code === 'invalid_api_key' ? 'auth' : 'invalid_request';
};
