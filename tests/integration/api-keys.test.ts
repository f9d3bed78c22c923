// Proves what a partner's key does and does not: it is counted against a daily quota that survives a restart, it opens nothing, a wrong one is
// refused, it is exchanged without a gap, its use can be looked up; and that strangers have a fair share and other origins can read, never write.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicCollections } from '../../src/content/public-collections.ts';
import type { PartnerUse } from '../../src/domain/partner-use.ts';
import { findPartner } from '../../src/partners/keys/find-partner.ts';
import { createQuotas } from '../../src/partners/keys/quotas.ts';
import { runtime } from '../../src/runtime.ts';
import { createUsageCounter } from '../../src/usage/count-store.ts';
import { useNoon } from '../helpers/noon.ts';
import { startSearchEdge, type SearchEdge } from '../helpers/search-edge.ts';

const KEY = '5b2c4f1e-2f5e-4f0b-9a51-f3a0f1c1a001';
useNoon();
let edge: SearchEdge;
let partner: string;
let staff: Record<string, string>;

beforeAll(async () => {
  edge = await startSearchEdge();
  partner = await makePartner({ name: 'Hub of the North', apiKey: KEY });
  const credentials = { email: 'admin@example.org', password: 'a long password of tests' };
  await edge.payload.create({
    collection: 'users',
    data: { ...credentials, name: 'Ada', role: 'admin' } as never,
    overrideAccess: true,
  });
  const { token } = await edge.payload.login({ collection: 'users', data: credentials });
  staff = { authorization: `JWT ${token ?? ''}` };
});
afterAll(() => edge.close());

