// Proves that feeds of thirty random searches of the demonstration content are what feed readers take. rss-parser (xml2js
// underneath), feedparser (sax) and @extractus/feed-extractor (fast-xml-parser) read them, each with code of its own, and find
// the same entries; Atom's RELAX NG, a checker of the RSS specification and a JSON Feed schema find nothing wrong.
import { extractFromJson, extractFromXml } from '@extractus/feed-extractor';
import FeedParser from 'feedparser';
import { Readable } from 'node:stream';
import Parser from 'rss-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseCaseQuery } from '../../src/api/query-params.ts';
import { atomProblems, jsonFeedProblems, rssProblems } from '../helpers/feed-checks.ts';
import { randomSearches } from '../helpers/random-searches.ts';
import { startSeededEdge, type SeededEdge } from '../helpers/seeded-edge.ts';
import { seededRandom } from '../helpers/seeded-random.ts';

const SEED = Number(process.env.FEEDS_SEED ?? Date.now() % 1_000_000);
const SEARCHES = 30;
/** A feed without entries must be sound too; many of them would prove little. */
const MOST_EMPTY = 5;

let edge: SeededEdge;
const textOf = async (address: string): Promise<string> => {
  const response = await fetch(`${edge.url}${address}`);
  expect(response.status, address).toBe(200);
  return response.text();
};

beforeAll(async () => {
  edge = await startSeededEdge({ settings: { WEBSUB_HUB: 'https://hub.example.org/' } });
});
afterAll(() => edge.close());

interface Read {
  title: string;
  entries: { id: string; title: string; link: string }[];
}
interface JsonFeed {
  title: string;
  items: { id: string; url: string; title: string; content_html: string; content_text: string }[];
}

const byRssParser = async (xml: string): Promise<Read> => {
  const { title = '', items } = await new Parser().parseString(xml);
  return {
    title,
    entries: items.map((item) => ({
      id: String(item.guid ?? item.id),
      title: item.title ?? '',
      link: item.link ?? '',
    })),
  };
};

const byFeedParser = (xml: string): Promise<Read> =>
  new Promise((resolve, reject) => {
    const read: Read = { title: '', entries: [] };
    const parser = new FeedParser({ addmeta: false });
    parser.on('error', reject);
    parser.on('meta', (meta: { title: string }) => (read.title = meta.title));
    parser.on('data', ({ guid, title, link }: { guid: string; title: string; link: string }) =>
      read.entries.push({ id: guid, title, link }),
    );
    parser.on('end', () => resolve(read));
    Readable.from([xml]).pipe(parser);
  });

const byExtractor = (text: string, isJson = false): Read => {
  const feed = isJson ? extractFromJson(text, OPTIONS) : extractFromXml(text, OPTIONS);
  return {
    title: feed.title ?? '',
    entries: (feed.entries ?? []).map(({ id, title = '', link = '' }) => ({ id, title, link })),
  };
};
const withoutTags = (text: string): string => text.replace(/<[^>]*>/g, '');
const OPTIONS = { normalization: true, descriptionMaxLen: 0 };

describe(`feeds of random searches (seed ${SEED}; FEEDS_SEED=${SEED} makes them again)`, () => {
  it('read the same to three parsers, and pass three checkers', async () => {
    const searches = await thirtySearches();
    let entries = 0;
    for (const params of searches) {
      const [rss = '', atom = '', json = ''] = await Promise.all(
        ['rss', 'atom', 'json'].map((format) => textOf(`/feeds/cases.${format}?${params}`)),
      );
      const about = `?${params}`;
      expect(atomProblems(atom), about).toEqual([]);
      expect(rssProblems(rss), about).toEqual([]);
      expect(jsonFeedProblems(json), about).toEqual([]);
      const feed = JSON.parse(json) as JsonFeed;
      const expected: Read = {
        title: feed.title,
        entries: feed.items.map(({ id, url: link, title }) => ({ id, title, link })),
      };
      entries += expected.entries.length;
      for (const xml of [rss, atom]) {
        expect(await byRssParser(xml), about).toEqual(expected);
        // It takes a title for HTML and leaves out what looks like a tag, which a reader's words may.
        expect(await byFeedParser(xml), about).toEqual({ ...expected, title: withoutTags(expected.title) });
        // It takes an Atom feed without entries for no feed at all.
        if (expected.entries.length > 0)
          expect(
            byExtractor(xml).entries.map(({ link }) => link),
            about,
          ).toEqual(expected.entries.map(({ link }) => link));
      }
      expect(
        byExtractor(json, true).entries.map(({ id }) => id),
        about,
      ).toEqual(expected.entries.map(({ id }) => id));
    }
    expect(entries).toBeGreaterThanOrEqual(SEARCHES - MOST_EMPTY);
  });

  it('hold what the search itself finds, as many as are asked for up to a hundred', async () => {
    const found = (await (await fetch(`${edge.url}/api/search?limit=100&sort=newest`)).json()) as {
      total: number;
      hits: { url: string }[];
    };
    const feed = JSON.parse(await textOf('/feeds/cases.json?limit=100')) as JsonFeed;
    expect(feed.items.map(({ url }) => url)).toEqual(found.hits.map(({ url }) => url));
    expect((await fetch(`${edge.url}/feeds/cases.json?limit=101`)).status).toBe(400);
  });
});

