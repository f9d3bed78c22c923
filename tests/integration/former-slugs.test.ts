// Proves that an address of before leads on: whatever takes a query, or names a record in its address, answers to the slug that
// the record had as it does to the one it has, names today's in its own links, and keeps its ids; a draft's past is nobody's.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLogger } from '../../src/logger.ts';
import { lastWithdrawal } from '../../src/content/withdrawals.ts';
import { getGuide, searchCases } from '../../src/mcp/tool-answers.ts';
import { createWebSub } from '../../src/partners/websub/create-websub.ts';
import { queryOfWebhook } from '../../src/partners/webhooks/webhook-query.ts';
import { all } from '../helpers/oai-words.ts';
import { createCase, withinASecond } from '../helpers/search-base.ts';
import { startSearchEdge, type SearchEdge } from '../helpers/search-edge.ts';
import { startReceiver } from '../helpers/webhook-receiver.ts';

let edge: SearchEdge;
const ids: Record<string, string> = {};
const before: Record<string, string> = {};

const RENAMED = {
  'themes/roma': 'roma-communities',
  'audiences/children': 'young-people',
  'methods/outreach': 'street-work',
  'places/coventry': 'city-of-coventry',
  'places/west-midlands': 'midlands',
  'organisations/whitefriars': 'citizen',
} as const;

type Collection = 'themes' | 'audiences' | 'methods' | 'places' | 'organisations' | 'hubs' | 'guides';
let cursor = '';

const save = (name: string, data: object) =>
  edge.payload.update({
    collection: name.split('/')[0] as Collection,
    id: ids[name] ?? '',
    data: { _status: 'published', ...data } as never,
    overrideAccess: true,
  });
const text = async (path: string): Promise<string> => {
  const response = await fetch(`${edge.url}${path}`);
  const body = await response.text();
  if (response.status !== 200) throw new Error(`${path}: ${response.status} ${body}`);
  return body;
};
const settle = async (): Promise<void> => {
  // What follows a save is announced on the next turns.
  await new Promise((resolve) => setTimeout(resolve, 60));
  await edge.changes.flush();
};
const feedId = (atom: string): string => /<id>([^<]*)<\/id>/.exec(atom)?.[1] ?? '';
const entryIds = (atom: string): string[] => all(atom, 'id').slice(1);

beforeAll(async () => {
  edge = await startSearchEdge();
  const { payload } = edge;
  for (const collection of ['themes', 'audiences', 'methods', 'places', 'organisations'] as const)
    for (const { id, slug } of (await payload.find({ collection, pagination: false, overrideAccess: true }))
      .docs)
      ids[`${collection}/${slug}`] = String(id);
  const add = async (collection: 'hubs' | 'guides', slug: string, data: object) => {
    const made = await payload.create({
      collection,
      overrideAccess: true,
      data: { title: slug, slug, summary: 'In short.', _status: 'published', ...data } as never,
    });
    ids[`${collection}/${slug}`] = String(made.id);
  };
  await add('hubs', 'our-hub', { choice: { themes: [ids['themes/roma']] } });
  await add('guides', 'opening-doors', { chapters: [{ title: 'First' }] });
  const gone = await createCase(payload, {
    title: 'Gone',
    organisation: ids['organisations/whitefriars'] ?? '',
    themes: [ids['themes/roma']],
  });
  await settle();
  await payload.update({
    collection: 'cases',
    id: gone,
    data: { _status: 'draft' },
    overrideAccess: true,
  });
  await settle();
  for (const path of ['themes/roma', 'cases', 'hubs/our-hub', 'guides/opening-doors'])
    before[path] = await text(`/feeds/${path}.atom${path === 'cases' ? '?theme=roma&place=coventry' : ''}`);
  cursor = (
    (await edge.get('/api/records/cases?theme=play&place=coventry&limit=1')).body as { nextCursor: string }
  ).nextCursor;
  for (const [name, slug] of Object.entries(RENAMED)) await save(name, { slug });
  await save('hubs/our-hub', { slug: 'their-hub' });
  await save('guides/opening-doors', { slug: 'opening-doors-again' });
  await settle();
  await withinASecond(
    () => edge.get('/api/search?theme=roma-communities'),
    ({ body }) => (body as { total: number }).total === 1,
  );
}, 60_000);
afterAll(() => edge.close());

