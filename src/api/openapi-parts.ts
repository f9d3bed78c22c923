import { z } from 'zod';
import * as shapes from './answer-shapes.ts';
import { publicCaseShape } from '../presenters/public-case-shape.ts';
import { QUERY_PARAMETERS, type QueryParameter } from './query-params.ts';
import { QUERY_SHAPE } from './query-shape.ts';
import type { JsonSchema } from './openapi-rest.ts';

/** Shapes that have a name in the document. */
const NAMED = {
  Case: publicCaseShape,
  SearchAnswer: shapes.searchShape,
  Suggestions: shapes.suggestShape,
  CaseRecords: shapes.recordsShape,
  Changes: shapes.changesShape,
  JsonFeed: shapes.jsonFeedShape,
  Oembed: shapes.oembedShape,
  PartnerUse: shapes.usageShape,
  NewKey: shapes.newKeyShape,
  Errors: shapes.errorsShape,
};
export type SchemaName = keyof typeof NAMED;

/** The named shapes as JSON Schemas. Nothing forbids further properties: the interface is added to. */
export const namedSchemas = (): Record<string, JsonSchema> => {
  const registry = z.registry<{ id: string }>();
  for (const [id, shape] of Object.entries(NAMED)) registry.add(shape, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, opened(schema) as JsonSchema]),
  );
};

export interface Parameter {
  name: string;
  in: 'query' | 'path';
  description?: string;
  required?: boolean;
  style?: string;
  explode?: boolean;
  schema: JsonSchema;
  example?: unknown;
}

/** Parameters of a query as an address has them. Facets are given again for each value. */
export const queryParameters = (names: readonly QueryParameter[] = QUERY_PARAMETERS): Parameter[] =>
  names.map((name) => {
    const { description, ...schema } = schemaOf(QUERY_SHAPE[name]);
    return {
      name,
      in: 'query',
      description: String(description ?? ''),
      ...(schema.type === 'array' && { style: 'form', explode: true }),
      schema,
    };
  });

export const parameter = (
  name: string,
  shape: z.ZodType,
  more: Partial<Pick<Parameter, 'in' | 'required' | 'example'>> = {},
): Parameter => {
  const { description, ...schema } = schemaOf(shape);
  return { name, in: 'query', description: String(description ?? ''), ...more, schema };
};

export const jsonAnswer = ({
  description,
  schema,
}: {
  description: string;
  schema: SchemaName | JsonSchema;
}) => ({
  description,
  content: {
    'application/json': {
      schema: typeof schema === 'string' ? { $ref: `#/components/schemas/${schema}` } : schema,
    },
  },
});

export const textAnswer = ({ description, types }: { description: string; types: readonly string[] }) => ({
  description,
  content: Object.fromEntries(types.map((type) => [type, { schema: { type: 'string' } }])),
});

const refusal = (description: string) => jsonAnswer({ description, schema: 'Errors' });

/** What any of them may answer beside what was asked for. */
export const REFUSALS = {
  400: refusal('A parameter is wrong: the message names it and what it takes.'),
  401: refusal('The key in Authorization is no partner’s.'),
  429: refusal(
    'Too many requests, or the key’s quota of the day is used up: Retry-After says when to go on.',
  ),
};
export const NOT_FOUND = { 404: refusal('There is none, or it is not published.') };

const schemaOf = (shape: z.ZodType): JsonSchema => opened(z.toJSONSchema(shape)) as JsonSchema;

const opened = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(opened);
  if (typeof value !== 'object' || value === null) return value;
  const { $schema: _schema, $id: _id, additionalProperties, ...rest } = value as JsonSchema;
  const kept =
    additionalProperties === false || additionalProperties === undefined ? {} : { additionalProperties };
  return Object.fromEntries(
    Object.entries({ ...rest, ...kept }).map(([name, inner]) => [name, opened(inner)]),
  );
};