const makePartner = async (data: { name: string; apiKey: string; dailyQuota?: number }): Promise<string> => {
  const { id } = await edge.payload.create({
    collection: 'partners',
    data: { ...data, enableAPIKey: true },
    overrideAccess: true,
  });
  return id;
};
const withKey = (key: string): Record<string, string> => ({ authorization: `partners API-Key ${key}` });
const send = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${edge.url}${path}`, { redirect: 'manual', ...init });
const errorOf = async (response: Response) =>
  ((await response.json()) as { errors: { message: string; field?: string }[] }).errors[0];
const useOf = async (key: string): Promise<PartnerUse> =>
  (await (await send('/api/partners/usage', { headers: withKey(key) })).json()) as PartnerUse;

describe('a key', () => {
  it('is told its quota with each answer, on every surface, and reads what strangers read', async () => {
    const paths = ['/api/search?q=induction', '/api/cases?limit=50', '/api/graphql?query={__typename}'];
    const left: number[] = [];
    for (const path of paths) {
      const known = await send(path, { headers: withKey(KEY) });
      expect(known.headers.get('ratelimit-limit'), path).toBe('50000');
      expect(Number(known.headers.get('ratelimit-reset'))).toBeGreaterThan(0);
      left.push(Number(known.headers.get('ratelimit-remaining')));
    }
    expect(left).toEqual([49_999, 49_998, 49_997]);
    const [mine, theirs] = await Promise.all(
      [withKey(KEY), {}].map(
        async (headers) =>
          ((await (await send('/api/cases?limit=50&draft=true', { headers })).json()) as { docs: unknown[] })
            .docs,
      ),
    );
    expect(mine).toEqual(theirs);
    expect((await send('/api/partners', { headers: withKey(KEY) })).status).toBe(403);
  });

  it('that is wrong, or another collection’s, is refused with a word on the header', async () => {
    for (const authorization of ['partners API-Key no-such-key', 'users API-Key x', 'partners API-Key']) {
      const refused = await send('/api/search', { headers: { authorization } });
      expect(refused.status, authorization).toBe(401);
      expect(refused.headers.get('www-authenticate')).toContain('API-Key');
      expect(await errorOf(refused)).toMatchObject({ field: 'Authorization' });
    }
    // Tokens of other kinds are not ours to judge.
    expect((await send('/api/search', { headers: { authorization: 'Bearer abc' } })).status).toBe(200);
  });

  it('is refused beyond its quota until the day ends', async () => {
    const small = '5b2c4f1e-2f5e-4f0b-9a51-f3a0f1c1a002';
    await makePartner({ name: 'Small', apiKey: small, dailyQuota: 2 });
    const statuses: number[] = [];
    for (let turn = 0; turn < 3; turn += 1)
      statuses.push((await send('/api/search', { headers: withKey(small) })).status);
    expect(statuses).toEqual([200, 200, 429]);
    const over = await send('/api/search', { headers: withKey(small) });
    expect(over.headers.get('ratelimit-remaining')).toBe('0');
    expect(Number(over.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await errorOf(over))?.message).toContain('2 requests of today');
    expect(await useOf(small)).toMatchObject({ quota: 2, today: 2 });
  });

  it('keeps its count over a restart, and starts anew at midnight of universal time', async () => {
    const id = await makePartner({ name: 'Steady', apiKey: 'k-steady', dailyQuota: 10 });
    let at = new Date('2026-03-01T22:00:00Z');
    const process = () => {
      const usage = createUsageCounter({
        payload: edge.payload,
        logger: { warn: () => undefined },
        now: () => at,
      });
      return { usage, quotas: createQuotas({ payload: edge.payload, usage: () => usage, now: () => at }) };
    };
    const first = process();
    for (let turn = 0; turn < 4; turn += 1)
      await first.quotas.use({ partner: { id, dailyQuota: 10 }, surface: 'search' });
    await first.usage.close();
    const second = process();
    const use = () => second.quotas.use({ partner: { id, dailyQuota: 10 }, surface: 'search' });
    expect((await use()).remaining).toBe(5);
    expect((await use()).resetSeconds).toBe(7200);
    at = new Date('2026-03-02T00:00:01Z');
    expect((await use()).remaining).toBe(9);
    await second.usage.close();
  });
});

describe('exchanging a key', () => {
  it('gives a new one once; the old one works a week more, and exchanges nothing', async () => {
    const old = '5b2c4f1e-2f5e-4f0b-9a51-f3a0f1c1a003';
    const id = await makePartner({ name: 'Turner', apiKey: old });
    const rotated = await send('/api/partners/rotate-key', { method: 'POST', headers: withKey(old) });
    expect(rotated.status).toBe(200);
    expect(rotated.headers.get('cache-control')).toBe('no-store');
    const { key, previousKeyUntil } = (await rotated.json()) as { key: string; previousKeyUntil: string };
    expect(key).not.toBe(old);
    for (const one of [key, old])
      expect((await send('/api/search', { headers: withKey(one) })).status).toBe(200);
    expect((await send('/api/partners/rotate-key', { method: 'POST', headers: withKey(old) })).status).toBe(
      401,
    );

    const days = (Date.parse(previousKeyUntil) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(7);
    const { payload } = edge;
    const after = new Date(Date.parse(previousKeyUntil) + 1000);
    expect(await findPartner({ payload, key: old, now: after })).toBeUndefined();
    expect((await findPartner({ payload, key, now: after }))?.id).toBe(id);

    const use = await useOf(old);
    expect(use).toMatchObject({ name: 'Turner', keyAgeDays: 0, previousKeyUntil });
    expect(JSON.stringify(use)).not.toContain(key);
    expect(await payload.findByID({ collection: 'partners', id, overrideAccess: true })).not.toHaveProperty(
      'apiKey',
    );
  });

  it('is for administrators too, who can stop a key at once', async () => {
    const path = `/api/partners/${partner}/rotate-key`;
    expect((await send(path, { method: 'POST' })).status).toBe(403);
    expect((await send(path, { method: 'POST', headers: withKey(KEY) })).status).toBe(403);
    const rotated = await send(path, { method: 'POST', headers: staff });
    const { key } = (await rotated.json()) as { key: string };
    expect((await send('/api/search', { headers: withKey(KEY) })).status).toBe(200);
    // A key made in the form stands in for one that leaked.
    await edge.payload.update({
      collection: 'partners',
      id: partner,
      data: { apiKey: 'made-in-the-form', enableAPIKey: true },
      overrideAccess: true,
    });
    for (const dead of [KEY, key])
      expect((await send('/api/search', { headers: withKey(dead) })).status).toBe(401);
    expect((await send('/api/search', { headers: withKey('made-in-the-form') })).status).toBe(200);
    const unknown = await send('/api/partners/no-such/rotate-key', { method: 'POST', headers: staff });
    expect(unknown.status).toBe(404);
  });
});

it('tells a partner its use by day and by surface', async () => {
  const key = '5b2c4f1e-2f5e-4f0b-9a51-f3a0f1c1a004';
  await makePartner({ name: 'Counted', apiKey: key });
  await send('/api/search', { headers: withKey(key) });
  await send('/api/graphql?query={__typename}', { headers: withKey(key) });
  await send('/api/graphql?query={__typename}', { headers: withKey(key) });
  const use = await useOf(key);
  expect(use.days).toHaveLength(30);
  expect(use.days.at(-1)?.requests).toBe(3);
  expect(use.surfaces).toEqual([
    { surface: 'graphql', requests: 2 },
    { surface: 'search', requests: 1 },
  ]);
  expect((await send('/api/partners/usage')).status).toBe(401);
});

it('shows a partner its use on a page, by a form that keeps the key out of addresses', async () => {
  const key = '5b2c4f1e-2f5e-4f0b-9a51-f3a0f1c1a005';
  await makePartner({ name: 'On the page', apiKey: key });
  await send('/api/search', { headers: withKey(key) });
  const look = (given: string) =>
    send('/partners/usage', { method: 'POST', body: new URLSearchParams({ key: given }) });
  const shown = await look(key);
  expect([shown.status, shown.headers.get('cache-control')]).toEqual([303, 'no-store']);
  expect(shown.headers.get('set-cookie')).toBeNull();
  const location = new URL(shown.headers.get('location') ?? '', edge.url);
  expect(location.pathname).toBe('/partners/usage');
  expect(location.href).not.toContain(key);
  const reply = runtime('formReplies').find(location.searchParams.get('reply') ?? '');
  expect(JSON.parse(reply?.values.use ?? '')).toMatchObject({ name: 'On the page', today: 1 });
  expect(JSON.stringify(reply)).not.toContain(key);
  const refused = new URL((await look('no-such-key')).headers.get('location') ?? '', edge.url);
  expect(runtime('formReplies').find(refused.searchParams.get('reply') ?? '')?.problems).toHaveLength(1);
});

describe('other origins', () => {
  const elsewhere = { origin: 'https://partner.example' };

  it('read what is published, without the cookie or token that came along', async () => {
    expect(publicCollections(edge.payload.config)).toEqual(
      expect.arrayContaining(['cases', 'themes', 'organisations', 'guides']),
    );
    for (const slug of publicCollections(edge.payload.config)) {
      const answer = await send(`/api/${slug}?limit=1`, { headers: { ...elsewhere, ...staff } });
      expect(answer.status, slug).toBe(200);
      expect(answer.headers.get('access-control-allow-origin'), slug).toBe('*');
      expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    }
    const drafts = await send('/api/cases?draft=true&limit=50', { headers: { ...elsewhere, ...staff } });
    expect(await drafts.text()).not.toContain('Never published');
  });

  it('are shown nothing of what is not public, and write nothing', async () => {
    for (const slug of [
      'users',
      'partners',
      'webhooks',
      'alerts',
      'submissions',
      'consents',
      'usage-counts',
    ]) {
      expect(publicCollections(edge.payload.config)).not.toContain(slug);
      const answer = await send(`/api/${slug}`, { headers: elsewhere });
      expect(answer.headers.get('access-control-allow-origin'), slug).toBeNull();
    }
    const write = await send('/api/cases', { method: 'POST', headers: elsewhere, body: '{}' });
    expect(write.headers.get('access-control-allow-origin')).toBeNull();
    const asked = await send('/api/cases', {
      method: 'OPTIONS',
      headers: { ...elsewhere, 'access-control-request-method': 'PATCH' },
    });
    expect(asked.headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS');
  });

  it('may ask GraphQL as Apollo’s clients do', async () => {
    const headers = ['authorization', 'content-type', 'apollo-require-preflight', 'x-apollo-operation-name'];
    const preflight = await send('/api/graphql', { method: 'OPTIONS', headers: elsewhere });
    expect(preflight.headers.get('access-control-allow-headers')?.split(', ')).toEqual(
      expect.arrayContaining(headers),
    );
    expect(preflight.headers.get('access-control-allow-methods')).toBe('GET, HEAD, POST, OPTIONS');
  });
});
