// Proves that "updated" means one thing: when the words that readers get last changed. Every surface that tells it tells the same
// instant; a save that readers can't see moves no date, tag or order, and a theme's new name moves what shows it. What is not noted
// yet is dated by its save, and the index follows what was noted behind its back.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findChange } from '../../src/changes/read-changes.ts';
import { readCase } from '../../src/content/cases.ts';
import { getCase } from '../../src/mcp/tool-answers.ts';
import { presentCase } from '../../src/presenters/case-view.ts';
import { caseJsonLd } from '../../src/presenters/json-ld.ts';
import { runtime } from '../../src/runtime.ts';
import { reconcile } from '../../src/search/reconcile.ts';
import { createCase, publish } from '../helpers/search-base.ts';
import { startSearchEdge, type SearchEdge } from '../helpers/search-edge.ts';

let edge: SearchEdge;
let theme: string;
let organisation: string;

/** What names an instant, and the address it is told at; the first match is the case's, or the feed's where it stands before. */
const TOLD: [address: string, date: RegExp][] = [
  ['/feeds/cases.atom?theme=doors', /<entry.*?<updated>([^<]+)/s],
  ['/feeds/cases.atom?theme=doors', /<updated>([^<]+)/],
  ['/feeds/cases.rss?theme=doors', /<item>.*?<atom:updated>([^<]+)/s],
  ['/feeds/cases.json?theme=doors', /"date_modified": ?"([^"]+)/],
  ['/feeds/cases.atom?theme=doors&sort=updated&content=full', /<entry.*?<updated>([^<]+)/s],
  ['/feeds/themes/doors.atom', /<entry.*?<updated>([^<]+)/s],
  ['/feeds/hubs/doors.atom', /<entry.*?<updated>([^<]+)/s],
  ['/feeds/guides/of-doors.json', /open-doors[^}]*?"date_modified": ?"([^"]+)/s],
  ['/sitemap.xml', /cases\/open-doors<\/loc><lastmod>([^<]+)/],
  ['/api/search?theme=doors', /"updatedAt":"([^"]+)/],
  ['/api/records/cases?theme=doors', /"updatedAt":"([^"]+)/],
  ['/exports/cases.jsonl?theme=doors', /"updatedAt":"([^"]+)/],
  ['/exports/cases.csv?theme=doors', /"(\d{4}-\d\d-\d\d)"\s*$/],
  ['/oai?verb=GetRecord&metadataPrefix=datacite&identifier=IDENTIFIER', /<datestamp>([^<]+)/],
  ['/oai?verb=GetRecord&metadataPrefix=datacite&identifier=IDENTIFIER', /dateType="Updated"[^>]*>([^<]+)/],
];

const settle = async (): Promise<void> => {
  // What follows a save is announced on the next turns.
  await new Promise((resolve) => setTimeout(resolve, 60));
  await edge.search.sync.flush();
  await edge.changes.flush();
};
const save = (data: object, more: object = {}) =>
  edge.payload.update({
    collection: 'cases',
    where: { key: { equals: 'open-doors' } },
    data,
    overrideAccess: true,
    ...more,
  });
const noted = async (): Promise<string> => {
  const change = await findChange({ payload: edge.payload, collection: 'cases', key: 'open-doors' });
  return change?.changedAt.toISOString() ?? '';
};
const read = async (address: string): Promise<Response> => {
  const response = await fetch(
    `${edge.url}${address.replace('IDENTIFIER', `oai:127.0.0.1:cases/open-doors`)}`,
  );
  expect(response.status, address).toBe(200);
  return response;
};
/** Each surface's instant, as exactly as it tells it. */
const told = async (): Promise<Record<string, string>> => {
  const dates: Record<string, string> = {};
  for (const [address, date] of TOLD) {
    const text = await (await read(address)).text();
    dates[`${address} ${date.source}`] = date.exec(text)?.[1] ?? `not told: ${text.slice(0, 60)}`;
  }
  const { data } = await edge.graphql('{ searchCases(theme: ["doors"]) { hits { updatedAt } } }');
  dates.graphql =
    (data as { searchCases: { hits: { updatedAt: string }[] } }).searchCases.hits[0]?.updatedAt ?? '';
  const { structuredContent } = await getCase({ case: 'open-doors' });
  dates.mcp = String(structuredContent?.updatedAt);
  const site = { locale: 'en' as const, publicUrl: edge.url, siteName: 'Casebook' };
  const hit = await readCase({
    slug: 'open-doors',
    reading: { payload: edge.payload, locale: 'en', staff: null },
  });
  if (hit)
    dates.jsonLd = String(
      caseJsonLd({ record: hit.record, view: presentCase({ found: hit.found, ...site }), ...site })
        .dateModified,
    );
  return dates;
};
const tags = async (): Promise<Record<string, unknown>> => {
  const found: Record<string, unknown> = {};
  for (const address of [
    ...TOLD.map(([one]) => one).filter((one) => !one.startsWith('/oai')),
    '/feeds/cases.atom?sort=updated',
    '/feeds/guides.json',
  ]) {
    const { headers } = await read(address);
    found[address] = [headers.get('etag'), headers.get('last-modified')];
  }
  return found;
};
const expectAll = async (instant: string): Promise<void> => {
  for (const [surface, date] of Object.entries(await told()))
    // Days and whole seconds are the same instant, told less exactly.
    expect(instant.slice(0, date.replace(/(\.\d+)?Z$/, '').length), surface).toBe(
      date.replace(/(\.\d+)?Z$/, ''),
    );
};

