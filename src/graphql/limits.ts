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
    /** All that it may be when the query runs; nothing where it is not given. */
    const valuesOf = (node: ValueNode): unknown[] => {
      if (node.kind !== Kind.VARIABLE) return [valueFromASTUntyped(node)];
      const name = node.name.value;
      return Object.hasOwn(variables, name) ? [variables[name]] : (defaults.get(name) ?? []);
    };
    return {
      Field: ({ arguments: given = [] }) => {
        const argument = (name: string) => given.find((one) => one.name.value === name);
        const [limit, pagination] = [argument('limit'), argument('pagination')];
        const limits = limit ? valuesOf(limit.value) : [];
        const wrong = limits.find((one) => typeof one === 'number' && (one < 1 || one > maxLimit));
        if (limit && wrong !== undefined)
          context.reportError(
            refusal({
              node: limit,
              field: 'limit',
              message: `limit: takes a whole number from 1 to ${maxLimit}; it is ${String(wrong)}.`,
            }),
          );
        const isLimited = limits.length > 0 && limits.every((one) => typeof one === 'number');
        if (pagination && valuesOf(pagination.value).includes(false) && !isLimited)
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

/** What variables are where a request does not say: in each operation of the document, since one fragment may serve several. */
const defaultsIn = (context: ValidationContext): Map<string, unknown[]> => {
  const defaults = new Map<string, unknown[]>();
  for (const definition of context.getDocument().definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    for (const { variable, defaultValue } of definition.variableDefinitions ?? []) {
      const name = variable.name.value;
      const value = defaultValue && valueFromASTUntyped(defaultValue);
      defaults.set(name, [...(defaults.get(name) ?? []), value]);
    }
  }
  return defaults;
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
