// Proves that a mirror which keeps nothing but a cursor ends up with exactly what readers can see, whatever came, changed and
// went meanwhile in whatever order; that what went is told without a word; and that a wrong request is told what is wrong.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChangeView } from '../../src/presenters/change.ts';
import { announced } from '../helpers/announced.ts';
import { seededRandom } from '../helpers/seeded-random.ts';
import { createCase, publish } from '../helpers/search-base.ts';
import { startSearchEdge, type SearchEdge } from '../helpers/search-edge.ts';

interface Feed {
  changes: ChangeView[];
  next: number;
  nextUrl: string;
  hasMore: boolean;
}

let edge: SearchEdge;
let organisation: string;

beforeAll(async () => {
  edge = await startSearchEdge();
  organisation = await publish(edge.payload, {
    collection: 'organisations',
    title: 'Mirrored',
    type: 'council',
  });
});
afterAll(() => edge.close());

const settle = async (): Promise<void> => {
  await announced();
  await edge.changes.flush();
};
const feed = async (query: string): Promise<Feed> => (await edge.get(`/api/changes${query}`)).body as Feed;

/** A copy of a base, kept true by its changes alone. */
const createMirror = () => {
  const pages = new Map<string, string>();
  let cursor = 0;
  return {
    pages,
    follow: async (limit: number): Promise<void> => {
      for (let hasMore = true; hasMore;) {
        const body = await feed(`?since=${cursor}&limit=${limit}`);
        for (const { collection, key, document } of body.changes)
          if (!document) pages.delete(`${collection}/${key}`);
          else {
            const { docs } = (await (await fetch(document)).json()) as { docs: { title: string }[] };
            if (docs[0]) pages.set(`${collection}/${key}`, docs[0].title);
          }
        ({ next: cursor, hasMore } = body);
      }
    },
  };
};

const visible = async (): Promise<Map<string, string>> => {
  const { body } = await edge.get('/api/cases?limit=100&depth=0');
  const { docs } = body as { docs: { key: string; title: string }[] };
  return new Map(docs.map(({ key, title }) => [`cases/${key}`, title]));
};

describe('a mirror', () => {
  it('is equal to the base after whatever happened', async () => {
    const { payload } = edge;
    const random = seededRandom(20261122);
    const { pick, below } = random;
    const mirror = createMirror();
    const ids: string[] = [];
    const save = (id: string, data: object) =>
      payload.update({ collection: 'cases', id, data, overrideAccess: true });
    const MOVES: ((round: number) => Promise<unknown>)[] = [
      async (round) => ids.push(await createCase(payload, { title: `Round ${round}`, organisation })),
      async (round) =>
        ids.push(await createCase(payload, { title: `Draft ${round}`, organisation, _status: 'draft' })),
      async (round) => save(pick(ids), { title: `Changed ${round}`, _status: 'published' }),
      async () => save(pick(ids), { _status: 'draft' }),
      async () => save(pick(ids), { _status: 'published' }),
      async () => {
        const id = pick(ids);
        ids.splice(ids.indexOf(id), 1);
        await payload.delete({ collection: 'cases', id, overrideAccess: true });
      },
    ];
    for (let round = 0; round < 60; round += 1) {
      if (ids.length < 3) await MOVES[0]?.(round);
      else await pick(MOVES)(round);
      if (round % 9 === 0) {
        await settle();
        await mirror.follow(1 + below(4));
      }
    }
    await settle();
    await mirror.follow(2);
    expect([...mirror.pages].sort()).toEqual([...(await visible())].sort());
    expect(mirror.pages.size).toBeGreaterThan(3);
  });

  it('is told of what went by its key and where it was, and no word of it', async () => {
    await createCase(edge.payload, { title: 'Soon regretted', organisation });
    await settle();
    const { next } = await feed('?limit=1000');
    await edge.payload.update({
      collection: 'cases',
      where: { key: { equals: 'soon-regretted' } },
      data: { _status: 'draft' },
      overrideAccess: true,
    });
    await settle();
    const { changes } = await feed(`?since=${next}`);
    expect(changes).toEqual([
      {
        sequence: next + 1,
        kind: 'withdrawn',
        collection: 'cases',
        key: 'soon-regretted',
        slug: 'soon-regretted',
        url: `${edge.url}/cases/soon-regretted`,
        at: expect.stringMatching(/^\d{4}-.*Z$/) as string,
      },
    ]);
  });

  it('is told what is new to it apart from what it knows', async () => {
    const { next } = await feed('?limit=1000');
    await createCase(edge.payload, { title: 'Newer', organisation });
    await settle();
    const seen = await feed(`?since=${next}`);
    expect(seen.changes.map(({ kind }) => kind)).toEqual(['published']);
    await edge.payload.update({
      collection: 'cases',
      where: { key: { equals: 'newer' } },
      data: { summary: 'Other words.', _status: 'published' },
      overrideAccess: true,
    });
    await settle();
    expect((await feed(`?since=${seen.next}`)).changes.map(({ kind }) => kind)).toEqual(['updated']);
    expect((await feed(`?since=${next}`)).changes.map(({ kind }) => kind)).toEqual(['published']);
  });
});

describe('the feed', () => {
  it('goes on by an address of its own, takes one collection, and costs nothing where nothing changed', async () => {
    const first = await feed('?limit=2&collection=cases');
    expect(first).toMatchObject({ hasMore: true });
    const rest = await fetch(first.nextUrl);
    expect(((await rest.json()) as Feed).changes[0]?.sequence).toBeGreaterThan(first.next);
    const guides = await edge.get('/api/changes?collection=guides');
    expect(guides.body).toMatchObject({ changes: [], next: 0, hasMore: false });
    const etag = guides.headers.get('etag') ?? '';
    const again = await fetch(`${edge.url}/api/changes?collection=guides`, {
      headers: { 'if-none-match': etag, origin: 'https://elsewhere.example' },
    });
    expect(again.status).toBe(304);
    expect(again.headers.get('access-control-allow-origin')).toBe('*');
  });

  it.each([
    ['?since=-1', 400, 'since'],
    ['?since=one', 400, 'since'],
    ['?since=1&since=2', 400, 'since'],
    ['?limit=0', 400, 'limit'],
    ['?limit=1001', 400, 'limit'],
    ['?collection=users', 400, 'collection'],
    ['?sinse=1', 400, 'sinse'],
    // The base was put back from a copy: its follower would wait for ever.
    ['?since=99999999', 410, 'since'],
  ])('refuses %s and names what is wrong', async (query, status, field) => {
    const answer = await edge.get(`/api/changes${query}`);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ errors: [{ field }] });
  });
});
