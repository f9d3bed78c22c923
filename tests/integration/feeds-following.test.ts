// Proves that a feed can be followed. newsboat, a feed reader from Debian, subscribes over HTTP and sees what is published
// later; it knows no paging, so a follower of the links that RFC 5005 defines, which reads with rss-parser, proves that pages
// and archives lead to every case, that a closed archive stays as it is, and that `updated` never goes backwards.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import Parser from 'rss-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announced } from '../helpers/announced.ts';
import { useNoon } from '../helpers/noon.ts';
import { startSearchEdge, type SearchEdge } from '../helpers/search-edge.ts';
import { createCase } from '../helpers/search-base.ts';

const run = promisify(execFile);
const hasNewsboat = await run('newsboat', ['-v']).then(
  () => true,
  () => false,
);

useNoon();
let edge: SearchEdge;
let organisation: string;

const settle = async (): Promise<void> => {
  await announced();
  await edge.search.sync.flush();
  await edge.changes.flush();
};
const publishOn = async (title: string, day: string, more: object = {}): Promise<void> => {
  await createCase(edge.payload, {
    title,
    organisation,
    firstPublishedAt: `${day}T09:00:00.000Z`,
    ...more,
  });
};
const saveCase = (slug: string, data: object) =>
  edge.payload.update({ collection: 'cases', where: { slug: { equals: slug } }, data, overrideAccess: true });

beforeAll(async () => {
  edge = await startSearchEdge();
  const { docs } = await edge.payload.find({ collection: 'organisations', limit: 1, overrideAccess: true });
  organisation = String(docs[0]?.id);
  // Five in one month, none in the next, one in each of two later.
  for (let number = 1; number <= 5; number += 1) await publishOn(`Spring ${number}`, `2012-05-0${number}`);
  await publishOn('Summer', '2012-07-01');
  await publishOn('Autumn', '2012-10-31');
  await settle();
});
afterAll(() => edge.close());

interface Document {
  ids: string[];
  links: Record<string, string>;
  updated: string;
  text: string;
}

