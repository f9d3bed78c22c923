// Proves that any client can talk to /api/graphql: graphql-http's own audits of the GraphQL over HTTP specification, GET as caches need it,
// persisted queries by hash, and three clients nobody here wrote: graphql-request (POST, and GET by its own setting), @urql/core, and
// @urql/core with its exchange for automatic persisted queries over GET.
import { createHash } from 'node:crypto';
import { cacheExchange, Client, fetchExchange, gql } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import { auditServer } from 'graphql-http';
import { GraphQLClient } from 'graphql-request';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GRAPHQL_EXAMPLES } from '../../src/graphql/examples.ts';
import { startSearchEdge, type SearchEdge } from '../helpers/search-edge.ts';

let edge: SearchEdge;
beforeAll(async () => {
  edge = await startSearchEdge();
});
afterAll(() => edge.close());

const QUERY = 'query ($words: String) { searchCases(query: $words) { total hits { slug title } } }';
const WORDS = { words: 'induction' };
const hashOf = (query: string): string => createHash('sha256').update(query).digest('hex');
const extensionsOf = (hash: string): string =>
  JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } });

interface Answer {
  searchCases: { total: number; hits: { slug: string; title: string }[] };
}
interface Body {
  data?: Answer;
  errors?: { message: string; extensions?: { code?: string } }[];
}

const ask = async (params: Record<string, string>, headers: Record<string, string> = {}) => {
  const response = await fetch(`${edge.url}/api/graphql?${new URLSearchParams(params).toString()}`, {
    headers,
    redirect: 'manual',
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: (text ? JSON.parse(text) : {}) as Body,
  };
};
const post = async (body: unknown, headers: Record<string, string> = {}) => {
  const response = await fetch(`${edge.url}/api/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Body };
};

it('passes every audit of the GraphQL over HTTP specification', async () => {
  const results = await auditServer({ url: `${edge.url}/api/graphql`, fetchFn: fetch });
  const failing = results.filter(({ status }) => status !== 'ok');
  expect(failing.map(({ id, name, status }) => `${status} ${id} ${name}`)).toEqual([]);
  expect(results.length).toBeGreaterThan(40);
});

describe('by GET', () => {
  it('answers a query as /api/search does, with variables', async () => {
    const { status, body } = await ask({ query: QUERY, variables: JSON.stringify(WORDS) });
    const rest = (await edge.get('/api/search?q=induction')).body as Answer['searchCases'];
    expect(status).toBe(200);
    expect(body.data?.searchCases.total).toBe(rest.total);
    expect(body.data?.searchCases.hits.map(({ slug }) => slug)).toEqual(rest.hits.map(({ slug }) => slug));
    expect(rest.total).toBeGreaterThan(0);
  });

  it('chooses one of several operations, and takes a question mark in a query', async () => {
    const query = 'query A { a: __typename } query B { searchCases(query: "what works?") { total } }';
    const response = await fetch(
      `${edge.url}/api/graphql?operationName=B&query=${query.replaceAll(' ', '+')}`,
    );
    expect(await response.json()).toMatchObject({ data: { searchCases: { total: expect.any(Number) } } });
  });

  it('speaks the media type that is asked for, with its status codes', async () => {
    const newer = { accept: 'application/graphql-response+json' };
    const good = await ask({ query: QUERY }, newer);
    expect(good.headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8');
    expect((await ask({ query: '{ nonsense }' }, newer)).status).toBe(400);
    expect((await ask({ query: '{ nonsense }' })).status).toBe(200);
    expect((await ask({ query: '{' }, newer)).status).toBe(400);
    expect((await ask({})).status).toBe(400);
    expect((await ask({ query: QUERY }, { accept: 'text/csv' })).status).toBe(406);
  });

  it('changes nothing: a mutation is answered 405', async () => {
    const { status, headers, body } = await ask({ query: 'mutation { __typename }' });
    expect(status).toBe(405);
    expect(headers.get('allow')).toBe('POST');
    expect(body.errors?.[0]?.message).toContain('mutation');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('lets caches keep answers for strangers, never those with errors or for somebody known', async () => {
    const first = await ask({ query: QUERY });
    expect(first.headers.get('cache-control')).toMatch(/^public, max-age=[1-9]/);
    expect(first.headers.get('vary')).toMatch(/accept/i);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/".+"$/);
    const again = await ask({ query: QUERY }, { 'if-none-match': etag });
    expect(again.status).toBe(304);
    expect(again.headers.get('cache-control')).toMatch(/^public/);
    const known: Record<string, string>[] = [{ cookie: 'payload-token=x' }, { authorization: 'JWT x' }];
    for (const headers of known) {
      const answer = await ask({ query: QUERY }, headers);
      expect(answer.headers.get('cache-control')).toBe('private, no-store');
      expect(answer.headers.get('etag')).toBeNull();
    }
    expect((await ask({ query: '{ nonsense }' })).headers.get('cache-control')).toBe('no-store');
  });

  it('answers HEAD without a body, refuses PUT, and shows a visiting person the workbench', async () => {
    const head = await fetch(`${edge.url}/api/graphql?query={__typename}`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    const put = await fetch(`${edge.url}/api/graphql`, { method: 'PUT', body: '{}' });
    expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST, OPTIONS']);
    const visit = await fetch(`${edge.url}/api/graphql`, {
      headers: { accept: 'text/html,*/*;q=0.8' },
      redirect: 'manual',
    });
    expect([visit.status, visit.headers.get('location')]).toEqual([303, '/developers/graphiql']);
  });
});

describe('persisted queries', () => {
  const query = '{ searchCases(query: "play") { total } }';
  const extensions = extensionsOf(hashOf(query));

  it('are not found, then registered by POST, then asked for by hash, by GET and by POST', async () => {
    const unknown = await ask({ extensions });
    expect(unknown.status).toBe(200);
    expect(unknown.body.errors).toMatchObject([
      { message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } },
    ]);
    expect(unknown.headers.get('cache-control')).toBe('no-store');
    expect((await ask({ extensions }, { accept: 'application/graphql-response+json' })).status).toBe(400);

    const registered = await post({ query, extensions: JSON.parse(extensions) as unknown });
    expect(registered.body.data?.searchCases.total).toBeGreaterThan(0);
    const found = await ask({ extensions });
    expect(found.body).toEqual(registered.body);
    expect(found.headers.get('cache-control')).toMatch(/^public/);
    expect((await post({ extensions: JSON.parse(extensions) as unknown })).body).toEqual(registered.body);
  });

  it('are refused where the hash is another query’s or malformed', async () => {
    const other = JSON.parse(extensionsOf(hashOf('{ something }'))) as unknown;
    const wrong = await post({ query, extensions: other });
    expect(wrong.status).toBe(400);
    expect(wrong.body.errors?.[0]?.message).toContain('sha256Hash is not the SHA-256 of the query');
    const malformed = await ask({ extensions: '{"persistedQuery":{"version":2,"sha256Hash":"x"}}' });
    expect(malformed.status).toBe(400);
    expect(malformed.body.errors?.[0]?.message).toContain('"version": 1');
  });

  it('are kept only where they are questions, short, and answered', async () => {
    const unkept = [
      'mutation { loginUser(email: "a@example.org", password: "wrong") { token } }',
      '{ nonsense }',
      `{ __typename } #${'x'.repeat(20_000)}`,
    ];
    for (const text of unkept) {
      await post({ query: text, extensions: JSON.parse(extensionsOf(hashOf(text))) as unknown });
      const { body } = await ask({ extensions: extensionsOf(hashOf(text)) });
      expect(body.errors?.[0]?.message, text.slice(0, 40)).toBe('PersistedQueryNotFound');
    }
  });
});

