// Proves, against a real server: an address is asked politely, and redirects and names lead into no private network.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askAddress } from '../../src/editorial/keeping-true/links/ask-address.ts';
import { startAskedServer, type AskedServer } from '../helpers/asked-server.ts';

describe('asking an address', () => {
  let site: AskedServer;
  const NEAR = {
    userAgent: 'Casebook link checker (+http://base.example)',
    isAllowed: () => true,
    isAllowedPort: () => true,
  };
  const ask = (path: string, more: object = {}) =>
    askAddress({ url: `${site.url}${path}`, ...NEAR, ...more });

  beforeAll(async () => {
    site = await startAskedServer((request, response) => {
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
      else if (kind === 'switches')
        response.writeHead(101, { connection: 'upgrade', upgrade: 'something-else' }).end();
      else if (kind === 'waits') response.writeHead(503, { 'retry-after': '120' }).end();
      else response.writeHead(200).end('found');
    });
  });
  beforeEach(() => {
    site.asked.length = 0;
  });
  afterAll(() => site.close());

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

  it('does not wait for a server that switches to another protocol unasked', async () => {
    expect(await ask('/switches')).toMatchObject({ kind: 'failed', problem: 'Hangs up.' });
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
