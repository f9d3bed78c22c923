// Proves, on the real edge: feeds of any query, their order and paging, conditional requests, errors, and that a case
// taken away is gone from them; the sitemap with published records only.
import Parser from 'rss-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  partnerDocuments,
  publishTaxonomy,
  startPartnersEdge,
  type PartnersEdge,
} from '../helpers/partners-edge.ts';

let edge: PartnersEdge;
const get = (path: string, init?: RequestInit) => fetch(`${edge.url}${path}`, init);

beforeAll(async () => {
  edge = await startPartnersEdge({ entriesPerFile: 8 });
  await publishTaxonomy(edge.payload);
  await edge.engine.upsert(partnerDocuments());
});
afterAll(() => edge.close());

describe('a feed', () => {
  it.each([
    ['rss', 'application/rss+xml; charset=utf-8'],
    ['atom', 'application/atom+xml; charset=utf-8'],
    ['json', 'application/feed+json; charset=utf-8'],
  ])('as %s has its type, may be read from anywhere and kept for a minute', async (format, type) => {
    const response = await get(`/feeds/cases.${format}?theme=roma`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(response.headers.get('cache-control')).toContain('max-age=60');
  });

  it('holds the cases of its query, newest first, under a title that names the filters', async () => {
    const parser = new Parser();
    for (const format of ['rss', 'atom']) {
      const feed = await parser.parseURL(`${edge.url}/feeds/cases.${format}?theme=roma&region=west-midlands`);
      expect(feed.title).toBe('Cases about Roma in the West Midlands — Casebook');
      expect(feed.items.map(({ title }) => title)).toEqual([
        'R&D <b>with</b> ]]> tenants & “friends”',
        'New neighbours',
        'First steps',
      ]);
      expect(feed.items[1]?.link).toBe(`${edge.url}/cases/new-neighbours`);
    }
    const json = (await (await get('/feeds/cases.json?theme=roma&sort=updated')).json()) as {
      items: { id: string; date_modified: string }[];
    };
    expect(json.items[0]).toMatchObject({
      id: 'tag:127.0.0.1,2026:cases/first-steps',
      date_modified: '2013-01-01T00:00:00.000Z',
    });
  });

  it('is newest first for words too, and by relevance only when asked', async () => {
    const idsOf = async (path: string) =>
      (await (await get(path)).json()) as { feed_url: string; items: { url: string }[] };
    const words = await idsOf('/feeds/cases.json?q=roma');
    expect(words.items.map(({ url }) => url.split('/').at(-1))).toEqual([
      'hostile',
      'new-neighbours',
      'first-steps',
    ]);
    expect(words.feed_url).toBe(`${edge.url}/feeds/cases.json?q=roma`);
    expect((await idsOf('/feeds/cases.json?q=roma&sort=relevance')).feed_url).toContain('sort=relevance');
  });

  it('pages by limit, with links that lead on and back', async () => {
    const first = (await (await get('/feeds/cases.json?theme=roma&limit=2')).json()) as {
      items: unknown[];
      next_url: string;
    };
    expect(first.items).toHaveLength(2);
    const last = (await (await fetch(first.next_url)).json()) as { items: unknown[]; next_url?: string };
    expect(last.items).toHaveLength(1);
    expect(last.next_url).toBeUndefined();
    const atom = await (await get('/feeds/cases.atom?theme=roma&limit=2&page=2')).text();
    expect(atom).toContain(`href="${edge.url}/feeds/cases.atom?theme=roma&amp;limit=2" rel="previous"`);
  });

  it('answers 304 to who has it, by tag or by date, and HEAD without a body', async () => {
    const first = await get('/feeds/cases.rss?theme=play');
    const etag = first.headers.get('etag') ?? '';
    const date = first.headers.get('last-modified') ?? '';
    expect([etag, date].every(Boolean)).toBe(true);
    expect((await get('/feeds/cases.rss?theme=play', { headers: { 'if-none-match': etag } })).status).toBe(
      304,
    );
    expect(
      (await get('/feeds/cases.rss?theme=play', { headers: { 'if-modified-since': date } })).status,
    ).toBe(304);
    const other = await get('/feeds/cases.rss?theme=roma', { headers: { 'if-none-match': etag } });
    expect(other.status).toBe(200);
    const head = await get('/feeds/cases.rss?theme=play', { method: 'HEAD' });
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, '']);
  });

  it('loses a case that is taken away, also for readers that only ask by date', async () => {
    const path = '/feeds/cases.atom?theme=roma';
    const before = await get(path);
    await edge.engine.remove(['first-steps_en']);
    // As whoever writes to the index does.
    edge.events.emit('content-changed', { collection: 'search-index' });
    const after = await get(path, {
      headers: { 'if-modified-since': before.headers.get('last-modified') ?? '' },
    });
    expect(after.status).toBe(200);
    expect(await after.text()).not.toContain('First steps');
    await edge.engine.upsert(partnerDocuments());
    edge.events.emit('content-changed', { collection: 'search-index' });
  });

  it('names what it does not know, and keeps what is unpublished unknown', async () => {
    for (const [query, field] of [
      ['theme=nonsense', 'theme'],
      ['theme=secret-plans', 'theme'],
      ['limit=0', 'limit'],
      ['colour=red', 'colour'],
    ]) {
      const response = await get(`/feeds/cases.atom?${query}`);
      expect(response.status).toBe(400);
      const { errors } = (await response.json()) as { errors: { field: string; message: string }[] };
      expect(errors[0]?.field).toBe(field);
    }
    expect((await get('/feeds/cases.xml')).status).toBe(404);
  });

  it('is well formed for languages that run the other way', async () => {
    const atom = await (await get('/feeds/cases.atom?lang=ar')).text();
    expect(atom).toContain('<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar">');
    expect((await new Parser().parseString(atom)).items).toHaveLength(3);
  });
});

describe('the files at the root', () => {
  it('a sitemap too large for one file becomes an index of files, of published records only', async () => {
    const index = await (await get('/sitemap.xml')).text();
    const files = [...index.matchAll(/<loc>(.+?)<\/loc>/g)].map(([, url]) => url ?? '');
    expect(files).toEqual([`${edge.url}/sitemap-1.xml`, `${edge.url}/sitemap-2.xml`]);
    const all = (await Promise.all(files.map(async (url) => (await fetch(url)).text()))).join('');
    expect(all).toContain(`<loc>${edge.url}/themes/roma</loc><lastmod>`);
    expect(all).toContain(`<loc>${edge.url}/places/coventry</loc>`);
    expect(all).not.toContain('secret-plans');
    expect((await get('/sitemap-3.xml')).status).toBe(404);
  });

  it('robots.txt and opensearch.xml lead to the sitemap and the search', async () => {
    expect(await (await get('/robots.txt')).text()).toContain(`Sitemap: ${edge.url}/sitemap.xml`);
    const response = await get('/opensearch.xml');
    expect(response.headers.get('content-type')).toContain('application/opensearchdescription+xml');
    expect(await response.text()).toContain(`${edge.url}/cases?q={searchTerms}`);
  });

  it('a record published later is in the sitemap at once', async () => {
    await edge.payload.create({
      collection: 'themes',
      overrideAccess: true,
      data: { title: 'Induction', slug: 'induction', _status: 'published' },
    });
    edge.events.emit('content-changed', { collection: 'themes' });
    const second = await (await get('/sitemap-2.xml')).text();
    const first = await (await get('/sitemap-1.xml')).text();
    expect(first + second).toContain('/themes/induction');
  });
});
