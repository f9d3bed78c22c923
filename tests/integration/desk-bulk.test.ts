// Proves that what is done to many cases at once is held to the same rules as what is done to one: each record is allowed or refused by
// itself, with its reason, and what lies in the trash comes back as it was.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '../../src/domain/vocabulary.ts';
import { startEdge, type TestEdge } from '../helpers/edge.ts';
import { cookieOf, makePeople, type Person } from '../helpers/desk-people.ts';
import { createCase, publish } from '../helpers/search-base.ts';

let edge: TestEdge;
let people: Record<Role, Person>;
let organisation: string;
let complete: string;
let incomplete: string;
const cookies: Partial<Record<Role, string>> = {};

beforeAll(async () => {
  edge = await startEdge();
  people = await makePeople(edge);
  for (const role of Object.keys(people) as Role[])
    cookies[role] = await cookieOf({ url: edge.url, email: people[role].email });
  organisation = await publish(edge.payload, {
    collection: 'organisations',
    title: 'Mill Homes',
    type: 'housing-association',
  });
});
afterAll(() => edge.close());

let round = 0;
beforeEach(async () => {
  round += 1;
  const inReview = { organisation, _status: 'draft', workflow: { stage: 'in-review' } };
  complete = await createCase(edge.payload, { title: `Complete ${round}`, ...inReview });
  incomplete = await createCase(edge.payload, { title: `Incomplete ${round}`, ...inReview, sources: [] });
});

interface Answer {
  docs: { id: string }[];
  errors: { id: string; message: string }[];
}
const both = async ({ role, query = '', body }: { role: Role; query?: string; body: object }) => {
  const response = await fetch(
    `${edge.url}/api/cases?depth=0&where[id][in]=${complete},${incomplete}${query}`,
    {
      method: 'PATCH',
      headers: { origin: edge.url, 'content-type': 'application/json', cookie: cookies[role] ?? '' },
      body: JSON.stringify(body),
    },
  );
  return (await response.json()) as Answer;
};
const stageOf = async (id: string): Promise<unknown> =>
  (
    await edge.payload.findByID({
      collection: 'cases',
      id,
      draft: true,
      depth: 0,
      trash: true,
      overrideAccess: true,
    })
  ).workflow?.stage;

describe('publishing many at once', () => {
  it('publishes those that may be, and says why the others were not', async () => {
    const { docs, errors } = await both({
      role: 'publisher',
      query: '&draft=true',
      body: { _status: 'published' },
    });
    expect(docs.map(({ id }) => id)).toEqual([complete]);
    expect(errors.map(({ id }) => id)).toEqual([incomplete]);
    expect(errors[0]?.message).toMatch(/source/i);
    expect(await stageOf(complete)).toBe('published');
    expect(await stageOf(incomplete)).toBe('in-review');
  });

  it.each(['contributor', 'reviewer'] as const)('is refused to a %s, for every record', async (role) => {
    const { docs } = await both({ role, query: '&draft=true', body: { _status: 'published' } });
    expect(docs ?? []).toEqual([]);
    expect(await stageOf(complete)).toBe('in-review');
  });
});

describe('the trash', () => {
  it('takes a draft and gives it back at the stage it was at', async () => {
    const trashed = await both({
      role: 'publisher',
      query: '&draft=true',
      body: { deletedAt: new Date().toISOString() },
    });
    expect(trashed.docs).toHaveLength(2);
    const gone = await fetch(`${edge.url}/api/cases/${complete}?draft=true`, {
      headers: { cookie: cookies.publisher ?? '' },
    });
    expect(gone.status).toBe(404);
    const restored = await both({
      role: 'publisher',
      query: '&draft=true&trash=true',
      body: { deletedAt: null, _status: 'draft' },
    });
    expect(restored.docs).toHaveLength(2);
    expect(await stageOf(complete)).toBe('in-review');
  });

  it('is closed to contributors for what others wrote', async () => {
    const { docs } = await both({
      role: 'contributor',
      query: '&draft=true',
      body: { deletedAt: new Date().toISOString() },
    });
    expect(docs ?? []).toEqual([]);
    expect(await stageOf(complete)).toBe('in-review');
  });
});
