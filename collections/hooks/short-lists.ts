import type { CollectionBeforeOperationHook, CollectionConfig, PayloadRequest } from 'payload';
import { MAX_LIMIT } from '../../src/domain/case-query.ts';
import { badRequest, type FieldProblem } from '../../src/domain/errors.ts';
import { staffOf } from '../access/roles.ts';

/**
 * Refuses a stranger's REST list that is longer than a page. What the address asks for is looked at, not the operation:
 * Payload reads nested records as lists too, with the same request. GraphQL has rules of its own.
 */
const refuseEndlessLists: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'read' || req.payloadAPI !== 'REST' || staffOf(req)) return args;
  const problems = problemsOf(req);
  if (problems.length > 0) throw badRequest(problems);
  return args;
};

const problemsOf = ({ query }: PayloadRequest): FieldProblem[] => {
  const { limit, pagination } = (query ?? {}) as Record<string, unknown>;
  const most = Number(limit);
  const isGiven = limit !== undefined && limit !== '';
  const problems: FieldProblem[] = [];
  if (isGiven && !(Number.isInteger(most) && most >= 1 && most <= MAX_LIMIT))
    problems.push({
      field: 'limit',
      message: `limit: takes a whole number from 1 to ${MAX_LIMIT}; it is “${String(limit).slice(0, 20)}”.`,
    });
  if (!isGiven && String(pagination) === 'false')
    problems.push({
      field: 'pagination',
      message: `pagination: is false only beside a limit, from 1 to ${MAX_LIMIT}.`,
    });
  return problems;
};

/** A collection whose lists are read by strangers a page at a time. */
export const withShortLists = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    beforeOperation: [refuseEndlessLists, ...(collection.hooks?.beforeOperation ?? [])],
  },
});
