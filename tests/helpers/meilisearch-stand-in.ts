import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/*
 * A small server that speaks as much of Meilisearch's protocol as our engine needs to write, compare, rebuild and find:
 * indexes, settings, documents, tasks, swapping, and searching for whole words with simple filters. What it does not speak
 * it refuses. It can be full, and lose what it has: what a real one can't be made to do at will. To make either be slow or go
 * away, put a gate in front.
 */

export interface StandIn {
  url: string;
  /** Every document of an index, by id. */
  documents(index: string): Map<string, Json>;
  /** Fails every task that would write documents, as a full disk does. */
  fill(isFull: boolean): void;
  /** Loses everything, as a server with a new disk has. */
  lose(): void;
  close(): Promise<void>;
}

type Json = Record<string, unknown>;

interface Index {
  uid: string;
  documents: Map<string, Json>;
  updatedAt: string;
}

interface Task {
  uid: number;
  status: 'succeeded' | 'failed';
  type: string;
  error: { message: string; code: string } | null;
}

class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const startStandIn = async (): Promise<StandIn> => {
  const indexes = new Map<string, Index>();
  const tasks: Task[] = [];
  let isFull = false;

  const task = (type: string, run: () => void): Json => {
    let error: Task['error'] = null;
    try {
      run();
    } catch (caught) {
      const { message, code } = caught as Refusal;
      error = { message, code };
    }
    const uid = tasks.push({ uid: tasks.length, status: error ? 'failed' : 'succeeded', type, error }) - 1;
    return { taskUid: uid, indexUid: null, status: 'enqueued', type, enqueuedAt: now() };
  };
  const indexOf = (uid: string): Index => {
    const index = indexes.get(uid);
    if (!index) throw new Refusal(404, 'index_not_found', `Index \`${uid}\` not found.`);
    return index;
  };
  const writable = (uid: string): Index => {
    if (isFull) throw new Refusal(500, 'no_space_left_on_device', 'No space left on device.');
    const index = indexes.get(uid) ?? { uid, documents: new Map<string, Json>(), updatedAt: now() };
    indexes.set(uid, index);
    index.updatedAt = now();
    return index;
  };

  const answer = ({ method, path, params, body }: Asked): Json => {
    const route = `${method} ${path.replace(/^\/indexes\/[^/]+/, '/indexes/:uid').replace(/\/tasks\/\d+/, '/tasks/:id')}`;
    const uid = decodeURIComponent(/^\/indexes\/([^/]+)/.exec(path)?.[1] ?? '');
    switch (route) {
      case 'GET /health':
        return { status: 'available' };
      case 'GET /tasks/:id':
        return asTask(tasks[Number(path.split('/').at(-1))]);
      case 'GET /indexes':
        return { results: [...indexes.values()].map(withoutDocuments) };
      case 'GET /indexes/:uid':
        return withoutDocuments(indexOf(uid));
      case 'POST /indexes':
        return task('indexCreation', () => {
          const { uid: wanted } = body as { uid: string };
          if (indexes.has(wanted)) throw new Refusal(409, 'index_already_exists', `Index ${wanted} exists.`);
          writable(wanted);
        });
      case 'DELETE /indexes/:uid':
        return task('indexDeletion', () => void indexes.delete(indexOf(uid).uid));
      case 'PATCH /indexes/:uid/settings':
        return task('settingsUpdate', () => void indexOf(uid));
      case 'GET /indexes/:uid/stats':
        return { numberOfDocuments: indexOf(uid).documents.size, isIndexing: false };
      case 'POST /indexes/:uid/documents':
        return task('documentAdditionOrUpdate', () => {
          const { documents } = writable(uid);
          for (const document of body as Json[]) documents.set(String(document.id), document);
        });
      case 'POST /indexes/:uid/documents/delete-batch':
        return task('documentDeletion', () => {
          const { documents } = writable(uid);
          for (const id of body as string[]) documents.delete(id);
        });
      case 'GET /indexes/:uid/documents':
        return documentsPage({ index: indexOf(uid), params });
      case 'POST /swap-indexes':
        return task('indexSwap', () => {
          for (const { indexes: pair } of body as { indexes: [string, string] }[]) {
            const [left, right] = [indexOf(pair[0]), indexOf(pair[1])];
            [left.documents, right.documents] = [right.documents, left.documents];
          }
        });
      case 'POST /multi-search':
        return {
          results: (body as { queries: Query[] }).queries.map((query) =>
            searched({ index: indexOf(query.indexUid ?? ''), query }),
          ),
        };
      case 'POST /indexes/:uid/search':
        return searched({ index: indexOf(uid), query: body as Query });
      default:
        throw new Refusal(404, 'not_spoken', `The stand-in does not speak ${route}.`);
    }
  };

