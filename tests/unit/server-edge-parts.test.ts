// Proves the small parts of the edge: request ids, what the log leaves out, rate limits, CORS and health.
import { Writable } from 'node:stream';
import express from 'express';
import { SignJWT } from 'jose';
import { pino } from 'pino';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { createHealthRouter } from '../../src/api/health.ts';
import { openCors } from '../../src/server/cors.ts';
import { createHttpServer } from '../../src/server/http-server.ts';
import { graphqlBody } from '../../src/server/payload-bridge.ts';
import { rateLimits } from '../../src/server/rate-limits.ts';
import { requestLog } from '../../src/server/request-log.ts';
import { listenProblem } from '../../src/server/say.ts';

const SECRET = 'a secret for tests only';

describe('request log', () => {
  const setUp = () => {
    const lines: string[] = [];
    const stream = new Writable({ write: (chunk, _encoding, done) => (lines.push(String(chunk)), done()) });
    const app = express();
    app.use(requestLog({ logger: pino({ level: 'info' }, stream) }));
    app.use((_request, response) => void response.set('set-cookie', 'payload-token=secret').json({}));
    return { app, lines };
  };

  it('keeps a sane id, replaces another, and returns it', async () => {
    const { app } = setUp();
    const kept = await request(app).get('/').set('x-request-id', 'abc-12345');
    expect(kept.headers['x-request-id']).toBe('abc-12345');
    const replaced = await request(app).get('/').set('x-request-id', 'a "b" c <script>');
    expect(replaced.headers['x-request-id']).toMatch(/^[\da-f-]{36}$/);
  });

  it('holds no cookie, authorisation or token, and no health calls', async () => {
    const { app, lines } = setUp();
    await request(app)
      .get('/cases?q=play&token=tok-secret')
      .set('cookie', 'payload-token=cookie-secret')
      .set('authorization', 'JWT auth-secret');
    await request(app).get('/admin/reset/reset-secret');
    await request(app).get('/healthz');
    const log = lines.join('');
    expect(log).toContain('/cases?q=play');
    expect(log).not.toContain('secret');
    expect(log).not.toContain('healthz');
    expect(JSON.parse(lines[0] ?? '').req.id).toBeDefined();
  });
});

