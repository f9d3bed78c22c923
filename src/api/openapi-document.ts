import type { SanitizedConfig } from 'payload';
import { z } from 'zod';
import { jsonAnswer, namedSchemas, NOT_FOUND, parameter, REFUSALS } from './openapi-parts.ts';
import type { Operation, Paths } from './openapi-operation.ts';
import { ownPaths } from './openapi-paths.ts';
import { restSchemas } from './openapi-rest.ts';
import { publicCollections } from '../content/public-collections.ts';
import { MAX_LIMIT } from '../domain/case-query.ts';

/** The names in it are promises: they are added to, and not dropped without another number here. */
const VERSION = '1.0.0';

const TAGS: Record<string, string> = {
  Search: 'The search of /cases, for programs.',
  Records: 'Whole cases, the whole set, and what changed.',
  Feeds: 'Any search, for feed readers.',
  Exports: 'Any search, all of it, for spreadsheets and programs.',
  Embeds: 'Cases on other sites’ pages.',
  GraphQL: 'Everything in one request; /developers/graphiql is there to try it.',
  REST: 'Each collection that visitors may read, as it is stored. Published records alone.',
  Harvesting: 'For libraries and aggregators.',
  Partners: 'For holders of a key.',
};

/** What /openapi.json says (OpenAPI 3.1): made from the parameters that are checked, the answers' shapes and the collections. */
export const openApiDocument = ({
  config,
  publicUrl,
  siteName,
}: {
  config: SanitizedConfig;
  publicUrl: string;
  siteName: string;
}) => ({
  openapi: '3.1.0',
  info: {
    title: `${siteName}: API`,
    version: VERSION,
    description:
      'Published case studies and guides of good practice. Reading needs no key; a partner’s key has a quota of its own. Errors are `{ "errors": [{ "message", "field" }] }` and name the parameter.',
  },
  servers: [{ url: publicUrl }],
  tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
  paths: { ...ownPaths(), ...restPaths(config) } satisfies Paths,
  components: {
    schemas: { ...namedSchemas(), ...restSchemas(config) },
    securitySchemes: {
      partnerKey: {
        type: 'apiKey',
        in: 'header',
        name: 'Authorization',
        description: '`partners API-Key YOUR-KEY`. Opens nothing more: it counts against a quota of its own.',
      },
    },
  },
});
export type OpenApiDocument = ReturnType<typeof openApiDocument>;

const restPaths = (config: SanitizedConfig): Paths =>
  Object.fromEntries(
    publicCollections(config).flatMap((slug) => {
      const record = { $ref: `#/components/schemas/${slug}` };
      const depth = parameter(
        'depth',
        z.number().int().min(0).max(5).describe('How far relations are filled in.'),
      );
      const name = slug.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
      const list: Operation = {
        operationId: `rest_${name}`,
        tags: ['REST'],
        summary: `Published records of ${slug}`,
        parameters: [
          {
            name: 'where',
            in: 'query',
            description: 'Conditions: where[slug][equals]=time-to-play',
            style: 'deepObject',
            explode: true,
            schema: { type: 'object', additionalProperties: true },
          },
          parameter('sort', z.string().describe('A field; a minus before it turns it round.')),
          parameter('page', z.number().int().min(1)),
          parameter('limit', z.number().int().min(1).max(MAX_LIMIT)),
          depth,
          parameter('locale', z.string().describe('A language that is switched on.')),
        ],
        responses: {
          200: jsonAnswer({
            description: 'A page of records.',
            schema: {
              type: 'object',
              required: ['docs', 'totalDocs'],
              properties: {
                docs: { type: 'array', items: record },
                totalDocs: { type: 'integer' },
                limit: { type: 'integer' },
                page: { type: ['integer', 'null'] },
                totalPages: { type: 'integer' },
                pagingCounter: { type: 'integer' },
                nextPage: { type: ['integer', 'null'] },
                prevPage: { type: ['integer', 'null'] },
                hasNextPage: { type: 'boolean' },
                hasPrevPage: { type: 'boolean' },
              },
            },
          }),
          ...REFUSALS,
        },
        security: [{}, { partnerKey: [] }],
      };
      const one: Operation = {
        operationId: `rest_${name}_one`,
        tags: ['REST'],
        summary: `One record of ${slug}, by the id that a list gives`,
        parameters: [parameter('id', z.string(), { in: 'path', required: true }), depth],
        responses: {
          200: jsonAnswer({ description: 'The record.', schema: record }),
          ...NOT_FOUND,
          ...REFUSALS,
        },
        security: [{}, { partnerKey: [] }],
      };
      return [
        [`/api/${slug}`, { get: list }],
        [`/api/${slug}/{id}`, { get: one }],
      ];
    }),
  );
