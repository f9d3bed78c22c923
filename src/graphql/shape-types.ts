import type { GraphQLFieldConfigMap, GraphQLNullableType, GraphQLOutputType } from 'graphql';
import { z } from 'zod';
import { typeKit, type GraphQL } from './type-kit.ts';

interface JsonShape {
  type?: string | string[];
  description?: string;
  properties?: Record<string, JsonShape>;
  items?: JsonShape;
  anyOf?: JsonShape[];
  enum?: unknown[];
}

/** A GraphQL type of the shape that answers in JSON have, so that both tell the same. */
export const typeOfShape = ({
  graphql,
  shape,
  name,
}: {
  graphql: GraphQL;
  shape: z.ZodType;
  name: string;
}): GraphQLOutputType => {
  const { object } = typeKit(graphql);
  // Equal parts of the shape are one type: organisations and places are told of in several fields.
  const known = new Map<string, GraphQLNullableType>();

  const typeOf = (part: JsonShape, called: string): GraphQLOutputType => {
    const solid = part.anyOf?.find(({ type }) => type !== 'null');
    if (solid) return nullable(solid, called);
    // What may be nothing is written in two ways.
    if (Array.isArray(part.type))
      return nullable({ ...part, type: part.type.find((type) => type !== 'null') }, called);
    return new graphql.GraphQLNonNull(nullable(part, called));
  };
  const nullable = (part: JsonShape, called: string): GraphQLNullableType & GraphQLOutputType => {
    if (part.type === 'array') return new graphql.GraphQLList(typeOf(part.items ?? {}, called));
    if (part.type === 'integer') return graphql.GraphQLInt;
    if (part.type === 'number') return graphql.GraphQLFloat;
    if (part.type === 'boolean') return graphql.GraphQLBoolean;
    if (part.type !== 'object') return graphql.GraphQLString;
    const text = JSON.stringify(part.properties);
    const made = known.get(text) as GraphQLNullableType & GraphQLOutputType;
    if (made) return made;
    const fields: GraphQLFieldConfigMap<unknown, unknown> = Object.fromEntries(
      Object.entries(part.properties ?? {}).map(([field, inner]) => [
        field,
        { type: typeOf(inner, `${called}${capital(field)}`), description: inner.description },
      ]),
    );
    const type = object({ name: called, description: part.description, fields });
    known.set(text, type);
    return type;
  };
  return typeOf(z.toJSONSchema(shape) as JsonShape, name);
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
