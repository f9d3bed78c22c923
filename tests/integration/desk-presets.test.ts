// Proves that saved views are for staff alone, that what everyone has in their menu is put there by publishers, and that a new desk
// begins with views that find what they say.
import type { Where } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeReadyMadeViews } from '../../src/editorial/desk/ready-made-views.ts';
import type { Role } from '../../src/domain/vocabulary.ts';
import { startEdge, type TestEdge } from '../helpers/edge.ts';
import { cookieOf, makePeople, type Person } from '../helpers/desk-people.ts';
import { createCase, publish } from '../helpers/search-base.ts';

const SLUG = 'payload-query-presets';
const ADDRESS = `/api/${SLUG}`;

let edge: TestEdge;
let people: Record<Role, Person>;
const cookies: Partial<Record<Role, string>> = {};

beforeAll(async () => {
  edge = await startEdge();
  people = await makePeople(edge);
  for (const role of Object.keys(people) as Role[])
    cookies[role] = await cookieOf({ url: edge.url, email: people[role].email });
});
afterAll(() => edge.close());

const call = async ({ path = '', method = 'GET', role, key, body }: Call) => {
  const response = await fetch(`${edge.url}${ADDRESS}${path}`, {
    method,
    headers: {
      origin: edge.url,
      'content-type': 'application/json',
      ...(role && { cookie: cookies[role] ?? '' }),
      ...(key && { authorization: `partners API-Key ${key}` }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Answer };
};
interface Call {
  path?: string;
  method?: string;
  role?: Role;
  key?: string;
  body?: unknown;
}
interface Answer {
  docs?: { id: string; title: string }[];
  doc?: { id: string };
}

const view = (title: string, constraint: 'onlyMe' | 'everyone') => ({
  title,
  relatedCollection: 'cases',
  isShared: constraint === 'everyone',
  where: { or: [{ and: [{ tier: { equals: 'full' } }] }] },
  access: { read: { constraint }, update: { constraint }, delete: { constraint } },
});
const titlesFor = async (role: Role): Promise<string[]> =>
  ((await call({ role })).body.docs ?? []).map(({ title }) => title).sort();

describe('the views a desk begins with', () => {
  it('are made once, and stay as publishers leave them', async () => {
    expect(await makeReadyMadeViews(edge)).toBe(4);
    expect(await makeReadyMadeViews(edge)).toBe(0);
    expect(await titlesFor('contributor')).toEqual([
      'By day of review',
      'Imported, to complete',
      'In review',
      'Without evidence',
    ]);
  });

  it('find the cases they are named after', async () => {
    const organisation = await publish(edge.payload, {
      collection: 'organisations',
      title: 'Mill Homes',
      type: 'housing-association',
    });
    await createCase(edge.payload, {
      title: 'Untested one',
      organisation,
      review: { reviewBy: '2100-01-01T00:00:00.000Z' },
    });
    await createCase(edge.payload, {
      title: 'Read by others',
      organisation,
      _status: 'draft',
      workflow: { stage: 'in-review' },
      evidence: 'replicated',
    });
    await createCase(edge.payload, {
      title: 'Came from Word',
      organisation,
      _status: 'draft',
      unplaced: 'A line without a place.',
      evidence: 'replicated',
    });
    const found = async (title: string): Promise<string[]> => {
      const { docs } = await edge.payload.find({
        collection: SLUG,
        overrideAccess: true,
        where: { title: { equals: title } },
      });
      const cases = await edge.payload.find({
        collection: 'cases',
        draft: true,
        overrideAccess: true,
        where: docs[0]?.where as Where,
      });
      return cases.docs.map((doc) => doc.title);
    };
    expect(await found('In review')).toEqual(['Read by others']);
    expect(await found('Without evidence')).toEqual(['Untested one']);
    expect(await found('Imported, to complete')).toEqual(['Came from Word']);
    expect(await found('By day of review')).toEqual(['Untested one']);
  });
});

describe('saved views', () => {
  it('are kept from visitors, from partners and from the GraphQL schema', async () => {
    const partner = await edge.payload.create({
      collection: 'partners',
      overrideAccess: true,
      data: { name: 'A partner', enableAPIKey: true, apiKey: 'a-key-of-a-partner' } as never,
    });
    expect(partner.id).toBeTruthy();
    for (const who of [{}, { key: 'a-key-of-a-partner' }]) {
      expect((await call({ ...who })).status).toBe(403);
      expect((await call({ ...who, method: 'POST', body: view('Theirs', 'onlyMe') })).status).toBe(403);
    }
    const schema = await fetch(`${edge.url}/api/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __schema { types { name } } }' }),
    });
    expect(await schema.text()).not.toMatch(/QueryPreset/i);
  });

  it('of one person are seen by nobody else', async () => {
    const made = await call({
      role: 'contributor',
      method: 'POST',
      body: view('Only the contributor’s', 'onlyMe'),
    });
    expect(made.status).toBe(201);
    expect(await titlesFor('contributor')).toContain('Only the contributor’s');
    for (const role of ['reviewer', 'publisher', 'admin'] as const)
      expect(await titlesFor(role)).not.toContain('Only the contributor’s');
    const path = `/${made.body.doc?.id}`;
    expect((await call({ role: 'reviewer', method: 'DELETE', path })).status).not.toBe(200);
    expect((await call({ role: 'contributor', method: 'DELETE', path })).status).toBe(200);
  });

  it('are put into everyone’s menu, changed and taken out by publishers and administrators only', async () => {
    for (const role of ['contributor', 'reviewer'] as const)
      expect(
        (await call({ role, method: 'POST', body: view(`Pushed by the ${role}`, 'everyone') })).status,
      ).toBe(400);
    for (const role of ['publisher', 'admin'] as const) {
      const made = await call({ role, method: 'POST', body: view(`Shared by the ${role}`, 'everyone') });
      expect(made.status).toBe(201);
      const path = `/${made.body.doc?.id}`;
      expect(await titlesFor('contributor')).toContain(`Shared by the ${role}`);
      for (const other of ['contributor', 'reviewer'] as const) {
        expect((await call({ role: other, method: 'PATCH', path, body: { title: 'Taken' } })).status).toBe(
          403,
        );
        expect((await call({ role: other, method: 'DELETE', path })).status).toBe(403);
      }
      expect((await call({ role, method: 'DELETE', path })).status).toBe(200);
    }
  });
});
