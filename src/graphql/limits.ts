import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type ExecutionArgs,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
  type ValueNode,
} from 'graphql';
import { MAX_LIMIT } from '../domain/case-query.ts';

/** Deep enough for a case's figures and its theme's parents; a loop through relations is stopped. */
export const MAX_QUERY_DEPTH = 8;

/** The project's own limits beside Payload's complexity limit: how deep a query may nest, how long its lists may be. */
export const casebookValidationRules = (args: ExecutionArgs): ValidationRule[] => [
  depthRule({ maxDepth: MAX_QUERY_DEPTH }),
  listRule({ maxLimit: MAX_LIMIT, variables: args.variableValues ?? {} }),
];

/** Refuses operations that nest deeper. The schema's description of itself is flat in what it costs and not counted. */
export const depthRule =
  ({ maxDepth }: { maxDepth: number }): ValidationRule =>
  (context: ValidationContext): ASTVisitor => ({
    OperationDefinition: (operation) => {
      const depth = depthOf({ selections: operation.selectionSet, context, known: new Map() });
      if (depth <= maxDepth) return;
      context.reportError(
        new GraphQLError(`This query nests ${depth} levels deep; ${maxDepth} are allowed.`, {
          nodes: [operation],
          extensions: { code: 'too-deep' },
        }),
      );
    },
  });

/** Refuses lists longer than a page, and `limit: 0`, with which Payload reads everything. */
export const listRule =
  ({ maxLimit, variables }: { maxLimit: number; variables: Record<string, unknown> }): ValidationRule =>
  (context: ValidationContext): ASTVisitor => ({
    Argument: (node) => {
      if (node.name.value !== 'limit') return;
      const limit = valueOf({ node: node.value, variables });
      if (limit === undefined || (limit >= 1 && limit <= maxLimit)) return;
      context.reportError(
        new GraphQLError(`limit: takes a whole number from 1 to ${maxLimit}; it is ${limit}.`, {
          nodes: [node],
          extensions: { code: 'bad-request', field: 'limit' },
        }),
      );
    },
  });

const valueOf = ({
  node,
  variables,
}: {
  node: ValueNode;
  variables: Record<string, unknown>;
}): number | undefined => {
  if (node.kind === Kind.INT) return Number(node.value);
  const value = node.kind === Kind.VARIABLE ? variables[node.name.value] : undefined;
  return typeof value === 'number' ? value : undefined;
};

const depthOf = ({
  selections,
  context,
  known,
}: {
  selections: SelectionSetNode;
  context: ValidationContext;
  /** Each fragment is measured once, however often it is spread; one that holds itself is another rule's to refuse. */
  known: Map<FragmentDefinitionNode, number>;
}): number => {
  const depthIn = (inner: SelectionSetNode): number => depthOf({ selections: inner, context, known });
  const depthOfFragment = (fragment: FragmentDefinitionNode): number => {
    const measured = known.get(fragment);
    if (measured !== undefined) return measured;
    known.set(fragment, 0);
    const depth = depthIn(fragment.selectionSet);
    known.set(fragment, depth);
    return depth;
  };
  let deepest = 0;
  for (const selection of selections.selections) {
    let depth = 0;
    if (selection.kind === Kind.INLINE_FRAGMENT) depth = depthIn(selection.selectionSet);
    else if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = context.getFragment(selection.name.value);
      depth = fragment ? depthOfFragment(fragment) : 0;
    } else if (!selection.name.value.startsWith('__'))
      depth = 1 + (selection.selectionSet ? depthIn(selection.selectionSet) : 0);
    deepest = Math.max(deepest, depth);
  }
  return deepest;
};
