// What passes the edge is counted once, and of readers alone: pages (from the cache too), what is taken away, lists on other
// sites with their cases, searches; nothing of robots, staff, previews, failures, and of what no visitor is shown.
import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runtime } from '../../src/runtime.ts';
import { useNoon } from '../helpers/noon.ts';
import { startSearchEdge, type SearchEdge } from '../helpers/search-edge.ts';

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

describe('reading', () => {
  useNoon();
  let edge: SearchEdge;

  beforeAll(async () => {
    edge = await startSearchEdge();
  });
  afterAll(() => edge.close());
  beforeEach(async () => {
    await settle();
    await edge.payload.db.deleteMany({ collection: 'usage-counts', where: {} });
  });

  const ask = async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
    const response = await fetch(`${edge.url}${path}`, {
      method,
      headers: { 'user-agent': BROWSER, ...headers },
    });
    await response.arrayBuffer();
    return response;
  };
  /** An answer is counted just after it has gone out. */
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setTimeout(resolve, 10));
    await edge.search.queryLog.flush();
    await runtime('usage').flush();
  };
  const counted = async (): Promise<Record<string, number>> => {
    await settle();
    const { docs } = await edge.payload.find({
      collection: 'usage-counts',
      pagination: false,
      sort: 'name',
      overrideAccess: true,
    });
    return Object.fromEntries(
      docs.map(({ name, count }) => [name.replace(`${new Date().toISOString().slice(0, 10)}|`, ''), count]),
    );
  };
  const keyOf = async (slug: string): Promise<string> => {
    const { docs } = await edge.payload.find({
      collection: 'cases',
      where: { slug: { equals: slug } },
      overrideAccess: true,
    });
    return docs[0]?.key ?? 'none';
  };

  it('of a page is a view, from the cache and by a browser that has it already too', async () => {
    const key = await keyOf('time-to-play');
    const first = await ask('/cases/time-to-play');
    const second = await ask('/cases/time-to-play');
    expect([first.headers.get('x-cache'), second.headers.get('x-cache')]).toEqual(['miss', 'hit']);
    const third = await ask('/cases/time-to-play?lang=en', {
      'if-none-match': first.headers.get('etag') ?? '',
    });
    expect(third.status).toBeLessThan(400);
    await expect.poll(counted, { timeout: 100_000 }).toEqual({ [`view|cases/${key}|`]: 3 });
  });

  it('is not counted of robots, staff, previews, prefetches, other methods and what visitors are not shown', async () => {
    const path = '/cases/time-to-play';
    await ask(path, {
      'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    });
    await ask(path, { 'user-agent': '' });
    await ask(path, { cookie: 'theme=dark; payload-token=abc' });
    await ask(path, { authorization: 'partners API-Key abc' });
    await ask(path, { 'sec-purpose': 'prefetch;prerender' });
    await ask(path, { rsc: '1' });
    await ask(`${path}?preview=draft`);
    await ask(path, {}, 'HEAD');
    await ask('/cases/never-published-induction');
    await ask('/cases/no-such-case');
    await ask('/cases/time-to-play/used');
    expect(await counted()).toEqual({});
  });

  it('of a case from a search keeps the words of the search, and nothing else of where one came from', async () => {
    const key = await keyOf('time-to-play');
    await ask('/cases/time-to-play', { referer: `${edge.url}/cases?q=Isolated%20%20families&theme=play` });
    await ask('/cases/time-to-play', { referer: `${edge.url}/cases?q=me@example.org` });
    await ask('/cases/time-to-play', { referer: 'https://elsewhere.example/private?q=words' });
    await expect.poll(counted, { timeout: 100_000 }).toEqual({
      [`view|cases/${key}|`]: 3,
      [`found|cases/${key}|isolated families`]: 1,
    });
  });

  it('of a list on another site counts for the site and for each case it shows, and keeps the host alone', async () => {
    const [play, roma] = [await keyOf('time-to-play'), await keyOf('roma-neighbours')];
    const origin = { origin: 'https://www.council.example:8443' };
    await ask('/api/search?theme=play', origin);
    await ask('/api/search?theme=play', origin);
    await ask('/embed/cases?theme=roma', { referer: 'https://council.example/members/42?secret=yes' });
    await ask('/embed/cases/time-to-play', { referer: 'https://charity.example/' });
    await expect.poll(counted, { timeout: 100_000 }).toEqual({
      'embed||charity.example': 1,
      [`embed|cases/${play}|charity.example`]: 1,
      'embed||council.example': 3,
      [`embed|cases/${play}|council.example`]: 2,
      [`embed|cases/${roma}|council.example`]: 3,
    });
  });

  it('counts no site that is this one, an address by number, a developer’s own machine, or no site', async () => {
    for (const origin of [
      edge.url,
      'http://localhost:8080',
      'http://192.168.0.4',
      'null',
      'https://printer.local',
    ])
      await ask('/api/search', { origin });
    await ask('/api/search?theme=nonsense', { origin: 'https://council.example' });
    await ask('/api/search');
    expect(await counted()).toEqual({});
  });

  it('of a list on another site is a reader’s, not a robot’s', async () => {
    const origin = { origin: 'https://council.example' };
    await ask('/api/search?theme=play', { ...origin, 'user-agent': 'Googlebot/2.1' });
    await ask('/embed/cases', { ...origin, 'user-agent': '' });
    await ask('/embed/cases', { ...origin, 'x-purpose': 'preview' });
    expect(await counted()).toEqual({});
  });

  it('survives a request for a host that there can’t be', async () => {
    const harm: unknown[] = [];
    const note = (error: unknown): void => void harm.push(error);
    process.prependListener('uncaughtException', note);
    const { port } = new URL(edge.url);
    for (const target of ['http://a:99999/api/search', 'http://1.2.3.4.5/embed/cases']) {
      const request = httpRequest({ port, path: target, headers: { 'user-agent': BROWSER } });
      const answered = once(request, 'response');
      request.end();
      const [answer] = (await answered) as [IncomingMessage];
      answer.resume();
      expect(answer.statusCode).toBe(200);
    }
    expect(await counted()).toEqual({});
    process.removeListener('uncaughtException', note);
    expect(harm).toEqual([]);
  });

  it('counts searches, and of those that found nothing the words', async () => {
    const lang = 'en' as const;
    edge.search.queryLog.note({ q: 'Roma', lang, found: 2 });
    edge.search.queryLog.note({ q: 'zebra  crossing', lang, found: 0 });
    edge.search.queryLog.note({ q: 'zebra crossing', lang, found: 0 });
    await ask('/cases?q=play');
    await ask('/cases?q=play');
    await expect
      .poll(counted, { timeout: 100_000 })
      .toEqual({ 'search||': 4, 'unanswered||zebra crossing': 2 });
  });
});
