// Proves, against real servers: links of published records are collected and asked politely, redirects and names lead into no private network, and what died is told with a copy to offer.
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Payload } from 'payload';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askAddress } from '../../src/editorial/keeping-true/links/ask-address.ts';
import { checkLinks } from '../../src/editorial/keeping-true/links/check-links.ts';
import { collectLinks } from '../../src/editorial/keeping-true/links/collect-links.ts';
import type { CheckedLink } from '../../src/payload-types.ts';
import { makeBase, type TestBase } from '../helpers/base.ts';
import { prose } from '../helpers/prose.ts';
import { createCase, publish } from '../helpers/search-base.ts';

const SYSTEM = { overrideAccess: true } as const;
const DAY = 86_400_000;

/** What a server was asked: enough to tell how politely. */
interface Asked {
  method?: string;
  path?: string;
  headers: IncomingMessage['headers'];
  at: number;
}

const startServer = async (
  answer: RequestListener,
): Promise<{ url: string; asked: Asked[]; server: Server }> => {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    asked.push({
      method: request.method,
      path: request.url,
      headers: request.headers,
      at: performance.now(),
    });
    answer(request, response);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, server };
};

describe('asking an address', () => {
  let site: Awaited<ReturnType<typeof startServer>>;
  const NEAR = {
    userAgent: 'Casebook link checker (+http://base.example)',
    isAllowed: () => true,
    isAllowedPort: () => true,
  };
  const ask = (path: string, more: object = {}) =>
    askAddress({ url: `${site.url}${path}`, ...NEAR, ...more });

  beforeAll(async () => {
    site = await startServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://x');
      const [, kind, rest] = pathname.split('/');
      const redirect = (status: number, location: string) => response.writeHead(status, { location }).end();
      if (kind === 'status') response.writeHead(Number(rest), { 'set-cookie': 'a=b' }).end();
      else if ((kind === 'no-head' || kind === 'endless') && request.method === 'HEAD')
        response.writeHead(405).end();
      else if (kind === 'no-head-hangs-up' && request.method === 'HEAD') request.socket.destroy();
      else if (kind === 'endless') {
        response.writeHead(200);
        const timer = setInterval(() => response.write('x'.repeat(65_536)), 1);
        response.on('close', () => clearInterval(timer));
      } else if (kind === 'silent') request.resume();
      else if (kind === 'lasting') redirect(301, '/status/200');
      else if (kind === 'passing') redirect(302, '/lasting');
      else if (kind === 'round') redirect(302, '/round');
      else if (kind === 'to') redirect(302, decodeURIComponent(rest ?? ''));
      else if (kind === 'waits') response.writeHead(503, { 'retry-after': '120' }).end();
      else response.writeHead(200).end('found');
    });
  });
  beforeEach(() => {
    site.asked.length = 0;
  });
  afterAll(() => {
    site.server.closeAllConnections();
    site.server.close();
  });

  it('asks with HEAD, says who it is, and sends neither cookie nor credential', async () => {
    expect(await ask('/')).toEqual({ kind: 'answered', status: 200, retryAfter: undefined });
    expect(site.asked).toHaveLength(1);
    expect(site.asked[0]).toMatchObject({ method: 'HEAD', headers: { 'user-agent': NEAR.userAgent } });
    await ask('/to/%2Fstatus%2F200');
    for (const { headers } of site.asked)
      expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['cookie']));
    expect(site.asked.some(({ headers }) => headers.cookie ?? headers.authorization ?? headers.referer)).toBe(
      false,
    );
  });

  it.each(['/no-head', '/no-head-hangs-up'])(
    'asks again with GET where HEAD is not liked: %s',
    async (path) => {
      expect(await ask(path)).toMatchObject({ kind: 'answered', status: 200 });
      expect(site.asked.map(({ method }) => method)).toEqual(['HEAD', 'GET']);
      expect(site.asked[1]?.headers.range).toBe('bytes=0-1023');
    },
  );

  it('believes GET before HEAD that a page is gone', async () => {
    expect(await ask('/status/404')).toMatchObject({ status: 404 });
    expect(site.asked.map(({ method }) => method)).toEqual(['HEAD', 'GET']);
  });

  it('does not wait for a body without end, nor for a server without answer', async () => {
    expect(await ask('/endless')).toMatchObject({ status: 200 });
    expect(await ask('/silent', { timeoutMs: 200 })).toEqual({
      kind: 'failed',
      problem: 'Does not answer in time.',
    });
  });

  it('follows redirects by hand, names where a lasting one leads, and no more than five', async () => {
    expect(await ask('/lasting')).toMatchObject({ status: 200, movedTo: `${site.url}/status/200` });
    expect(await ask('/passing')).not.toHaveProperty('movedTo');
    site.asked.length = 0;
    expect(await ask('/round')).toEqual({ kind: 'failed', problem: 'Leads on more than 5 times.' });
    expect(site.asked).toHaveLength(6);
  });

  it('takes note of how long a server wants to be left alone, and asks it only once', async () => {
    expect(await ask('/waits')).toEqual({ kind: 'answered', status: 503, retryAfter: '120' });
    expect(site.asked).toHaveLength(1);
  });

  it('tells a name that is gone and a port where nobody answers', async () => {
    const gone = () => Promise.reject(Object.assign(new Error('x'), { code: 'ENOTFOUND' }));
    expect(await askAddress({ url: 'http://gone.example/', ...NEAR, resolve: gone })).toEqual({
      kind: 'failed',
      problem: 'The name is not known any more.',
    });
    const away = () => Promise.reject(Object.assign(new Error('x'), { code: 'EAI_AGAIN' }));
    expect(await askAddress({ url: 'http://a.example/', ...NEAR, resolve: away })).toMatchObject({
      kind: 'unknown',
    });
    expect(await askAddress({ url: 'http://127.0.0.1:1/', ...NEAR })).toMatchObject({ kind: 'failed' });
  });

  describe('by the real rule', () => {
    const userAgent = 'Casebook link checker';
    /** Loopback for the site of the test alone, by its name; everything else by the real rule. */
    const portOf = (): string => new URL(site.url).port;
    const publicSite = {
      userAgent,
      isAllowedPort: (port: string) => port === '' || port === portOf(),
    };

    it.each([
      'http://127.0.0.1/',
      'http://2130706433/',
      'http://0x7f.1/',
      'http://[::1]/',
      'http://[::ffff:127.0.0.1]/',
      'http://169.254.169.254/latest/meta-data/',
      'http://10.1.2.3/',
      'http://0.0.0.0/',
      'ftp://example.org/',
      'http://user:secret@example.org/',
      'http://example.org:22/',
      'http://example.org:6379/',
    ])('refuses %s without asking', async (url) => {
      const resolve = () => Promise.reject(new Error('must not be looked up'));
      expect(await askAddress({ url, userAgent, resolve })).toMatchObject({ kind: 'refused' });
    });

    it('refuses a name with one private address among public ones', async () => {
      const resolve = () =>
        Promise.resolve([
          { address: '93.184.216.34', family: 4 },
          { address: '10.0.0.1', family: 4 },
        ]);
      expect(await askAddress({ url: 'http://two.example/', userAgent, resolve })).toMatchObject({
        kind: 'refused',
      });
    });

    it('refuses a redirect into a private network, by address and by name', async () => {
      const isAllowed = (address: string): boolean => address === '127.0.0.1' && trusted;
      let trusted = true;
      const resolve = (host: string) => {
        trusted = host === 'site.example';
        return Promise.resolve([{ address: '127.0.0.1', family: 4 }]);
      };
      const from = (target: string) =>
        askAddress({
          url: `http://site.example:${portOf()}/to/${encodeURIComponent(target)}`,
          ...publicSite,
          isAllowed,
          resolve,
        });
      expect(await from(`http://inner.example:${portOf()}/status/200`)).toMatchObject({ kind: 'refused' });
      expect(await from('http://169.254.169.254/latest/')).toMatchObject({ kind: 'refused' });
      expect(await from('http://a:b@site.example/')).toMatchObject({ kind: 'refused' });
      expect(await from('file:///etc/passwd')).toMatchObject({ kind: 'refused' });
      expect(site.asked.every(({ path }) => path?.startsWith('/to/'))).toBe(true);
    });

    it('connects to nothing but what it checked, when a name changes between two look-ups', async () => {
      let lookups = 0;
      const resolve = () => {
        lookups += 1;
        return Promise.resolve([{ address: lookups === 1 ? '192.0.2.1' : '127.0.0.1', family: 4 }]);
      };
      const isAllowed = (address: string): boolean => address === '192.0.2.1';
      const answer = await askAddress({
        url: `http://rebinding.example:${portOf()}/`,
        ...publicSite,
        isAllowed,
        resolve,
        timeoutMs: 300,
      });
      expect(answer.kind).not.toBe('answered');
      expect(site.asked).toEqual([]);
    });
  });
});

