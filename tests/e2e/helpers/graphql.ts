import { serverUrl } from './api.ts';

interface TypeRef {
  kind: string;
  name: string | null;
  ofType: TypeRef | null;
}
interface FieldRef {
  name: string;
  type: TypeRef;
  args: unknown[];
}

/** What the running server's schema offers, by introspection. */
export const graphql = async () => {
  const post = async (query: string) => {
    const response = await fetch(`${serverUrl()}/api/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return ((await response.json()) as { data: Record<string, { fields: FieldRef[] }> }).data;
  };
  const TYPE = 'kind name ofType { kind name ofType { kind name ofType { kind name } } }';
  const fieldsOf = async (type: string) =>
    (await post(`{ __type(name: "${type}") { fields { name args { name } type { ${TYPE} } } } }`)).__type
      ?.fields ?? [];
  const unwrap = (type: TypeRef): TypeRef => (type.ofType ? unwrap(type.ofType) : type);
  const query = await fieldsOf('Query');
  return {
    fields: query.map(({ name }) => name),
    ask: {
      /** Every scalar of a list's records, and the title-like scalars of the records one step on. */
      selectionOf: async (list: string): Promise<string> => {
        const field = query.find(({ name }) => name === list);
        const page = await fieldsOf(unwrap(field?.type as TypeRef).name ?? '');
        const docs = page.find(({ name }) => name === 'docs');
        if (!docs) return '__typename';
        const fields = await fieldsOf(unwrap(docs.type).name ?? '');
        const scalars = fields
          .filter(({ type }) => ['SCALAR', 'ENUM'].includes(unwrap(type).kind))
          .map(({ name }) => name);
        return scalars.join(' ') || '__typename';
      },
    },
  };
};
