import type * as GraphQLModule from 'graphql';
import type { GraphQLFieldConfigMap, GraphQLNullableType, GraphQLObjectType } from 'graphql';

export type GraphQL = typeof GraphQLModule;

/** Short words for types, made with Payload's own copy of graphql: a type of another copy would be refused. */
export const typeKit = (graphql: GraphQL) => {
  const { GraphQLInt, GraphQLString } = graphql;
  const required = <Type extends GraphQLNullableType>(type: Type) => new graphql.GraphQLNonNull(type);
  return {
    required,
    listOf: <Type extends GraphQLNullableType>(type: Type) =>
      required(new graphql.GraphQLList(required(type))),
    object: ({
      name,
      description,
      fields,
    }: {
      name: string;
      description?: string;
      fields: GraphQLFieldConfigMap<unknown, unknown>;
    }): GraphQLObjectType => new graphql.GraphQLObjectType({ name, description, fields }),
    text: { type: required(GraphQLString) },
    maybeText: { type: GraphQLString },
    count: { type: required(GraphQLInt) },
  };
};