describe('feeds of what has a page of its own', () => {
  it('are sound in each format, named by what they are of, and told by the hub', async () => {
    const { themes, audiences, places, organisations } = (await edge.search.taxonomy.snapshot()).slugs;
    const paths = [
      `themes/${themes[0]}`,
      `audiences/${audiences[0]}`,
      `places/${places[0]}`,
      `organisations/${organisations[0]}`,
      'guides',
      `guides/${await slugOfGuide()}`,
    ];
    for (const path of paths)
      for (const content of ['summary', 'full']) {
        const query = content === 'full' ? '?content=full' : '';
        const [rss = '', atom = '', json = ''] = await Promise.all(
          ['rss', 'atom', 'json'].map((format) => textOf(`/feeds/${path}.${format}${query}`)),
        );
        expect([...atomProblems(atom), ...rssProblems(rss), ...jsonFeedProblems(json)], path).toEqual([]);
        // A hub is told of plain addresses alone.
        expect(atom.includes('rel="hub"'), path).toBe(query === '');
        expect(JSON.parse(json).hubs?.[0]?.url, path).toBe(query ? undefined : 'https://hub.example.org/');
        expect((await byFeedParser(atom)).entries, path).toEqual((await byRssParser(rss)).entries);
      }
  });

  it('a guide’s feed has its edition and the cases that it shows', async () => {
    const slug = await slugOfGuide();
    const feed = JSON.parse(await textOf(`/feeds/guides/${slug}.json?content=full&limit=100`)) as JsonFeed;
    const guide = feed.items.find(({ url }) => url === `${edge.url}/guides/${slug}`);
    expect(guide?.id).toMatch(/^tag:127\.0\.0\.1,2026:guides\//);
    expect(guide?.content_html).toContain('<h4>1.1 ');
    expect(feed.items.filter(({ url }) => url.includes('/cases/')).length).toBeGreaterThan(0);
    const all = JSON.parse(await textOf('/feeds/guides.json')) as JsonFeed;
    expect(all.items.map(({ id }) => id)).toContain(guide?.id);
  });

  it('tell the whole story where it is asked for: every statement, in the template’s order, by whole addresses', async () => {
    const { docs } = await edge.payload.find({
      collection: 'cases',
      where: { tier: { equals: 'full' } },
      limit: 3,
      depth: 0,
      overrideAccess: false,
    });
    const feed = JSON.parse(await textOf('/feeds/cases.json?content=full&limit=100')) as JsonFeed;
    for (const { slug, challenges, solutions, results, learningPoints } of docs) {
      const item = feed.items.find(({ url }) => url.endsWith(`/cases/${slug}`));
      const told = item?.content_text ?? '';
      const statements = [challenges, solutions, learningPoints].flatMap((rows) =>
        (rows ?? []).map(({ statement }) => statement.replace(/\s+/g, ' ').trim()),
      );
      expect(statements.length).toBeGreaterThan(3);
      for (const statement of statements) expect(told).toContain(statement);
      for (const { statement } of results ?? [])
        expect(told).toContain(statement.replace(/\s+/g, ' ').trim());
      const places = statements.map((statement) => told.indexOf(statement));
      expect(places).toEqual([...places].sort((one, other) => one - other));
      const links = [...(item?.content_html ?? '').matchAll(/(?:href|src)="([^"]*)"/g)].map(
        ([, href]) => href,
      );
      expect(links.length).toBeGreaterThan(2);
      expect(links.filter((href) => !/^https?:\/\//.test(href ?? ''))).toEqual([]);
    }
  });
});

it('the sitemap names a page in each language that it is written in, and those pages each other', async () => {
  const [theme] = (
    await edge.payload.find({ collection: 'themes', limit: 1, depth: 0, overrideAccess: false })
  ).docs;
  await edge.payload.update({
    collection: 'themes',
    id: theme?.id ?? '',
    locale: 'ar',
    data: { title: 'الإدماج', _status: 'published' },
    overrideAccess: true,
  });
  await edge.settle();
  const sitemap = await textOf('/sitemap.xml');
  const page = `${edge.url}/themes/${theme?.slug}`;
  for (const [lang, url] of [
    ['en', page],
    ['ar', `${page}?lang=ar`],
    ['x-default', page],
  ])
    expect(
      sitemap.split(`<xhtml:link rel="alternate" hreflang="${lang}" href="${url}"/>`).length - 1,
      lang,
    ).toBe(2);
  expect(sitemap).toContain(`<loc>${page}?lang=ar</loc>`);
  expect(sitemap.match(/xhtml:link/g)).toHaveLength(6);
});

const slugOfGuide = async (): Promise<string> => {
  const { docs } = await edge.payload.find({
    collection: 'guides',
    limit: 1,
    depth: 0,
    overrideAccess: false,
  });
  return docs[0]?.slug ?? '';
};

const thirtySearches = async (): Promise<URLSearchParams[]> => {
  const { taxonomy, service } = edge.search;
  const searches: URLSearchParams[] = [];
  let empty = 0;
  for (const params of randomSearches({ snapshot: await taxonomy.snapshot(), random: seededRandom(SEED) })) {
    const query = new URLSearchParams(params);
    query.delete('content');
    const checked = await parseCaseQuery({ params: query, taxonomy, locales: ['en', 'ar', 'pl'] });
    const { total } = await service.searchCases(checked);
    if (total === 0) empty += 1;
    if (total > 0 || empty <= MOST_EMPTY) searches.push(params);
    if (searches.length === SEARCHES) break;
  }
  return searches;
};
