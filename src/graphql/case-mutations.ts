import type { GraphQLExtension, PayloadRequest } from 'payload';
import { moveCase } from '../editorial/workflow/move-case.ts';

type Resolve = (source: unknown, args: Record<string, unknown>, ...rest: unknown[]) => unknown;
type Field = { resolve?: Resolve };

/** `moveCase`, and Payload's own mutations with the ones whose default would change what readers have made safe: a restore is a draft. */
export const casebookMutations: GraphQLExtension = (graphql, context) => {
  const { fields } = (context as unknown as { Mutation: { fields: Record<string, Field> } }).Mutation;
  const restore = fields.restoreVersionCase;
  const { GraphQLNonNull, GraphQLString } = graphql;
  const moves = {
    moveCase: {
      type: context.collections.cases?.graphQL?.type,
      description: 'Takes a case to another stage, as POST /api/cases/{id}/move does.',
      args: {
        id: { type: new GraphQLNonNull(GraphQLString) },
        to: { type: new GraphQLNonNull(GraphQLString), description: 'A stage, such as in-review.' },
        comment: { type: GraphQLString },
        assignee: { type: GraphQLString },
        dueOn: { type: GraphQLString },
      },
      resolve: (
        _source: unknown,
        { id, ...move }: { id: string; to: string },
        { req }: { req: PayloadRequest },
      ) => moveCase({ id, ...move, req }),
    },
  };
  if (!restore?.resolve) return moves;
  const { resolve } = restore;
  const asDraft: Resolve = (source, args, ...rest) => resolve(source, { ...args, draft: true }, ...rest);
  return { ...moves, restoreVersionCase: { ...restore, resolve: asDraft } as never };
};
