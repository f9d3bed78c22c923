interface PayloadsOwn {
  _payload?: Map<string, unknown>;
  _payload_graphql?: { graphql: unknown; promise: unknown };
}

/** Forgets the base and the GraphQL schema that Payload keeps for a whole process: the next edge has others. */
export const forgetPayload = (): void => {
  const { _payload: bases, _payload_graphql: schema } = globalThis as PayloadsOwn;
  bases?.clear();
  if (schema) Object.assign(schema, { graphql: null, promise: null });
};