  // Connections are ended by who asks: a thread that stood still would end one on which a request is just being sent.
  const server = createServer({ keepAliveTimeout: 0 }, (request, response) => {
    void readAsked(request)
      .then((asked) => ({ status: asked.method === 'GET' ? 200 : 202, body: answer(asked) }))
      .catch((error: unknown) => ({
        status: error instanceof Refusal ? error.status : 500,
        body: {
          message: error instanceof Error ? error.message : 'unknown',
          code: error instanceof Refusal ? error.code : 'internal',
          type: 'invalid_request',
          link: '',
        },
      }))
      .then(({ status, body }) => {
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    documents: (index) => indexes.get(index)?.documents ?? new Map<string, Json>(),
    fill: (full) => {
      isFull = full;
    },
    lose: () => indexes.clear(),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

interface Asked {
  method: string;
  path: string;
  params: URLSearchParams;
  body: unknown;
}

const readAsked = async (request: IncomingMessage): Promise<Asked> => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return {
    method: request.method ?? 'GET',
    path: pathname.replace(/\/$/, ''),
    params: searchParams,
    body: text ? JSON.parse(text) : undefined,
  };
};

const now = (): string => new Date().toISOString();

const withoutDocuments = ({ uid, updatedAt }: Index): Json => ({
  uid,
  primaryKey: 'id',
  createdAt: updatedAt,
  updatedAt,
});

const asTask = (task: Task | undefined): Json => {
  if (!task) throw new Refusal(404, 'task_not_found', 'There is no such task.');
  return { ...task, enqueuedAt: now(), startedAt: now(), finishedAt: now(), duration: 'PT0S' };
};

const documentsPage = ({ index, params }: { index: Index; params: URLSearchParams }): Json => {
  const ids = params.get('ids')?.split(',');
  const fields = params.get('fields')?.split(',');
  const [offset, limit] = [Number(params.get('offset') ?? 0), Number(params.get('limit') ?? 20)];
  const all = [...index.documents.values()].filter(({ id }) => !ids || ids.includes(String(id)));
  const picked = (document: Json): Json =>
    fields ? Object.fromEntries(fields.map((field) => [field, document[field]])) : document;
  return { results: all.slice(offset, offset + limit).map(picked), offset, limit, total: all.length };
};

interface Query {
  indexUid?: string;
  q?: string;
  filter?: string | (string | string[])[];
  facets?: string[];
  offset?: number;
  limit?: number;
  page?: number;
  hitsPerPage?: number;
}

/** Every word must stand in the document as it is; nothing is ranked, corrected or marked. */
const searched = ({ index, query }: { index: Index; query: Query }): Json => {
  const words = (query.q ?? '')
    .toLowerCase()
    .split(/[\s"]+/)
    .filter(Boolean);
  const conditions = [query.filter ?? []].flat();
  const found = [...index.documents.values()].filter((document) => {
    const text = JSON.stringify(document).toLowerCase();
    return (
      words.every((word) => text.includes(word)) &&
      conditions.every((any) => [any].flat().some((condition) => isTrue({ condition, document })))
    );
  });
  const facetDistribution = Object.fromEntries(
    (query.facets ?? []).map((facet) => [facet, counted({ facet, found })]),
  );
  if (query.hitsPerPage !== undefined)
    return { hits: [], totalHits: found.length, hitsPerPage: query.hitsPerPage, facetDistribution };
  const offset = query.offset ?? 0;
  return {
    hits: found.slice(offset, offset + (query.limit ?? 20)),
    estimatedTotalHits: found.length,
    facetDistribution,
  };
};

const counted = ({ facet, found }: { facet: string; found: Json[] }): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const document of found)
    for (const value of valuesOf({ document, path: facet })) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};

const valuesOf = ({ document, path }: { document: Json; path: string }): string[] => {
  const value = path.split('.').reduce<unknown>((at, name) => (at as Json | undefined)?.[name], document);
  return [value].flat().flatMap((one) => (one === undefined || one === null ? [] : [String(one)]));
};

const isTrue = ({ condition, document }: { condition: string; document: Json }): boolean => {
  const [, path = '', operator = '', right = ''] = /^(\S+) (=|!=|<=|>=|IN) (.+)$/.exec(condition) ?? [];
  const values = valuesOf({ document, path });
  const wanted = (JSON.parse(operator === 'IN' ? right : `[${right}]`) as unknown[]).map(String);
  if (operator === '=' || operator === 'IN') return values.some((value) => wanted.includes(value));
  if (operator === '!=') return !values.some((value) => wanted.includes(value));
  if (operator === '<=') return values.some((value) => Number(value) <= Number(wanted[0]));
  if (operator === '>=') return values.some((value) => Number(value) >= Number(wanted[0]));
  throw new Refusal(400, 'invalid_search_filter', `The stand-in does not speak the filter ${condition}.`);
};
