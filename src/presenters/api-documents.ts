/** As much of an OpenAPI document as its page shows. */
interface DocumentedOperation {
  operationId: string;
  tags: string[];
  summary: string;
  description?: string;
  parameters?: {
    name: string;
    in: string;
    description?: string;
    required?: boolean;
    schema: Record<string, unknown>;
  }[];
  responses: Record<string, unknown>;
}
export interface ApiDocument {
  info: { title: string; version: string };
  servers: { url: string }[];
  tags: { name: string; description: string }[];
  paths: Record<string, Partial<Record<'get' | 'post', DocumentedOperation>>>;
  components: { schemas: Record<string, unknown> };
}

export interface OperationView {
  id: string;
  method: string;
  path: string;
  summary: string;
  description: string | null;
  parameters: { name: string; takes: string; description: string; isRequired: boolean }[];
  example: string;
}

export interface ApiGroupView {
  id: string;
  title: string;
  description: string;
  operations: OperationView[];
}

/** Addresses that find something on the demonstration base, and on most others. */
const EXAMPLES: Record<string, string> = {
  searchCases: '?q=induction&limit=3',
  suggest: '?q=refug',
  listCases: '?limit=2&updatedSince=2020-01-01',
  listChanges: '?since=0&limit=5',
  oaiPmh: '?verb=Identify',
  rest_cases: '?where[slug][equals]=time-to-play&depth=1',
};

/** The document as people read it: operations by what they are for, each with what it takes and a line to try. */
export const presentApi = (document: ApiDocument): ApiGroupView[] => {
  const base = document.servers[0]?.url ?? '';
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  return document.tags
    .map(({ name, description }) => ({
      id: name.toLowerCase(),
      title: name,
      description,
      operations: operations
        .filter(({ operation }) => operation.tags.includes(name))
        .map(({ path, method, operation }) => ({
          id: `operation-${operation.operationId}`,
          method: method.toUpperCase(),
          path,
          summary: operation.summary,
          description: operation.description ?? null,
          parameters: (operation.parameters ?? []).map((parameter) => ({
            name: parameter.name,
            takes: takesOf(parameter.schema),
            description: parameter.description ?? '',
            isRequired: parameter.required === true,
          })),
          example: exampleOf({ base, path, method, id: operation.operationId }),
        })),
    }))
    .filter((group) => group.operations.length > 0);
};

const exampleOf = ({
  base,
  path,
  method,
  id,
}: {
  base: string;
  path: string;
  method: string;
  id: string;
}): string => {
  if (id === 'graphql')
    return `curl ${base}${path} -H 'content-type: application/json' --data '{"query":"{ searchCases(query: \\"induction\\") { total } }"}'`;
  if (id === 'graphqlByGet')
    return `curl -G '${base}${path}' --data-urlencode 'query={ searchCases(query: "induction") { total } }'`;
  const address = `${base}${path.replace('{key}', 'time-to-play').replace('{id}', 'ID').replace('{slug}', slugIn(path))}`;
  const key = path.startsWith('/api/partners/') ? " -H 'Authorization: partners API-Key YOUR-KEY'" : '';
  const more =
    id === 'oembed' ? `?url=${encodeURIComponent(`${base}/cases/time-to-play`)}` : (EXAMPLES[id] ?? '');
  return `curl ${method === 'post' ? '-X POST ' : path.includes('[') || more.includes('[') ? '-g ' : ''}'${address}${more}'${key}`;
};

/** An address of the demonstration base, for `{slug}`. */
const slugIn = (path: string): string =>
  SLUGS.find(([folder]) => path.includes(`/${folder}/`))?.[1] ?? 'SLUG';

const SLUGS: [folder: string, slug: string][] = [
  ['cases', 'time-to-play'],
  ['guides', 'welcoming-newcomers'],
  ['themes', 'roma'],
  ['audiences', 'new-arrivals'],
  ['places', 'birmingham'],
  ['organisations', 'wm-housing-group'],
  ['hubs', 'west-midlands'],
];

/** A schema in a few words: “whole number, 1 to 100”, “untested, replicated …”. */
const takesOf = (schema: Record<string, unknown>): string => {
  if (schema.type === 'array')
    return `${takesOf((schema.items ?? {}) as Record<string, unknown>)}; may be given again`;
  if (Array.isArray(schema.enum)) return schema.enum.join(', ');
  const { minimum, maximum } = schema;
  if (schema.type === 'integer') {
    const most = typeof maximum === 'number' && maximum < Number.MAX_SAFE_INTEGER ? ` to ${maximum}` : ' up';
    return `whole number${typeof minimum === 'number' ? `, from ${minimum}${most}` : ''}`;
  }
  return schema.type === 'object' ? 'conditions' : 'text';
};