const read = async (address: string): Promise<Document> => {
  const response = await fetch(address);
  expect(response.status, address).toBe(200);
  const text = await response.text();
  const { items } = await new Parser().parseString(text);
  const links = [...text.slice(0, text.indexOf('<entry')).matchAll(/<link ([^>]*)\/>/g)].map(([, all]) => {
    const attributes = Object.fromEntries(
      [...(all ?? '').matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
    );
    return [attributes.rel, attributes.href?.replaceAll('&amp;', '&')];
  });
  return {
    ids: items.map((item) => String((item as { id?: string }).id)),
    links: Object.fromEntries(links) as Record<string, string>,
    updated: /<updated>([^<]*)<\/updated>/.exec(text)?.[1] ?? '',
    text,
  };
};

/** Every document from one on, by the links of a relation. */
const follow = async (address: string, rel: string): Promise<Document[]> => {
  const documents = [await read(address)];
  for (let next = documents[0]?.links[rel]; next; next = documents.at(-1)?.links[rel]) {
    documents.push(await read(next));
    if (documents.length > 50) throw new Error('The links go round in a circle.');
  }
  return documents;
};

const everyCase = async (): Promise<string[]> => (await read(`${edge.url}/feeds/cases.atom?limit=100`)).ids;

describe('paging', () => {
  it('leads to every case once, forwards and backwards, and says where it begins and ends', async () => {
    const pages = await follow(`${edge.url}/feeds/cases.atom?limit=3`, 'next');
    const all = await everyCase();
    expect(all).toHaveLength(10);
    expect(pages.flatMap(({ ids }) => ids)).toEqual(all);
    const last = pages.at(-1);
    for (const { links } of pages) {
      expect(links.first).toBe(`${edge.url}/feeds/cases.atom?limit=3`);
      expect(links.last).toBe(last?.links.self);
    }
    const back = await follow(last?.links.self ?? '', 'previous');
    expect(back.map(({ links }) => links.self)).toEqual(pages.map(({ links }) => links.self).reverse());
    expect(pages.every(({ text }) => !text.includes('<fh:archive'))).toBe(true);
  });

  it('leads on by next_url and by HTTP’s Link header in JSON', async () => {
    const response = await fetch(`${edge.url}/feeds/cases.json?limit=3`);
    const { next_url } = (await response.json()) as { next_url: string };
    expect(next_url).toBe(`${edge.url}/feeds/cases.json?page=2&limit=3`);
    const header = response.headers.get('link') ?? '';
    expect(header).toContain(`<${next_url}>; rel="next"; type="application/feed+json"`);
    expect(header).toContain(`<${edge.url}/feeds/cases.json?limit=3>; rel="self"`);
    expect(header).toContain('rel="prev-archive"');
    expect(header).not.toContain('rel="hub"');
  });
});

describe('archives', () => {
  const SUBSCRIPTION = '/feeds/cases.atom?limit=2';

  it('lead a subscriber to every case there ever was, in documents that say what they are', async () => {
    const [subscription, ...archives] = await follow(`${edge.url}${SUBSCRIPTION}`, 'prev-archive');
    const found = [subscription, ...archives].flatMap((one) => one?.ids ?? []);
    expect(new Set(found)).toEqual(new Set(await everyCase()));
    expect(archives.map(({ links }) => /archive=([^&]*)/.exec(links.self ?? '')?.[1])).toEqual([
      // Three came out this month: a full page of them is closed.
      expect.stringMatching(/^\d{4}-\d{2}$/),
      '2012-10',
      '2012-07',
      '2012-05.3',
      '2012-05.2',
      '2012-05',
    ]);
    expect(subscription?.text).not.toContain('<fh:archive');
    for (const { text, links } of archives) {
      expect(text).toContain('<fh:archive xmlns:fh="http://purl.org/syndication/history/1.0"/>');
      expect(links.current).toBe(`${edge.url}${SUBSCRIPTION}`);
    }
    const oldest = archives.at(-1)?.links.self ?? '';
    const forwards = await follow(oldest, 'next-archive');
    expect(forwards.map(({ links }) => links.self)).toEqual(
      archives.map(({ links }) => links.self).reverse(),
    );
  });

  it('stay as they are when more is published, to the byte', async () => {
    const address = `${edge.url}/feeds/cases.atom?limit=2&archive=2012-05.2`;
    const before = await fetch(address);
    const etag = before.headers.get('etag') ?? '';
    expect((await before.text()).match(/Spring [34]<\/title>/g)).toHaveLength(2);
    await publishOn('Another of today', new Date().toISOString().slice(0, 10));
    await settle();
    const after = await fetch(address, { headers: { 'if-none-match': etag } });
    expect(after.status).toBe(304);
  });

  it('change in their own month alone when a case is taken away', async () => {
    const later = `${edge.url}/feeds/cases.atom?limit=2&archive=2012-10`;
    const before = await (await fetch(later)).text();
    await saveCase('spring-2', { _status: 'draft' });
    await settle();
    expect(await (await fetch(later)).text()).toBe(before);
    const may = await follow(`${edge.url}/feeds/cases.atom?limit=2&archive=2012-05.2`, 'prev-archive');
    expect(may.flatMap(({ ids }) => ids).map((id) => id.split('/').at(-1))).toEqual([
      'spring-5',
      'spring-4',
      'spring-3',
      'spring-1',
    ]);
    await saveCase('spring-2', { _status: 'published' });
    await settle();
  });

  it.each([
    ['archive=2012-06', 404, undefined],
    ['archive=2012-05.4', 404, undefined],
    ['archive=2012-13', 400, 'archive'],
    ['archive=2012-05&sort=title', 400, 'sort'],
    ['archive=2012-05&page=2', 400, 'page'],
    ['content=some', 400, 'content'],
    ['content=full&content=full', 400, 'content'],
  ])('refuse %s with %i', async (query, status, field) => {
    const { status: answered, body } = await edge.get(`/feeds/cases.atom?limit=2&${query}`);
    expect(answered).toBe(status);
    expect((body as { errors: { field?: string }[] }).errors[0]?.field).toBe(field);
  });
});

describe('feeds of one thing', () => {
  it('name it, take further filters, and link to its page', async () => {
    const { text, links } = await read(`${edge.url}/feeds/themes/roma.atom`);
    expect(text).toContain('>Cases about Roma — Casebook</title>');
    expect(links.self).toBe(`${edge.url}/feeds/themes/roma.atom`);
    expect(text).toContain(`<id>tag:127.0.0.1,2026:feeds/themes/roma</id>`);
    expect(text).toContain(`href="${edge.url}/themes/roma" rel="alternate" type="text/html"`);
    const narrowed = await read(`${edge.url}/feeds/themes/roma.atom?audience=children`);
    expect(narrowed.text).toContain('>Cases about Roma for Children — Casebook</title>');
    expect(narrowed.ids).toEqual(['tag:127.0.0.1,2026:cases/roma-neighbours']);
  });

  it.each([
    ['/feeds/themes/secret-theme.atom', 404],
    ['/feeds/themes/none.json', 404],
    ['/feeds/places/roma.rss', 404],
    ['/feeds/guides/none.rss', 404],
    ['/feeds/methods/outreach.rss', 404],
    ['/feeds/themes/roma.atom?theme=play', 400],
    ['/feeds/guides.atom?q=play', 400],
  ])('%s is %i, as JSON', async (address, status) => {
    const { status: answered, body } = await edge.get(address);
    expect(answered).toBe(status);
    expect(body).toMatchObject({ errors: [{ message: expect.stringMatching(/\w/) }] });
  });
});

describe('what a feed says of itself', () => {
  it('never goes backwards when its newest case is taken away, and tells no contact in full', async () => {
    const address = `${edge.url}/feeds/themes/play.atom?content=full`;
    const before = await read(address);
    expect(before.text).toContain('Children came back.');
    expect(before.text).not.toMatch(/private@example\.org|0121 000/);
    const newest = before.ids.map((id) => id.split('/').at(-1))[0] ?? '';
    await saveCase(newest, { _status: 'draft' });
    await settle();
    const after = await read(address);
    expect(after.ids).not.toContain(before.ids[0]);
    expect(Date.parse(after.updated)).toBeGreaterThan(Date.parse(before.updated));
    await saveCase(newest, { _status: 'published' });
    await settle();
  });

  it('is XML with a style sheet to a browser, and the same document to a reader', async () => {
    const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
    const browser = await fetch(`${edge.url}/feeds/cases.rss`, { headers: { accept } });
    const reader = await fetch(`${edge.url}/feeds/cases.rss`, { headers: { accept: 'application/rss+xml' } });
    expect(browser.headers.get('content-type')).toBe('application/xml; charset=utf-8');
    expect(reader.headers.get('content-type')).toBe('application/rss+xml; charset=utf-8');
    expect(browser.headers.get('vary')?.toLowerCase()).toContain('accept');
    const text = await browser.text();
    expect(text).toBe(await reader.text());
    const style = /<\?xml-stylesheet type="text\/css" href="([^"]*)"\?>/.exec(text)?.[1] ?? '';
    const css = await fetch(`${edge.url}${style}`);
    expect([css.status, css.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8']);
  });
});

describe.skipIf(!hasNewsboat)('newsboat (skipped where it is not installed)', () => {
  it.each(['rss', 'atom'])('subscribes by %s, and sees an update once', async (format) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'casebook-newsboat-'));
    const file = (name: string) => path.join(folder, name);
    await writeFile(file('urls'), `${edge.url}/feeds/cases.${format}?limit=100\n`);
    await writeFile(file('config'), 'download-timeout 20\nmax-items 0\n');
    const newsboat = (...command: string[]) =>
      run('newsboat', ['-u', file('urls'), '-c', file('cache.db'), '-C', file('config'), '-x', ...command], {
        env: { ...process.env, HOME: folder, TERM: 'dumb' },
        timeout: 100_000,
      });
    const unread = async (): Promise<number> =>
      Number(/(\d+) unread/.exec((await newsboat('print-unread')).stdout)?.[1]);
    try {
      const cases = (await everyCase()).length;
      await newsboat('reload');
      expect(await unread()).toBe(cases);
      await newsboat('reload');
      expect(await unread()).toBe(cases);
      await publishOn(`Seen by newsboat in ${format}`, new Date().toISOString().slice(0, 10));
      await settle();
      await newsboat('reload');
      expect(await unread()).toBe(cases + 1);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
