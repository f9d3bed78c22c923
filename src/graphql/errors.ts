import type { AfterErrorHook } from 'payload';
import { isAppError } from '../domain/errors.ts';

/**
 * What an AppError says reaches GraphQL's callers as `extensions`: a code, the first fault's field, and every fault.
 * Payload itself passes on no more than its message.
 */
export const explainGraphqlErrors: AfterErrorHook = ({ error, graphqlResult }) => {
  const original: unknown = 'originalError' in error ? error.originalError : undefined;
  if (!graphqlResult || !isAppError(original)) return undefined;
  const { code, problems, status } = original;
  return {
    graphqlResult: {
      ...graphqlResult,
      message: problems.map(({ message }) => message).join(' '),
      extensions: { code, field: problems[0]?.field, problems, statusCode: status },
    },
  };
};
