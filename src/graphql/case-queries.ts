import { isolateObjectProperty, type GraphQLExtension, type PayloadRequest } from 'payload';
import { parseCaseQuery } from '../api/query-params.ts';
import { searchJson } from '../api/search-json.ts';
import { DEFAULT_LIMIT, FACETS } from '../domain/case-query.ts';
import { badRequest, notFound } from '../domain/errors.ts';
import { DEFAULT_LOCALE } from '../domain/locales.ts';
import { runtime } from '../runtime.ts';
import { caseCard } from '../search/case-card.ts';
import { casesConnection } from './case-connection.ts';
import { inArgumentNames, paramsOfArguments, readLanguage } from './case-arguments.ts';
import { caseTypes } from './case-types.ts';
import { helpQueries } from './help-queries.ts';

interface Context {
  req: PayloadRequest;
}
type Arguments = Record<string, unknown>;

const MAX_RELATED = 12;
const RELATED = 4;
/** What one search costs beside its fields, of the 400 that a request may cost in all. */
const SEARCH_COST = 20;

/** `searchCases`, `searchGuidance`, `suggest`, `relatedCases` and `caseBySlug`, added to Payload's own queries. */
export const casebookQueries: GraphQLExtension = (graphql, context) => {
  const { GraphQLBoolean, GraphQLInt, GraphQLList, GraphQLNonNull, GraphQLString } = graphql;
  const types = caseTypes(graphql);
  const texts = { type: new GraphQLList(new GraphQLNonNull(GraphQLString)) };
  const slug = { type: new GraphQLNonNull(GraphQLString) };
  const lang = { type: GraphQLString };
  const filters = {
    query: { type: GraphQLString, description: 'What a reader types. Called `q` in addresses.' },
    ...Object.fromEntries(FACETS.map((facet) => [facet, texts])),
    award: { type: GraphQLBoolean },
    from: { type: GraphQLInt },
    to: { type: GraphQLInt },
    near: { type: GraphQLString, description: 'Latitude, longitude, kilometres: "52.48,-1.89,25"' },
    lang,
  };

  return {
    casesConnection: casesConnection({ graphql, filters }),
    searchCases: {
      type: new GraphQLNonNull(types.results),
      description: 'The search of /cases and /api/search: the same parameters, hits and facets.',
      args: {
        ...filters,
        sort: { type: GraphQLString, description: 'relevance, newest, updated or title' },
        page: { type: GraphQLInt },
        limit: { type: GraphQLInt },
      },
      extensions: { complexity: costPer(DEFAULT_LIMIT) },
      resolve: async (_source: unknown, args: Arguments) => {
        const { locales, publicUrl } = runtime('env');
        try {
          const query = await parseCaseQuery({
            params: paramsOfArguments(args),
            taxonomy: runtime('taxonomy'),
            locales,
          });
          return searchJson({
            results: await runtime('search').searchCases(query, { withHelp: true }),
            publicUrl,
          });
        } catch (error) {
          throw inArgumentNames(error);
        }
      },
    },
    ...helpQueries({ graphql, types: types.help, cost: costPer }),
    relatedCases: {
      type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(types.related))),
      description: 'Cases most like one, best first, each with the reason in words.',
      args: { slug, lang, limit: { type: GraphQLInt, defaultValue: RELATED } },
      extensions: { complexity: costPer(RELATED) },
      resolve: async (_source: unknown, args: Arguments, { req }: Context) => {
        const { locales, publicUrl } = runtime('env');
        const language = readLanguage({ lang: args.lang, locales });
        const limit = Number(args.limit ?? RELATED);
        if (limit < 1 || limit > MAX_RELATED)
          throw badRequest([
            {
              field: 'limit',
              message: `limit: takes a whole number from 1 to ${MAX_RELATED}; it is ${limit}.`,
            },
          ]);
        const { docs } = await req.payload.find({
          collection: 'cases',
          where: { slug: { equals: args.slug } },
          depth: 0,
          limit: 1,
          pagination: false,
          select: { key: true },
          overrideAccess: false,
        });
        const key = docs[0]?.key;
        if (!key) throw notFound(`slug: there is no case “${String(args.slug).slice(0, 60)}”.`);
        const related = await runtime('search').relatedCases({ key, lang: language, limit });
        return related.map(({ document, reason }) => ({
          ...caseCard({ document, lang: language, publicUrl }),
          reason,
        }));
      },
    },
    caseBySlug: {
      type: context.collections.cases?.graphQL?.type,
      description: 'One published case, whole; null where there is none.',
      args: { slug, lang },
      extensions: { complexity: ({ childComplexity }: { childComplexity: number }) => childComplexity + 2 },
      resolve: async (_source: unknown, args: Arguments, context: Context) => {
        const { locales } = runtime('env');
        // Nested records are read with the request that stands in the context: in the same language, then.
        const req = isolateObjectProperty(context.req, ['locale', 'fallbackLocale', 'transactionID']);
        context.req = req;
        req.locale = readLanguage({ lang: args.lang, locales });
        req.fallbackLocale = DEFAULT_LOCALE;
        const { docs } = await req.payload.find({
          collection: 'cases',
          where: { and: [{ slug: { equals: args.slug } }, { _status: { equals: 'published' } }] },
          locale: req.locale,
          fallbackLocale: DEFAULT_LOCALE,
          depth: 0,
          limit: 1,
          pagination: false,
          overrideAccess: false,
          user: req.user,
          req,
        });
        return docs[0] ?? null;
      },
    },
  };
};

interface Estimate {
  args: Arguments;
  childComplexity: number;
}

/** A search costs more the more results it draws: the fields asked for count once for each `size` of them. */
const costPer =
  (size: number) =>
  ({ args, childComplexity }: Estimate): number => {
    const limit = typeof args.limit === 'number' && args.limit > 0 ? args.limit : size;
    return SEARCH_COST + childComplexity * Math.ceil(limit / size);
  };
