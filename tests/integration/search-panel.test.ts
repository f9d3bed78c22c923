// Proves that publishers, and nobody else, see how the search indexes stand and have them rebuilt and compared from the admin panel, one
// at a time, while readers search on.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IndexesState } from '../../src/search/index-keeper.ts';
import { startSearchEdge, type SearchEdge } from '../helpers/search-edge.ts';

const ADDRESS = '/api/globals/search-settings/indexes';
const PASSWORD = 'a password for tests only';

let edge: SearchEdge;
const cookies: Record<string, string> = {};

beforeAll(async () => {
  edge = await startSearchEdge();
  // The first account is an administrator's whatever it asks for.
  for (const role of ['admin', 'publisher', 'reviewer'] as const) {
    const email = `${role}@example.org`;
    await edge.payload.create({
      collection: 'users',
      overrideAccess: true,
      data: { email, password: PASSWORD, name: role, role },
    });
    const response = await fetch(`${edge.url}/api/users/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password: PASSWORD }),
    });
    cookies[role] = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  }
});
afterAll(() => edge.close());

const call = (path: string, { role, method = 'GET', origin = edge.url }: Call = {}): Promise<Response> =>
  fetch(`${edge.url}${ADDRESS}${path}`, {
    method,
    headers: { origin, ...(role && { cookie: cookies[role] ?? '' }) },
  });
interface Call {
  role?: 'admin' | 'publisher' | 'reviewer';
  method?: 'GET' | 'POST';
  origin?: string;
}

const stateFor = async (role: Call['role']): Promise<IndexesState> =>
  (await (await call('', { role })).json()) as IndexesState;

const finished = async (): Promise<IndexesState> => {
  const until = performance.now() + 100_000;
  for (;;) {
    const state = await stateFor('publisher');
    if (!state.isBusy && state.indexes.every(({ task, isReady }) => !task && isReady)) return state;
    if (performance.now() > until) throw new Error(`Still at work: ${JSON.stringify(state)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

describe('the state of the indexes', () => {
  it('is told to publishers and administrators only', async () => {
    for (const role of [undefined, 'reviewer'] as const)
      for (const [path, method] of [
        ['', 'GET'],
        ['/rebuild', 'POST'],
        ['/compare', 'POST'],
      ] as const)
        expect((await call(path, { role, method })).status).toBe(403);
    for (const role of ['publisher', 'admin'] as const) {
      const response = await call('', { role });
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toBe('no-store');
    }
  });

  it('counts the documents and says when they were compared', async () => {
    const { indexes } = await finished();
    expect(indexes.map(({ name }) => name)).toEqual(['cases', 'guidance']);
    expect(indexes[0]).toMatchObject({ isReady: true, isAnswering: true, isStandby: false });
    expect(indexes[0]?.comparedAt).toBeGreaterThan(0);
  });
});

describe('a rebuild', () => {
  it('begins once, goes on by itself, and is whole at its end', async () => {
    await finished();
    const before = (await stateFor('publisher')).indexes[0]?.builtAt ?? 0;
    expect(edge.search.keeper.start('compare')).toBe(true);
    expect(edge.search.keeper.start('rebuild')).toBe(false);
    await finished();
    expect((await call('/rebuild', { role: 'publisher', method: 'POST' })).status).toBe(202);
    const { body, status } = await edge.get('/api/search');
    expect([status, (body as { total: number }).total]).toEqual([200, 3]);
    const state = await finished();
    expect(state.indexes[0]).toMatchObject({ documents: 3, last: { kind: 'rebuild', problem: null } });
    expect(state.indexes[0]?.builtAt).toBeGreaterThan(before);
  });

  it('is not begun from a page of another origin', async () => {
    const foreign = { role: 'publisher', method: 'POST', origin: 'https://elsewhere.example' } as const;
    expect((await call('/rebuild', foreign)).status).toBe(403);
  });

  it('mends what it is asked to compare', async () => {
    await finished();
    await edge.search.engine.remove(['time-to-play_en']);
    expect((await call('/compare', { role: 'admin', method: 'POST' })).status).toBe(202);
    await finished();
    const { body } = await edge.get('/api/search?q=play');
    expect((body as { hits: { slug: string }[] }).hits.map(({ slug }) => slug)).toContain('time-to-play');
  });
});