describe('rate limits', () => {
  const setUp = ({ failedLogins = 2, writes = 3 } = {}) => {
    const app = express();
    app.post('/api/graphql', graphqlBody());
    app.use(rateLimits({ failedLogins, writes }, { secret: SECRET }));
    app.post(
      '/api/users/login',
      (incoming, response) => void response.status(incoming.headers['x-good'] ? 200 : 401).json({}),
    );
    app.use((_request, response) => void response.json({}));
    return app;
  };
  const graphql = (app: express.Express, query: string) =>
    request(app).post('/api/graphql').set('content-type', 'application/json').send(JSON.stringify({ query }));

  it('counts failed sign-ins only', async () => {
    const app = setUp({ writes: 100 });
    for (let turn = 0; turn < 4; turn += 1)
      expect((await request(app).post('/api/users/login').set('x-good', '1')).status).toBe(200);
    expect((await request(app).post('/api/users/login')).status).toBe(401);
    expect((await request(app).post('/api/users/login')).status).toBe(401);
    const refused = await request(app).post('/api/users/login');
    expect(refused.status).toBe(429);
    expect(refused.body.errors[0].message).toContain('sign in');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('counts sign-ins by GraphQL, however they are spelt', async () => {
    const app = setUp({ writes: 100 });
    const spelt = [
      'mutation { loginUser(a: 1) { token } }',
      'mutation { x: loginUser # c\n (a: 1) { token } }',
    ];
    for (const query of spelt) expect((await graphql(app, query)).status).toBe(200);
    const escaped = await request(app)
      .post('/api/graphql')
      .set('content-type', 'application/json')
      .send('{"query":"mut\\u0061tion { \\u006coginUser(a: 1) { token } }"}');
    expect(escaped.status).toBe(429);
  });

  it('counts changes, not reads', async () => {
    const app = setUp();
    for (let turn = 0; turn < 5; turn += 1) {
      expect((await request(app).get('/api/cases')).status).toBe(200);
      expect((await graphql(app, '{ Cases { totalDocs } }')).status).toBe(200);
      expect(
        (await request(app).post('/api/cases').set('x-payload-http-method-override', 'GET')).status,
      ).toBe(200);
    }
    for (let turn = 0; turn < 3; turn += 1)
      expect((await request(app).patch('/api/cases/1')).status).toBe(200);
    expect((await request(app).delete('/api/cases/1')).status).toBe(429);
  });
});

/** A cookie as Payload sets it. */
const session = async ({
  secret = SECRET,
  collection = 'users',
  expires = '1 hour',
} = {}): Promise<string> => {
  const token = await new SignJWT({ id: '1', collection })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setExpirationTime(expires)
    .sign(new TextEncoder().encode(secret));
  return `other=1; payload-token=${token}`;
};

describe('the fair share of strangers', () => {
  const setUp = () => {
    const app = express();
    app.set('trust proxy', 1);
    app.use((incoming, response, next) => {
      if (incoming.headers['x-partner']) response.locals.partner = 'a';
      next();
    });
    app.use(rateLimits({ failedLogins: 9, writes: 9, reads: 2 }, { secret: SECRET }));
    app.use((_request, response) => void response.json({}));
    return app;
  };
  const from = (app: express.Express, address: string, path: string) =>
    request(app).get(path).set('x-forwarded-for', address);

  it('is counted by address, on paths for programs', async () => {
    const app = setUp();
    for (const path of ['/api/search', '/feeds/cases.rss'])
      expect((await from(app, '192.0.2.1', path)).status).toBe(200);
    const refused = await from(app, '192.0.2.1', '/api/cases');
    expect(refused.status).toBe(429);
    expect(refused.headers['ratelimit-remaining']).toBe('0');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.body.errors[0].message).toContain('partner’s key');
    for (const path of ['/cases', '/api/media/file/a.png', '/embed.js'])
      expect((await from(app, '192.0.2.1', path)).status).toBe(200);
    expect((await from(app, '192.0.2.2', '/api/cases')).status).toBe(200);
  });

  it('does not hold for partners, this very machine, and ten times as much for staff', async () => {
    const app = setUp();
    for (let turn = 0; turn < 4; turn += 1) {
      expect((await from(app, '192.0.2.3', '/api/search').set('x-partner', '1')).status).toBe(200);
      expect((await from(app, '127.0.0.1', '/api/search')).status).toBe(200);
      expect((await from(app, '192.0.2.4', '/api/cases').set('cookie', await session())).status).toBe(200);
    }
  });

  it.each([
    ['a cookie of the right name alone', () => 'payload-token=x'],
    ['another secret', () => session({ secret: 'another secret' })],
    ['a partner', () => session({ collection: 'partners' })],
    ['a session that is over', () => session({ expires: '-1 minute' })],
  ])('takes no stranger for staff: %s', async (_name, cookieOf) => {
    const app = setUp();
    const cookie = await cookieOf();
    const ask = () => from(app, '192.0.2.5', '/api/cases').set('cookie', cookie);
    expect([(await ask()).status, (await ask()).status, (await ask()).status]).toEqual([200, 200, 429]);
  });
});

describe('cross-origin reads', () => {
  const app = express();
  app.use(openCors({ publicUrl: 'https://casebook.example.org' }));
  app.use((incoming, response) => void response.json({ cookie: incoming.headers.cookie ?? null }));

  it.each(['/api/search?q=play', '/feeds/cases.rss', '/embed.js', '/embed/cases', '/oembed'])(
    'are open for %s',
    async (path) => {
      const answer = await request(app)
        .get(path)
        .set('origin', 'https://partner.example')
        .set('cookie', 'payload-token=x');
      expect(answer.headers['access-control-allow-origin']).toBe('*');
      expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
      expect(answer.body.cookie).toBeNull();
    },
  );

  it.each(['/api/cases', '/api/users/me', '/admin', '/', '/api/searches'])(
    'are closed for %s',
    async (path) => {
      const answer = await request(app).get(path).set('origin', 'https://partner.example');
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    },
  );

  it('leave the own origin its cookie', async () => {
    const answer = await request(app)
      .get('/api/search')
      .set('origin', 'https://casebook.example.org')
      .set('cookie', 'a=1');
    expect(answer.body.cookie).toBe('a=1');
  });
});

describe('health', () => {
  const setUp = (options: Partial<Parameters<typeof createHealthRouter>[0]>) =>
    express().use(createHealthRouter({ checks: {}, timeoutMs: 50, ...options }));

  it('is ready when every part answers', async () => {
    const answer = await request(setUp({ checks: { database: async () => 1 } })).get('/readyz');
    expect([answer.status, answer.body]).toEqual([200, { status: 'ready', parts: { database: 'ok' } }]);
  });

  it('names the part that fails or hangs, and is alive all the same', async () => {
    const app = setUp({
      checks: {
        database: async () => 1,
        search: () => Promise.reject(new Error('gone')),
        mail: () => new Promise(() => undefined),
      },
    });
    const answer = await request(app).get('/readyz');
    expect(answer.status).toBe(503);
    expect(answer.body.parts).toEqual({ database: 'ok', search: 'failing', mail: 'failing' });
    expect(answer.body.errors.map(({ field }: { field: string }) => field)).toEqual(['search', 'mail']);
    expect((await request(app).get('/healthz')).status).toBe(200);
  });

  it('is not ready while the process stops', async () => {
    const answer = await request(setUp({ isStopping: () => true })).get('/readyz');
    expect([answer.status, answer.body.parts]).toEqual([503, { process: 'stopping' }]);
  });
});

describe('a connection', () => {
  it('that is not used is kept longer than reverse proxies keep theirs', async () => {
    const server = createHttpServer((_request, response) => void response.end());
    const { headers } = await request(server).get('/').set('connection', 'keep-alive');
    expect(headers['keep-alive']).toBe('timeout=125');
  });
});

describe('a port that is taken', () => {
  it('is told in one line that names the setting', () => {
    const error = Object.assign(new Error('x'), { code: 'EADDRINUSE' });
    const line = listenProblem({ error, host: '127.0.0.1', port: 3000 });
    expect(line).toMatch(/^PORT 3000 .*taken/);
    expect(line).not.toContain('\n');
  });
});
