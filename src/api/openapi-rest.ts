import { configToJSONSchema, type FlattenedField, type PayloadRequest, type SanitizedConfig } from 'payload';
import { publicCollections } from '../content/public-collections.ts';

export type JsonSchema = Record<string, unknown>;

const STRANGER = { user: null, context: {}, query: {}, headers: new Headers() } as unknown as PayloadRequest;

/**
 * The schemas of what Payload's REST gives strangers, by collection: made from the collections themselves, without the fields
 * whose access rules keep strangers out.
 */
export const restSchemas = (config: SanitizedConfig): Record<string, JsonSchema> => {
  const { definitions = {} } = configToJSONSchema(config, 'text') as {
    definitions?: Record<string, JsonSchema>;
  };
  const open = new Set(publicCollections(config));
  const schemas: Record<string, JsonSchema> = {};
  for (const { slug, flattenedFields } of config.collections) {
    const definition = definitions[slug];
    if (!open.has(slug) || !definition) continue;
    schemas[slug] = withoutClosed({ schema: structuredClone(definition), fields: flattenedFields });
  }
  // Blocks and other named parts that an open collection may hold.
  let text = JSON.stringify(schemas);
  for (let isMore = true; isMore;) {
    isMore = false;
    for (const [name, definition] of Object.entries(definitions)) {
      if (name in schemas || open.has(name) || !text.includes(`"#/definitions/${name}"`)) continue;
      const isCollection = config.collections.some(({ slug }) => slug === name);
      // What a stranger may not read is never filled in: it stays an id.
      schemas[name] = isCollection ? { type: 'string' } : definition;
      isMore = true;
    }
    text = JSON.stringify(schemas);
  }
  return rewritten(schemas) as Record<string, JsonSchema>;
};

const withoutClosed = ({ schema, fields }: { schema: JsonSchema; fields: FlattenedField[] }): JsonSchema => {
  const properties = { ...(schema.properties as Record<string, JsonSchema> | undefined) };
  const isOut = new Set<string>();
  for (const field of fields) {
    const part = properties[field.name];
    if (!part) continue;
    if (isClosed(field)) {
      isOut.add(field.name);
      Reflect.deleteProperty(properties, field.name);
      continue;
    }
    if (!('flattenedFields' in field)) continue;
    properties[field.name] = part.items
      ? { ...part, items: withoutClosed({ schema: part.items as JsonSchema, fields: field.flattenedFields }) }
      : withoutClosed({ schema: part, fields: field.flattenedFields });
  }
  const required = Array.isArray(schema.required) ? schema.required.map(String) : [];
  return { ...schema, properties, required: required.filter((name) => !isOut.has(name)) };
};

const isClosed = (field: FlattenedField): boolean => {
  if ('hidden' in field && field.hidden) return true;
  const read = 'access' in field ? field.access?.read : undefined;
  if (!read) return false;
  try {
    return read({ req: STRANGER } as never) === false;
  } catch {
    // A rule that needs a record to judge may let some of them through.
    return false;
  }
};

/** Draft 4 and its names, as OpenAPI 3.1 has them. */
const rewritten = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(rewritten);
  if (typeof value !== 'object' || value === null) return value;
  const { tsType: _tsType, $ref, ...rest } = value as Record<string, unknown>;
  if (typeof $ref === 'string') return { $ref: $ref.replace('#/definitions/', '#/components/schemas/') };
  // A choice that may be left empty: its list of values names that too.
  if (Array.isArray(rest.enum) && Array.isArray(rest.type) && rest.type.includes('null'))
    rest.enum = [...new Set<unknown>([...rest.enum, null])];
  return Object.fromEntries(Object.entries(rest).map(([name, inner]) => [name, rewritten(inner)]));
};
