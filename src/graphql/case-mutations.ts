import type { GraphQLExtension } from 'payload';

type Resolve = (source: unknown, args: Record<string, unknown>, ...rest: unknown[]) => unknown;
type Field = { resolve?: Resolve };

/** Payload's own mutations, with the ones whose default would change what readers have made safe: a restore is a draft. */
export const casebookMutations: GraphQLExtension = (_graphql, context) => {
  const { fields } = (context as unknown as { Mutation: { fields: Record<string, Field> } }).Mutation;
  const restore = fields.restoreVersionCase;
  if (!restore?.resolve) return {};
  const { resolve } = restore;
  const asDraft: Resolve = (source, args, ...rest) => resolve(source, { ...args, draft: true }, ...rest);
  return { restoreVersionCase: { ...restore, resolve: asDraft } as never };
};