describe('a query with a slug of before', () => {
  it.each([
    ['theme', 'roma', 'roma-communities'],
    ['audience', 'children', 'young-people'],
    ['method', 'outreach', 'street-work'],
    ['place', 'coventry', 'city-of-coventry'],
    ['region', 'west-midlands', 'midlands'],
    ['organisation', 'whitefriars', 'citizen'],
  ])('is the query of today: %s', async (facet, old, present) => {
    const [then, now] = [
      await edge.get(`/api/search?${facet}=${old}`),
      await edge.get(`/api/search?${facet}=${present}`),
    ];
    const bodyOf = ({ body }: typeof now) => ({ ...(body as { total: number }), tookMs: 0 });
    expect(bodyOf(then)).toEqual(bodyOf(now));
    expect(bodyOf(then).total).toBeGreaterThan(0);
    expect((await edge.get(`/api/search?${facet}=${old}&${facet}=${present}`)).body).toMatchObject({
      query: { [facet]: [present] },
    });
  });

  it('finds the same in exports, records, frames, GraphQL and tools', async () => {
    for (const path of [
      '/exports/cases.jsonl?theme=SLUG',
      '/api/records/cases?theme=SLUG',
      '/embed/cases?theme=SLUG&place=coventry',
    ]) {
      const body = await text(path.replace('SLUG', 'roma'));
      expect(body).toContain('Roma neighbours');
      expect(body.replace(/"next[^,]*/g, '')).toBe(
        (await text(path.replace('SLUG', 'roma-communities'))).replace(/"next[^,]*/g, ''),
      );
    }
    const { data, errors } = await edge.graphql(
      '{ searchCases(theme: ["roma"]) { total } casesConnection(theme: ["roma"]) { totalCount } searchGuidance(query: "doors", theme: ["roma"]) { kind } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ searchCases: { total: 1 }, casesConnection: { totalCount: 1 } });
    const { snapshot } = edge.search.taxonomy;
    expect(queryOfWebhook({ text: '?theme=roma', snapshot: await snapshot() }).filters).toEqual({
      theme: ['roma-communities'],
    });
    expect((await searchCases({ theme: 'roma' })).structuredContent).toMatchObject({
      total: 1,
      url: `${edge.url}/cases?theme=roma-communities`,
    });
    expect((await getGuide({ guide: 'opening-doors' })).structuredContent).toMatchObject({
      url: `${edge.url}/guides/opening-doors-again`,
    });
  });

  it('goes on by a cursor of before', async () => {
    const path = `/api/records/cases?theme=play&place=coventry&limit=1&cursor=${cursor}`;
    expect((await edge.get(path)).body).toMatchObject({ total: 2, cases: [{}] });
  });

  it('is taken by oEmbed, whether it stands in a search or names a page', async () => {
    for (const page of ['/cases?theme=roma', '/themes/roma', '/guides/opening-doors', '/hubs/our-hub']) {
      const { html } = JSON.parse(await text(`/oembed?url=${encodeURIComponent(edge.url + page)}`)) as {
        html: string;
      };
      expect(html).toMatch(/roma-communities|opening-doors-again/);
    }
  });

  it('is taken by the search dialect', async () => {
    for (const filter of ['themes = roma', 'places IN [coventry, rochdale] AND NOT organisation = nobody']) {
      const response = await fetch(`${edge.url}/search-api/indexes/cases/search`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ q: 'roma', filter }),
      });
      expect(await response.json()).toMatchObject({ hits: [{ title: 'Roma neighbours' }] });
    }
  });
});