describe('the list of checked links', () => {
  let base: TestBase;
  let payload: Payload;
  let site: Awaited<ReturnType<typeof startServer>>;
  let other: Awaited<ReturnType<typeof startServer>>;
  let organisation: string;
  let caseId: string;
  const gone = new Set<string>();
  const publicUrl = 'http://localhost:3000';
  const NEAR = { isAllowed: () => true, isAllowedPort: () => true };
  const gently = { batch: 50, perHost: 5, hosts: 4, pauseMs: 40 };
  const START = new Date('2026-03-01T08:00:00Z');

  beforeAll(async () => {
    base = await makeBase();
    payload = base.payload;
    const answer: RequestListener = ({ url }, response) =>
      response.writeHead(gone.has(url ?? '') ? 404 : 200).end();
    site = await startServer(answer);
    other = await startServer(answer);
    organisation = await publish(payload, {
      collection: 'organisations',
      title: 'Whitefriars',
      type: 'council',
      website: `${site.url}/home`,
    });
    caseId = await createCase(payload, {
      title: 'Linked',
      organisation,
      sources: [
        { title: 'Report', publisher: 'X', kind: 'evaluation', url: `${site.url}/report#page=2` },
        { title: 'News', publisher: 'Y', kind: 'journalism', url: `${other.url}/news` },
      ],
      recognition: [{ body: 'A prize', level: 'winner', proofLink: `${site.url}/prize` }],
      basedOn: [{ title: 'A tool', url: `${site.url}/report` }],
      comment: { text: linked(`${other.url}/in-prose`) },
    });
    await createCase(payload, {
      title: 'Not published',
      organisation,
      sources: [{ title: 'S', publisher: 'P', kind: 'evaluation', url: `${site.url}/secret` }],
      _status: 'draft',
    });
  });
  afterAll(async () => {
    for (const { server } of [site, other]) {
      server.closeAllConnections();
      server.close();
    }
    await base.close();
  });

  const linked = (url: string) => {
    const value = prose('See ');
    const [paragraph] = value.root.children;
    paragraph?.children.push({
      type: 'link',
      version: 3,
      fields: { linkType: 'custom', url, newTab: false },
      children: [
        { type: 'text', version: 1, text: 'there', detail: 0, format: 0, mode: 'normal', style: '' },
      ],
    } as never);
    return value;
  };
  const links = async (): Promise<Map<string, CheckedLink>> => {
    const { docs } = await payload.find({
      collection: 'checked-links',
      depth: 0,
      pagination: false,
      ...SYSTEM,
    });
    return new Map((docs as CheckedLink[]).map((link) => [link.url, link]));
  };
  const check = (day: number) =>
    checkLinks({ payload, publicUrl, now: new Date(START.getTime() + day * DAY), gently, ask: NEAR });

  it('holds what published records name, each once, with who uses it', async () => {
    await collectLinks({ payload, publicUrl, now: START });
    await collectLinks({ payload, publicUrl, now: START });
    const found = await links();
    expect([...found.keys()].sort()).toEqual(
      [
        `${site.url}/home`,
        `${site.url}/prize`,
        `${site.url}/report`,
        `${other.url}/in-prose`,
        `${other.url}/news`,
      ].sort(),
    );
    expect(found.get(`${site.url}/report`)?.usedBy).toEqual([{ relationTo: 'cases', value: caseId }]);
    expect(found.get(`${site.url}/home`)?.usedBy).toEqual([
      { relationTo: 'organisations', value: organisation },
    ]);
  });

  it('is asked one request a host at a time, with a rest in between', async () => {
    expect(await check(0)).toEqual({ asked: 5 });
    expect([...(await links()).values()].map(({ state }) => state)).toEqual(Array(5).fill('alive'));
    for (const { asked } of [site, other])
      for (const [index, { at }] of asked.entries())
        if (index > 0) expect(at - (asked[index - 1]?.at ?? 0)).toBeGreaterThanOrEqual(gently.pauseMs - 5);
    expect(site.asked[0]?.headers['user-agent']).toBe(`Casebook link checker (+${publicUrl})`);
    expect(await check(1)).toEqual({ asked: 0 });
  });

  it('calls a link dead after days, with a copy from when it was there, and takes it back when it answers', async () => {
    gone.add('/report');
    for (const day of [8, 9, 11]) await check(day);
    expect((await links()).get(`${site.url}/report`)).toMatchObject({
      state: 'dead',
      status: 404,
      failures: 3,
      archivedCopy: `https://web.archive.org/web/20260301/${site.url}/report`,
    });
    gone.clear();
    await check(26);
    expect((await links()).get(`${site.url}/report`)).toMatchObject({
      state: 'alive',
      failures: 0,
      archivedCopy: null,
    });
  });

  it('drops a link that nothing published names any more', async () => {
    await payload.update({
      collection: 'cases',
      id: caseId,
      data: { recognition: [], _status: 'published' },
      ...SYSTEM,
    });
    await collectLinks({ payload, publicUrl, now: START });
    expect((await links()).has(`${site.url}/prize`)).toBe(false);
    await payload.update({ collection: 'cases', id: caseId, data: { _status: 'draft' }, ...SYSTEM });
    await collectLinks({ payload, publicUrl, now: START });
    expect([...(await links()).keys()]).toEqual([`${site.url}/home`]);
  });
});
