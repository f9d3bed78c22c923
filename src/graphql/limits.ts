import {
  GraphQLError,
  Kind,
  valueFromASTUntyped,
  type ArgumentNode,
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

/** Refuses lists longer than a page, and the ways in which Payload reads everything: `limit: 0`, `pagination: false` without a limit. */
export const listRule =
  ({ maxLimit, variables }: { maxLimit: number; variables: Record<string, unknown> }): ValidationRule =>
  (context: ValidationContext): ASTVisitor => {
    const defaults = defaultsIn(context);
    const valueOf = (node: ValueNode): unknown =>
      node.kind === Kind.VARIABLE
        ? (variables[node.name.value] ?? defaults.get(node.name.value))
        : valueFromASTUntyped(node);
    return {
      Field: ({ arguments: given = [] }) => {
        const argument = (name: string) => given.find((one) => one.name.value === name);
        const [limit, pagination] = [argument('limit'), argument('pagination')];
        const most = limit && valueOf(limit.value);
        if (limit && typeof most === 'number' && (most < 1 || most > maxLimit))
          context.reportError(
            refusal({
              node: limit,
              field: 'limit',
              message: `limit: takes a whole number from 1 to ${maxLimit}; it is ${most}.`,
            }),
          );
        if (pagination && valueOf(pagination.value) === false && typeof most !== 'number')
          context.reportError(
            refusal({
              node: pagination,
              field: 'pagination',
              message: `pagination: is false only beside a limit, from 1 to ${maxLimit}.`,
            }),
          );
      },
    };
  };

const refusal = ({ node, field, message }: { node: ArgumentNode; field: string; message: string }) =>
  new GraphQLError(message, { nodes: [node], extensions: { code: 'bad-request', field } });

/** What a request's variables are where it does not say. */
const defaultsIn = (context: ValidationContext): Map<string, unknown> =>
  new Map(
    context
      .getDocument()
      .definitions.flatMap((definition) =>
        definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : [],
      )
      .flatMap(({ variable, defaultValue }) =>
        defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
      ),
  );

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
