export interface FieldProblem {
  message: string;
  field?: string;
}

/**
 * An error that a caller may be told about. `problems` go out as they stand
 * (`{ errors: [{ message, field? }] }`), so they name the field and what it takes and hold nothing private.
 */
export class AppError extends Error {
  readonly code: string;
  readonly status: number;
  readonly problems: FieldProblem[];

  constructor({
    code,
    status,
    problems,
    cause,
  }: {
    code: string;
    status: number;
    problems: FieldProblem[];
    cause?: unknown;
  }) {
    super(problems.map(({ message }) => message).join(' '), { cause });
    this.name = 'AppError';
    this.code = code;
    this.status = status;
    this.problems = problems;
  }
}

export const badRequest = (problems: FieldProblem[]): AppError =>
  new AppError({ code: 'bad-request', status: 400, problems });

export const notFound = (message: string): AppError =>
  new AppError({ code: 'not-found', status: 404, problems: [{ message }] });

export const unavailable = ({ message, cause }: { message: string; cause?: unknown }): AppError =>
  new AppError({ code: 'unavailable', status: 503, problems: [{ message }], cause });

/** True for an AppError of either module graph (the server's and Next's), where `instanceof` would fail. */
export const isAppError = (error: unknown): error is AppError =>
  error instanceof Error && error.name === 'AppError' && 'problems' in error && 'status' in error;
