import type * as GraphQLModule from 'graphql';
import type { GraphQLFieldConfigArgumentMap } from 'graphql';
import {
  cursorText,
  DEFAULT_RECORDS,
  findRecords,
  MOST_RECORDS,
  parseRecordsRequest,
} from '../api/records-request.ts';
import { isAppError } from '../domain/errors.ts';
import { publicCaseShape } from '../presenters/public-case-shape.ts';
import { runtime } from '../runtime.ts';
import { inArgumentNames, paramsOfArguments } from './case-arguments.ts';
import { typeOfShape } from './shape-types.ts';
import { typeKit } from './type-kit.ts';

type Arguments = Record<string, unknown>;

const COST = 20;
/** So many cases cost as much as the fields asked of them. */
const CASES_FOR_ONCE = 25;

/** `casesConnection`: all published cases by cursor, in the order of their changes, as `/api/records/cases` gives them. */
export const casesConnection = ({
  graphql,
  filters,
}: {
  graphql: typeof GraphQLModule;
  /** The arguments of a search that narrow it. */
  filters: GraphQLFieldConfigArgumentMap;
}) => {
  const { GraphQLBoolean, GraphQLInt, GraphQLString } = graphql;
  const { required, listOf, object, text, maybeText, count } = typeKit(graphql);
  const yes = { type: required(GraphQLBoolean) };
  const edge = object({
    name: 'PublicCaseEdge',
    fields: {
      cursor: text,
      node: { type: typeOfShape({ graphql, shape: publicCaseShape, name: 'PublicCase' }) },
    },
  });
  const pageInfo = object({
    name: 'PublicCasePageInfo',
    fields: { hasNextPage: yes, hasPreviousPage: yes, startCursor: maybeText, endCursor: maybeText },
  });
  return {
    type: required(
      object({
        name: 'PublicCaseConnection',
        fields: {
          totalCount: count,
          edges: { type: listOf(edge) },
          pageInfo: { type: required(pageInfo) },
          changes: {
            ...text,
            description: 'Where to follow what changes or goes from the moment this paging began.',
          },
        },
      }),
    ),
    description:
      'All published cases, whole, by cursor: a case saved while you page comes again later, and none is missed.',
    args: {
      first: { type: GraphQLInt, description: `At most ${MOST_RECORDS}; ${DEFAULT_RECORDS} unless said.` },
      after: { type: GraphQLString, description: 'A cursor of the page before.' },
      updatedSince: {
        type: GraphQLString,
        description: 'A date or a moment: 2026-03-31, 2026-03-31T09:00:00Z',
      },
      ...filters,
    },
    extensions: {
      complexity: ({ args, childComplexity }: { args: Arguments; childComplexity: number }): number => {
        const first = typeof args.first === 'number' && args.first > 0 ? args.first : DEFAULT_RECORDS;
        return COST + childComplexity * Math.ceil(first / CASES_FOR_ONCE);
      },
    },
    resolve: async (_source: unknown, { first, after, ...args }: Arguments) => {
      try {
        const params = paramsOfArguments({ ...args, limit: first, cursor: after });
        const asked = await parseRecordsRequest(params);
        const { total, entries, end, hasMore } = await findRecords(asked);
        const { question } = asked;
        const edges = entries.map(({ record, cursor }) => ({
          node: record,
          cursor: cursorText({ cursor, question }),
        }));
        return {
          totalCount: total,
          edges,
          pageInfo: {
            hasNextPage: hasMore,
            hasPreviousPage: asked.from !== undefined,
            startCursor: edges[0]?.cursor ?? null,
            endCursor: edges.at(-1)?.cursor ?? null,
          },
          changes: `${runtime('env').publicUrl}/api/changes?since=${end.began}&collection=cases`,
        };
      } catch (error) {
        throw inArgumentNames(inConnectionNames(error));
      }
    },
  };
};

const NAMES: Record<string, string> = { limit: 'first', cursor: 'after' };

/** An error in the words of the schema. */
const inConnectionNames = (error: unknown): unknown => {
  if (!isAppError(error)) return error;
  for (const problem of error.problems) {
    const name = problem.field && NAMES[problem.field];
    if (!name) continue;
    problem.message = problem.message.replace(`${problem.field}:`, `${name}:`);
    problem.field = name;
  }
  error.message = error.problems.map(({ message }) => message).join(' ');
  return error;
};
