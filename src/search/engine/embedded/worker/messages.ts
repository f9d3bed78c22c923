import { AppError, isAppError, type FieldProblem } from '../../../../domain/errors.ts';
import type { SearchDocument } from '../../../document.ts';
import type { RebuildProgress, SearchEngine } from '../../port.ts';
import type { EmbeddedEngine } from '../create-embedded-engine.ts';

/** What is passed on as it is: all but a rebuild, which is fed from this side, and what takes several calls. */
export type Method = Exclude<keyof EmbeddedEngine, 'name' | 'rebuild' | 'revisions'>;

/** Named here once, so that the compiler finds what the port has and the thread would lack. */
export const METHODS: Record<Exclude<Method, 'revisionsPage'>, true> = {
  open: true,
  close: true,
  ping: true,
  configure: true,
  upsert: true,
  remove: true,
  search: true,
  matchingKeys: true,
  mark: true,
  setMark: true,
  related: true,
  searchRecords: true,
  searchRecordFacet: true,
  readRecord: true,
};

export type ForwardedMethods = Pick<SearchEngine, keyof typeof METHODS & keyof SearchEngine>;

/** One index by its number, one call by its number; answers may come in another order than calls. */
export type ToThread =
  | { kind: 'make'; engine: number; directory: string }
  | { kind: 'call'; engine: number; call: number; method: Method; input: unknown[] }
  | { kind: 'rebuild'; engine: number; call: number }
  /** What a rebuild asked for; null is the end. */
  | { kind: 'batch'; call: number; documents: SearchDocument[] | null }
  /** There is no more because reading failed. */
  | { kind: 'broken'; call: number };

export type FromThread =
  | { kind: 'answer'; call: number; value: unknown }
  | { kind: 'failure'; call: number; error: PlainError }
  /** A rebuild is ready for its next batch: no more is read than is written. */
  | { kind: 'wanted'; call: number }
  | { kind: 'progress'; call: number; progress: RebuildProgress }
  | { kind: 'problem'; engine: number; message: string; error: PlainError };

export interface PlainError {
  name: string;
  message: string;
  stack?: string;
  code?: string;
  app?: { code: string; status: number; problems: FieldProblem[] };
  cause?: PlainError;
}

/** An error in a form that crosses between threads; classes do not. */
export const plainError = (error: unknown): PlainError => {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const { name, message, stack, cause } = error;
  return {
    name,
    message,
    stack,
    ...('code' in error && { code: String(error.code) }),
    ...(isAppError(error) && { app: { code: error.code, status: error.status, problems: error.problems } }),
    ...(cause !== undefined && { cause: plainError(cause) }),
  };
};

/** The error again, as whoever called would have caught it. */
export const revivedError = ({ name, message, stack, code, app, cause }: PlainError): Error => {
  const options = cause && { cause: revivedError(cause) };
  const error = app
    ? new AppError({ ...app, ...options })
    : Object.assign(new Error(message, options), { name, ...(code !== undefined && { code }) });
  if (stack !== undefined) error.stack = stack;
  return error;
};
