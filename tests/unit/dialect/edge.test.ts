// Proves what stands before /search-api: any origin may ask, questions by POST are no writes, and what is no search is refused
// in Meilisearch's shape before any engine is asked.
import express from 'express';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseEnv } from '../../../src/config/env.ts';
import { clearRuntime, provideRuntime } from '../../../src/runtime.ts';
import { searchApiRouter } from '../../../src/api/search-api.ts';
import { openCors } from '../../../src/server/cors.ts';
import { rateLimits } from '../../../src/server/rate-limits.ts';

beforeAll(() =>
  provideRuntime({ env: parseEnv({ NODE_ENV: 'test', PAYLOAD_SECRET: 'a secret for tests only' }) }),
);
afterAll(clearRuntime);

const makeApp = (): express.Express => {
  const app = express();
  app.use(openCors({ publicUrl: 'https://casebook.example.org' }));
  app.use(rateLimits({ failedLogins: 1, writes: 1 }, { secret: 'a secret' }));
  app.use(searchApiRouter());
  return app;
};

const json = (app: express.Express, body: string) =>
  request(app).post('/search-api/multi-search').set('content-type', 'application/json').send(body);

describe('before /search-api', () => {
  it('a browser may ask from any origin, with the headers that the clients send', async () => {
    const preflight = await request(makeApp())
      .options('/search-api/indexes/cases/search')
      .set('origin', 'https://partner.example')
      .set('access-control-request-headers', 'authorization,content-type,x-meilisearch-client');
    expect(preflight.status).toBe(204);
    expect(preflight.headers['access-control-allow-origin']).toBe('*');
    expect(preflight.headers['access-control-allow-methods']).toContain('POST');
    for (const name of ['authorization', 'content-type', 'x-meilisearch-client'])
      expect(preflight.headers['access-control-allow-headers']).toContain(name);
    expect(preflight.headers).not.toHaveProperty('access-control-allow-credentials');
    const answer = await json(makeApp(), '{"queries":[]}').set('origin', 'https://partner.example');
    expect(answer.headers['access-control-allow-origin']).toBe('*');
  });

  it('questions by POST do not count as changes', async () => {
    const app = makeApp();
    for (let turn = 0; turn < 5; turn += 1) expect((await json(app, '{"queries":[]}')).status).toBe(200);
  });

  it.each([
    ['post', '/search-api/indexes/cases/documents', 403, 'invalid_api_key'],
    ['put', '/search-api/indexes/cases/settings', 403, 'invalid_api_key'],
    ['get', '/search-api/keys', 403, 'invalid_api_key'],
    ['delete', '/search-api/indexes/cases/search', 405, 'method_not_allowed'],
    ['get', '/search-api/multi-search', 405, 'method_not_allowed'],
    ['get', '/search-api/nothing', 404, 'not_found'],
  ] as const)('%s %s gets %i %s', async (method, path, status, code) => {
    const answer = await request(makeApp())[method](path);
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({
      message: expect.any(String),
      code,
      type: code === 'invalid_api_key' ? 'auth' : 'invalid_request',
      link: expect.stringContaining(`#${code}`),
    });
  });

  it('reads no more than a body of a reasonable size, and nothing that is nested without end', async () => {
    const app = makeApp();
    const large = await json(
      app,
      JSON.stringify({ queries: [{ indexUid: 'cases', q: 'x'.repeat(300_000) }] }),
    );
    expect([large.status, large.body.code]).toEqual([413, 'payload_too_large']);
    const nested = await json(app, `{"queries":${'['.repeat(50_000)}${']'.repeat(50_000)}}`);
    expect([nested.status, nested.body.code]).toEqual([400, 'bad_request']);
    const many = await json(app, JSON.stringify({ queries: Array(51).fill({ indexUid: 'cases' }) }));
    expect([many.status, many.body.code]).toEqual([400, 'bad_request']);
  });
});