it.each(GRAPHQL_EXAMPLES.map((example) => [example.name, example] as const))(
  'the workbench’s example %s works',
  async (_name, { query, variables }) => {
    const { body } = await post({ query, variables });
    expect(body.errors).toBeUndefined();
    expect(Object.values(body.data ?? {})).not.toContain(null);
  },
);

describe('clients nobody here wrote', () => {
  it.each(['POST', 'GET'] as const)('graphql-request by %s', async (method) => {
    const client = new GraphQLClient(`${edge.url}/api/graphql`, { method });
    const { searchCases } = await client.request<Answer>(QUERY, WORDS);
    expect(searchCases.hits[0]?.title).toBe('Induction of newcomers');
    await expect(client.request('{ nonsense }')).rejects.toThrow('nonsense');
  });

  it('@urql/core', async () => {
    const client = new Client({
      url: `${edge.url}/api/graphql`,
      preferGetMethod: false,
      exchanges: [cacheExchange, fetchExchange],
    });
    const { data, error } = await client.query<Answer>(gql(QUERY), WORDS).toPromise();
    expect(error).toBeUndefined();
    expect(data?.searchCases.hits[0]?.slug).toBe('induction-of-newcomers');
  });

  it('@urql/core with persisted queries over GET: the second reader needs only the hash', async () => {
    const calls: { method: string; url: string; status: number }[] = [];
    const watching: typeof fetch = async (input, init) => {
      const response = await fetch(input, init);
      calls.push({ method: init?.method ?? 'GET', url: String(input), status: response.status });
      return response;
    };
    const client = () =>
      new Client({
        url: `${edge.url}/api/graphql`,
        preferGetMethod: 'force',
        fetch: watching,
        exchanges: [persistedExchange({ preferGetForPersistedQueries: 'force' }), fetchExchange],
      });
    const document = gql(
      'query Named($words: String) { searchCases(query: $words) { total hits { slug } } }',
    );
    const first = await client().query<Answer>(document, WORDS).toPromise();
    expect(first.error).toBeUndefined();
    expect(first.data?.searchCases.total).toBeGreaterThan(0);
    const needed = calls.length;
    expect(needed).toBe(2);
    const second = await client().query<Answer>(document, WORDS).toPromise();
    expect(second.data?.searchCases).toEqual(first.data?.searchCases);
    expect(calls.slice(needed)).toHaveLength(1);
    expect(calls.at(-1)).toMatchObject({ method: 'GET', status: 200 });
    expect(calls.at(-1)?.url).not.toContain('searchCases');
  });
});