describe('feeds', () => {
  it('of an address of before name that of today, and keep their ids', async () => {
    for (const [path, own] of [
      ['themes/roma', '/feeds/themes/roma-communities.atom'],
      ['hubs/our-hub', '/feeds/hubs/their-hub.atom'],
      ['guides/opening-doors', '/feeds/guides/opening-doors-again.atom'],
    ] as const) {
      const atom = await text(`/feeds/${path}.atom`);
      expect(atom).toContain(`${edge.url}${own}`);
      expect(atom).not.toContain(`${edge.url}/feeds/${path}.atom`);
      expect(feedId(atom)).toBe(feedId(before[path] ?? ''));
      expect(entryIds(atom)).toEqual(entryIds(before[path] ?? ''));
      expect(feedId(await text(own))).toBe(feedId(atom));
    }
    const any = await text('/feeds/cases.atom?theme=roma&place=coventry');
    expect(any).toContain('/feeds/cases.atom?theme=roma-communities&amp;place=city-of-coventry');
    expect(feedId(any)).toBe(feedId(before.cases ?? ''));
  });

  it('that were followed at an address of before are told of by a hub', async () => {
    const hub = await startReceiver();
    const websub = createWebSub({
      payload: edge.payload,
      taxonomy: edge.search.taxonomy,
      home: edge.url,
      hub: hub.url,
      events: edge.events,
      logger: createLogger({ level: 'silent' }),
    });
    await websub.run();
    await createCase(edge.payload, {
      title: 'For the hub',
      organisation: ids['organisations/whitefriars'] ?? '',
      themes: [ids['themes/roma']],
    });
    await settle();
    await websub.run();
    const topics = hub.received.map(({ form }) => form.get('hub.url')?.slice(edge.url.length));
    for (const slug of ['roma', 'roma-communities']) expect(topics).toContain(`/feeds/themes/${slug}.atom`);
    await websub.close();
    await hub.close();
  });
});

describe('sets of OAI-PMH', () => {
  it('are found by the name they had, with what went while they had it', async () => {
    const identifiers = async (set: string) =>
      all(await text(`/oai?verb=ListIdentifiers&metadataPrefix=oai_dc&set=${set}`), 'identifier');
    const now = await identifiers('theme:community-cohesion:roma-communities');
    expect(now.map((one) => one.split('/').at(-1))).toEqual(
      expect.arrayContaining(['gone', 'roma-neighbours']),
    );
    expect(await identifiers('theme:community-cohesion:roma')).toEqual(now);
    const gone = now.find((one) => one.endsWith('/gone')) ?? '';
    const record = await text(`/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=${gone}`);
    expect(all(record, 'setSpec')).toContain('theme:community-cohesion:roma-communities');
  });
});

it('what went is known to a theme under the address that it had then', async () => {
  const { payload } = edge;
  const went = await lastWithdrawal({ payload, themes: ['roma-communities'] });
  expect(went).toBeInstanceOf(Date);
  expect(await lastWithdrawal({ payload, themes: ['play'] })).toBeUndefined();
});

describe('what is not published', () => {
  it('is found at no address of before, and answered as what never was', async () => {
    await save('methods/outreach', { _status: 'draft' });
    await withinASecond(
      () => edge.get('/api/search?method=street-work'),
      ({ status }) => status === 400,
    );
    for (const slug of ['outreach', 'street-work', 'nothing-ever'])
      expect((await edge.get(`/api/search?method=${slug}`)).body).toEqual({
        errors: [{ field: 'method', message: `method: there is no method “${slug}”.` }],
      });
    await save('hubs/our-hub', { _status: 'draft' });
    for (const slug of ['our-hub', 'their-hub', 'nothing-ever'])
      expect((await fetch(`${edge.url}/feeds/hubs/${slug}.json`)).status).toBe(404);
  });
});
