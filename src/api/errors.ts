import type { ErrorRequestHandler, RequestHandler } from 'express';
import { isAppError, type FieldProblem } from '../domain/errors.ts';

export interface ErrorBody {
  errors: FieldProblem[];
}

/**
 * The one mapping from a thrown value to an answer. What an AppError says goes out as it stands; of errors that carry a
 * 4xx status (a body too large, a malformed one) only the message; of anything else nothing but "try again".
 */
export const toErrorResponse = (error: unknown): { status: number; body: ErrorBody } => {
  if (isAppError(error)) return { status: error.status, body: { errors: error.problems } };
  const status = statusOf(error);
  if (status >= 400 && status < 500 && error instanceof Error)
    return { status, body: { errors: [{ message: error.message || 'The request is malformed.' }] } };
  return { status: 500, body: { errors: [{ message: 'Something went wrong here. Please try again.' }] } };
};

/** Ends a router of programs' routes: what it did not answer is not there. */
export const notFoundAsJson: RequestHandler = (request, response) => {
  response
    .status(404)
    .json({ errors: [{ message: `There is nothing at ${request.baseUrl}${request.path}.` }] });
};

/** Errors outside pages as JSON; a fault of ours (5xx) is logged with its cause, under the request's id. */
export const errorsAsJson: ErrorRequestHandler = (error: unknown, request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const { status, body } = toErrorResponse(error);
  if (status >= 500) request.log?.error({ err: error }, 'request failed');
  response.status(status).json(body);
};

const statusOf = (error: unknown): number => {
  if (typeof error !== 'object' || error === null || !('status' in error)) return 500;
  return typeof error.status === 'number' ? error.status : 500;
};