beforeAll(async () => {
  edge = await startSearchEdge();
  const { payload } = edge;
  theme = await publish(payload, { collection: 'themes', title: 'Doors' });
  organisation = await publish(payload, { collection: 'organisations', title: 'Keys', type: 'charity' });
  const id = await createCase(payload, { title: 'Open doors', organisation, themes: [theme] });
  const box = { id: 'b1', blockName: '', blockType: 'caseBox', case: id };
  const root = { type: 'root', version: 1, format: '', indent: 0, direction: null };
  await payload.create({
    collection: 'guides',
    overrideAccess: true,
    data: {
      title: 'Of doors',
      slug: 'of-doors',
      summary: 'How to open them.',
      chapters: [
        {
          title: 'One',
          content: { root: { ...root, children: [{ type: 'block', version: 2, format: '', fields: box }] } },
        },
      ],
      _status: 'published',
    } as never,
  });
  await payload.create({
    collection: 'hubs',
    overrideAccess: true,
    data: {
      title: 'Doors',
      slug: 'doors',
      summary: 'All doors.',
      choice: { themes: [theme] },
      _status: 'published',
    } as never,
  });
  await settle();
}, 120_000);
afterAll(() => edge.close());

it('is told alike by every surface', async () => {
  await expectAll(await noted());
}, 60_000);

it('stays where it was when a save changes nothing for readers, with every tag and order', async () => {
  const [before, dates] = [await tags(), await told()];
  await save({ contact: { mailbox: 'other@example.org', phone: '0121 111 1111' }, _status: 'published' });
  await settle();
  await edge.changes.compare();
  expect(await told()).toEqual(dates);
  expect(await tags()).toEqual(before);
}, 60_000);

it('moves on every surface to the same instant when words change', async () => {
  const before = await noted();
  const feeds = await tags();
  await save({ summary: 'Doors were opened.', _status: 'published' });
  await settle();
  expect((await noted()) > before).toBe(true);
  await expectAll(await noted());
  for (const [address, validators] of Object.entries(await tags()))
    if (address.startsWith('/feeds/cases')) expect(validators, address).not.toEqual(feeds[address]);
}, 60_000);

it('moves with the name of a theme that is shown', async () => {
  const before = await noted();
  await edge.payload.update({
    collection: 'themes',
    id: theme,
    data: { title: 'Doors and gates', _status: 'published' },
    overrideAccess: true,
  });
  await settle();
  expect((await noted()) > before).toBe(true);
  await expectAll(await noted());
}, 60_000);

it('is when a guide’s words changed, not when it was saved', async () => {
  const dateOf = async (): Promise<string[]> => {
    const feed = (await (await read('/feeds/guides.json')).json()) as { items: { date_modified: string }[] };
    const sitemap = await (await read('/sitemap.xml')).text();
    return [
      new Date(String(feed.items[0]?.date_modified)).toISOString(),
      /guides\/of-doors<\/loc><lastmod>([^<]+)/.exec(sitemap)?.[1] ?? '',
    ];
  };
  const saveGuide = async (data: object): Promise<void> => {
    const where = { slug: { equals: 'of-doors' } };
    await edge.payload.update({
      collection: 'guides',
      where,
      data: { ...data, _status: 'published' },
      overrideAccess: true,
    });
    await settle();
  };
  const before = await dateOf();
  expect(new Set(before).size).toBe(1);
  await saveGuide({});
  expect(await dateOf()).toEqual(before);
  await saveGuide({ summary: 'How to open them wide.' });
  const change = await findChange({ payload: edge.payload, collection: 'guides', key: 'of-doors' });
  expect(change && change.changedAt.toISOString() > String(before[0])).toBe(true);
  expect(new Set(await dateOf())).toEqual(new Set([change?.changedAt.toISOString()]));
}, 60_000);

it('is when it was saved, until it is noted, and never before it came out', async () => {
  const updatedAt = '2037-01-01T00:00:00.000Z';
  for (const [title, data] of [
    ['Loaded yesterday', { firstPublishedAt: '2012-05-01T00:00:00.000Z' }],
    ['Loaded for tomorrow', { firstPublishedAt: '2012-05-01T00:00:00.000Z', updatedAt }],
  ] as const)
    await createCase(edge.payload, { title, organisation, ...data }, { context: { isBulkLoad: true } });
  await edge.search.reconcile();
  const datesOf = async (): Promise<string[]> => {
    const { body } = await edge.get('/api/search?q=loaded&sort=title');
    return (body as { hits: { updatedAt: string }[] }).hits.map((hit) => hit.updatedAt);
  };
  const { docs } = await edge.payload.find({
    collection: 'cases',
    where: { title: { equals: 'Loaded yesterday' } },
    overrideAccess: true,
  });
  const saved = [await datesOf(), await datesOf()];
  expect(saved[0]).toEqual(saved[1]);
  expect(saved[0]).toContain(docs[0]?.updatedAt);
  expect(saved[0]?.every((date) => date < new Date().toISOString())).toBe(true);
  await edge.changes.compare();
  const change = await findChange({ payload: edge.payload, collection: 'cases', key: 'loaded-yesterday' });
  expect(await datesOf()).toContain(change?.changedAt.toISOString());
}, 60_000);

it('is found by the index’s own comparison where nobody told it', async () => {
  const changedAt = new Date(Date.now() + 1000).toISOString();
  await edge.payload.update({
    collection: 'public-changes',
    where: { name: { equals: 'cases/open-doors' } },
    data: { changedAt },
    overrideAccess: true,
  });
  const { payload, search } = edge;
  const { engine, taxonomy } = search;
  const drift = await reconcile({
    payload,
    engine,
    taxonomy,
    locales: runtime('env').locales,
    depth: 'quick',
  });
  expect(drift.updated).toBe(1);
  edge.events.emit('content-changed', { collection: 'search-index' });
  await expectAll(changedAt);
}, 60_000);
