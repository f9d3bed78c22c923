// Proves that an archived case has only its address left: readers find it in no list, search, REST or GraphQL answer, feed, sitemap, embed or relation,
// within a moment of archiving, and find it again when it is brought back; and that only its own page may ask for it.
import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readHeads, readSaved } from '../../src/search/read-documents.ts';
import { startSearchEdge, type SearchEdge } from '../helpers/search-edge.ts';
import { withinASecond } from '../helpers/search-base.ts';
import { makeAccounts, type Account } from '../helpers/workflow-base.ts';

let edge: SearchEdge;
let payload: Payload;
let publisher: Account;
let contributor: Account;
let id: string;
const SLUG = 'roma-neighbours';

beforeAll(async () => {
  edge = await startSearchEdge();
  payload = edge.payload;
  ({ publisher, contributor } = await makeAccounts(payload, {
    publisher: 'publisher',
    contributor: 'contributor',
  }));
  const { docs } = await payload.find({
    collection: 'cases',
    where: { slug: { equals: SLUG } },
    overrideAccess: true,
  });
  id = docs[0]?.id ?? '';
  const { docs: others } = await payload.find({
    collection: 'cases',
    where: { slug: { equals: 'time-to-play' } },
    overrideAccess: true,
  });
  await payload.update({
    collection: 'cases',
    id: others[0]?.id ?? '',
    data: { basedOn: [{ record: { relationTo: 'cases', value: id } }], _status: 'published' },
    overrideAccess: true,
  });
});
afterAll(() => edge.close());

const move = (stage: 'archived' | 'published', reason?: string) =>
  payload.update({
    collection: 'cases',
    id,
    data: { workflow: { stage }, ...(reason && { archivedReason: reason }) },
    user: publisher,
    overrideAccess: false,
  });

const text = async (path: string): Promise<string> => (await fetch(edge.url + path)).text();
const hasIt = async (path: string): Promise<boolean> =>
  /roma-neighbours|Roma neighbours/.test(await text(path));
const LISTS = [
  '/api/search?q=Roma',
  '/api/cases?depth=2',
  `/api/cases?where[slug][equals]=${SLUG}`,
  '/feeds/cases.rss',
  '/feeds/cases.atom',
  '/feeds/cases.json',
  '/sitemap.xml',
  '/embed/cases',
];
const graphql = async () =>
  JSON.stringify(
    await edge.graphql(
      `{ Cases { totalDocs docs { slug basedOn { record { value { ... on Case { title } } } } } }
         caseBySlug(slug: "${SLUG}") { title }
         searchCases(query: "Roma") { total hits { slug } } }`,
    ),
  );

const everywhere = async (): Promise<string[]> => {
  const found: string[] = [];
  for (const path of LISTS) if (await hasIt(path)) found.push(path);
  if (/roma-neighbours|Roma neighbours/.test(await graphql())) found.push('graphql');
  return found;
};

describe('an archived case', () => {
  it('is everywhere before, and nowhere but at its address after', async () => {
    expect(await everywhere()).toEqual([...LISTS, 'graphql']);
    await move('archived', 'The project ended.');
    await withinASecond(
      () => edge.get('/api/search?q=Roma'),
      ({ body }) => !JSON.stringify(body).includes(SLUG),
    );
    await edge.search.sync.flush();
    expect(await everywhere()).toEqual([]);
    const answer = await fetch(`${edge.url}/api/cases/${id}`);
    expect(answer.status).toBe(404);
    expect((await fetch(`${edge.url}/api/cases/versions?where[parent][equals]=${id}`)).status).toBe(403);
  });

  it('is read by its own page alone, and by the people of the desk', async () => {
    const read = (input: object) =>
      payload.find({
        collection: 'cases',
        where: { slug: { equals: SLUG } },
        overrideAccess: false,
        ...input,
      });
    expect((await read({})).totalDocs).toBe(0);
    const { docs } = await read({ context: { readsArchived: SLUG } });
    expect(docs[0]).toMatchObject({ slug: SLUG, archivedReason: 'The project ended.' });
    expect((await read({ context: { readsArchived: 'time-to-play' } })).totalDocs).toBe(0);
    for (const user of [publisher, contributor]) expect((await read({ user })).totalDocs).toBe(1);
  });

  it('is missed by no comparison and no rebuild of the index', async () => {
    const ids: unknown[] = [];
    for await (const batch of readSaved({ payload })) ids.push(...batch.map((saved) => saved.id));
    expect(ids).not.toContain(id);
    const heads: unknown[] = [];
    for await (const batch of readHeads({ payload, locales: ['en'] }))
      heads.push(...batch.map((head) => head.id));
    expect(heads).toEqual(ids);
  });

  it('keeps its banner for readers while a draft of it is written, and after a correction of the reason', async () => {
    await payload.update({
      collection: 'cases',
      id,
      draft: true,
      data: { summary: 'It may come back.', _status: 'draft' },
      user: publisher,
      overrideAccess: false,
    });
    const main = () => payload.findByID({ collection: 'cases', id, overrideAccess: true });
    expect((await main()).archivedOn).toBeTruthy();
    expect(await hasIt('/api/search?q=Roma')).toBe(false);
    const { summary } = await main();
    await payload.update({
      collection: 'cases',
      id,
      data: { summary, archivedReason: 'The project ended in 2011.', _status: 'published' },
      user: publisher,
      overrideAccess: false,
    });
    expect(await main()).toMatchObject({
      archivedReason: 'The project ended in 2011.',
      workflow: { stage: 'archived' },
    });
    await expect(
      payload.update({
        collection: 'cases',
        id,
        data: { archivedReason: '', _status: 'published' },
        user: publisher,
        overrideAccess: false,
      }),
    ).rejects.toMatchObject({ status: 400, data: { errors: [{ path: 'archivedReason' }] } });
  });

  it('is found again when it is brought back, without its banner', async () => {
    await move('published');
    await withinASecond(
      () => edge.get('/api/search?q=Roma'),
      ({ body }) => JSON.stringify(body).includes(SLUG),
    );
    await edge.search.sync.flush();
    expect(await everywhere()).toEqual([...LISTS, 'graphql']);
    const record = await payload.findByID({ collection: 'cases', id, overrideAccess: true });
    expect([record.archivedOn ?? null, record.archivedReason ?? null]).toEqual([null, null]);
  });
});
