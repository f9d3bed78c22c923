import type * as GraphQLModule from 'graphql';
import { markedAsHtml, guidanceGroupJson } from '../api/search-json.ts';
import { MAX_QUERY_LENGTH, unknownValues } from '../api/query-params.ts';
import { MOST_SUGGESTIONS, SUGGESTIONS } from '../api/suggest.ts';
import { badRequest } from '../domain/errors.ts';
import { presentValue } from '../domain/taxonomy.ts';
import { GUIDANCE_KINDS, type GuidanceKind } from '../domain/vocabulary.ts';
import { runtime } from '../runtime.ts';
import { readLanguage } from './case-arguments.ts';
import type { HelpTypes } from './help-types.ts';

type Arguments = Record<string, unknown>;

const PER_KIND = 3;
const MOST_PER_KIND = 20;

/** `searchGuidance` and `suggest`: what answers beside the cases, and what a reader may mean while typing. */
export const helpQueries = ({
  graphql,
  types,
  cost,
}: {
  graphql: typeof GraphQLModule;
  types: HelpTypes;
  /** What a query costs, by how many results a page of it has. */
  cost: (size: number) => unknown;
}) => {
  const { GraphQLInt, GraphQLList, GraphQLNonNull, GraphQLString } = graphql;
  const listOf = (type: GraphQLModule.GraphQLObjectType) =>
    new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(type)));
  const query = { type: new GraphQLNonNull(GraphQLString), description: 'What a reader types.' };
  const lang = { type: GraphQLString };
  const texts = { type: new GraphQLList(new GraphQLNonNull(GraphQLString)) };

  return {
    searchGuidance: {
      type: listOf(types.guidanceGroup),
      description:
        'Recommendations, answered questions, guides, what was said at seminars, resources: a group for each kind.',
      args: {
        query,
        lang,
        kind: { ...texts, description: GUIDANCE_KINDS.join(', ') },
        theme: texts,
        limit: { type: GraphQLInt, description: `Of each kind; ${PER_KIND} unless said.` },
      },
      extensions: { complexity: cost(PER_KIND) },
      resolve: async (_source: unknown, args: Arguments) => {
        const groups = await runtime('search').searchGuidance({
          q: readWords(args.query),
          lang: readLanguage({ lang: args.lang, locales: runtime('env').locales }),
          kinds: readKinds(args.kind),
          themes: await readThemes(args.theme),
          limit: readLimit({ limit: args.limit ?? PER_KIND, most: MOST_PER_KIND }),
        });
        return groups.map(guidanceGroupJson);
      },
    },
    suggest: {
      type: listOf(types.suggestion),
      description: 'What a reader may mean by what was typed so far, as /api/suggest has it.',
      args: { query, lang, limit: { type: GraphQLInt } },
      extensions: { complexity: cost(SUGGESTIONS) },
      resolve: async (_source: unknown, args: Arguments) => {
        const suggestions = await runtime('search').suggest({
          q: readWords(args.query),
          lang: readLanguage({ lang: args.lang, locales: runtime('env').locales }),
          limit: readLimit({ limit: args.limit ?? SUGGESTIONS, most: MOST_SUGGESTIONS }),
        });
        return suggestions.map(({ marked, ...rest }) => ({ ...rest, highlight: markedAsHtml(marked) }));
      },
    },
  };
};

const readWords = (value: unknown): string => {
  const words = String(value ?? '')
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  if (words.length <= MAX_QUERY_LENGTH) return words;
  throw badRequest([
    {
      field: 'query',
      message: `query: takes at most ${MAX_QUERY_LENGTH} characters; it has ${words.length}.`,
    },
  ]);
};

const readLimit = ({ limit, most }: { limit: unknown; most: number }): number => {
  const number = Number(limit);
  if (number >= 1 && number <= most) return number;
  throw badRequest([
    { field: 'limit', message: `limit: takes a whole number from 1 to ${most}; it is ${String(limit)}.` },
  ]);
};

const listOfTexts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

const readThemes = async (value: unknown): Promise<string[]> => {
  const snapshot = await runtime('taxonomy').snapshot();
  const themes = listOfTexts(value).map((slug) => presentValue(snapshot, { facet: 'theme', value: slug }));
  const problems = unknownValues({ query: { filters: { theme: themes } }, snapshot });
  if (problems.length > 0) throw badRequest(problems);
  return themes;
};

const readKinds = (value: unknown): GuidanceKind[] | undefined => {
  const asked = listOfTexts(value);
  const unknown = asked.find((kind) => !(GUIDANCE_KINDS as readonly string[]).includes(kind));
  if (unknown !== undefined)
    throw badRequest([
      {
        field: 'kind',
        message: `kind: takes ${GUIDANCE_KINDS.join(', ')}; it is “${unknown.slice(0, 60)}”.`,
      },
    ]);
  return asked.length > 0 ? GUIDANCE_KINDS.filter((kind) => asked.includes(kind)) : undefined;
};
