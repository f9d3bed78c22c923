// Proves with the official SDK's own client that assistants can search, read cases and guides at /mcp, get addresses to cite, nothing unpublished
// and no contact, mistakes in words, and that the endpoint keeps to what the protocol wants of a server on the open web.
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { QUERY_PARAMETERS } from '../../src/api/query-params.ts';
import { startSearchEdge, type SearchEdge } from '../helpers/search-edge.ts';

let edge: SearchEdge;
let client: Client;
beforeAll(async () => {
  edge = await startSearchEdge();
  const chapter = (words: string) => ({
    root: {
      type: 'root',
      version: 1,
      direction: 'ltr',
      format: '',
      indent: 0,
      children: [
        {
          type: 'paragraph',
          version: 1,
          direction: 'ltr',
          format: '',
          indent: 0,
          textFormat: 0,
          children: [
            { type: 'text', version: 1, text: words, detail: 0, format: 0, mode: 'normal', style: '' },
          ],
        },
      ],
    },
  });
  for (const [slug, status] of [
    ['welcoming', 'published'],
    ['hidden-guide', 'draft'],
  ] as const)
    await edge.payload.create({
      collection: 'guides',
      draft: status === 'draft',
      overrideAccess: true,
      data: {
        title: `Guide ${slug}`,
        slug,
        summary: 'How to welcome newcomers.',
        chapters: [{ title: 'Before they come', content: chapter('Ask people what they need.') }],
        _status: status,
      } as never,
    });
  client = new Client({ name: 'test', version: '1.0.0' });
  await client.connect(new StreamableHTTPClientTransport(new URL(`${edge.url}/mcp`)));
});
afterAll(async () => {
  await client.close();
  await edge.close();
});

interface Told {
  isError?: boolean;
  structuredContent?: Record<string, unknown>;
  content: { type: string; text: string }[];
}
const call = async (name: string, args: Record<string, unknown>): Promise<Told & { text: string }> => {
  const told = (await client.callTool({ name, arguments: args })) as unknown as Told;
  return { ...told, text: told.content.map(({ text }) => text).join('\n') };
};

describe('the tools', () => {
  it('are three, read only, and take the query’s own parameters', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual(['get_case', 'get_guide', 'search_cases']);
    for (const tool of tools)
      expect(tool.annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false });
    const search = tools.find(({ name }) => name === 'search_cases');
    expect(Object.keys(search?.inputSchema.properties ?? {}).sort()).toEqual([...QUERY_PARAMETERS].sort());
    expect(client.getInstructions()).toContain('Cite');
  });

  it('find what /api/search finds, with addresses to cite', async () => {
    const { structuredContent, text } = await call('search_cases', {
      q: 'induction',
      theme: ['community-cohesion'],
    });
    const rest = (await edge.get('/api/search?q=induction&theme=community-cohesion')).body as {
      total: number;
      hits: { url: string }[];
    };
    expect(structuredContent).toMatchObject({
      total: rest.total,
      url: `${edge.url}/cases?q=induction&theme=community-cohesion`,
      cases: rest.hits.map(({ url }) => ({ url })),
    });
    expect(rest.total).toBeGreaterThan(0);
    for (const { url } of rest.hits) expect(text).toContain(url);
  });

  it('read a case, whole, without its contact', async () => {
    const { structuredContent, text } = await call('get_case', { case: 'time-to-play' });
    expect(structuredContent).toEqual((await edge.get('/api/records/cases/time-to-play')).body);
    expect(text).toContain(`Address to cite: ${edge.url}/cases/time-to-play`);
    expect(text).toContain('over 330 children');
    expect(JSON.stringify(structuredContent) + text).not.toContain('private@example.org');
  });

  it('read a guide', async () => {
    const { structuredContent, text } = await call('get_guide', { guide: 'welcoming' });
    expect(structuredContent).toMatchObject({
      url: `${edge.url}/guides/welcoming`,
      chapters: [{ title: 'Before they come', text: 'Ask people what they need.' }],
    });
    expect(text).toContain(`Address to cite: ${edge.url}/guides/welcoming`);
  });

  it('say in words what is wrong, and nothing of what is not published', async () => {
    const wrong: [name: string, args: Record<string, unknown>, says: string][] = [
      ['search_cases', { theme: ['secret-theme'] }, 'there is no theme “secret-theme”'],
      ['search_cases', { near: 'here' }, 'near: takes latitude'],
      ['get_case', { case: 'never-published-induction' }, 'there is no published case'],
      ['get_guide', { guide: 'hidden-guide' }, 'there is no published guide'],
    ];
    for (const [name, args, says] of wrong) {
      const { isError, text } = await call(name, args);
      expect(isError, says).toBe(true);
      expect(text).toContain(says);
    }
    const { text } = await call('search_cases', { q: 'induction', limit: 20 });
    expect(text).not.toContain('Never published');
    expect((await call('search_cases', { limit: 900 })).isError).toBe(true);
  });
});

describe('the endpoint', () => {
  const MESSAGE = { jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} };
  const post = (body: string, headers: Record<string, string> = {}) =>
    fetch(`${edge.url}/mcp`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        ...headers,
      },
      body,
    });

  it('keeps no session, answers each request by itself, and takes POST alone', async () => {
    const answer = await post(JSON.stringify(MESSAGE));
    expect([answer.status, answer.headers.get('mcp-session-id')]).toEqual([200, null]);
    for (const method of ['GET', 'DELETE']) {
      const refused = await fetch(`${edge.url}/mcp`, { method });
      expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
    }
  });

  it('refuses names of hosts and origins that are not meant for it, bad JSON and long bodies', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const asked = httpRequest(
        `${edge.url}/mcp`,
        { method: 'POST', headers: { host: 'rebound.example', 'content-type': 'application/json' } },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      );
      asked.on('error', reject).end(JSON.stringify(MESSAGE));
    });
    expect(status).toBe(403);
    expect((await post(JSON.stringify(MESSAGE), { origin: 'null' })).status).toBe(403);
    expect((await post(JSON.stringify(MESSAGE), { origin: 'https://assistant.example' })).status).toBe(200);
    expect((await post('{')).status).toBe(400);
    expect((await post(JSON.stringify({ ...MESSAGE, params: { x: 'x'.repeat(150_000) } }))).status).toBe(413);
  });
});
