// Proves that the page cache keeps only what every stranger may see, forgets it when content changes, and never sends a nonce twice.
import express from 'express';
import request from 'supertest';
import { beforeEach, describe, expect, it } from 'vitest';
import { createEventBus } from '../../src/events.ts';
import { createLogger } from '../../src/logger.ts';
import { createPageCache } from '../../src/server/page-cache.ts';
import { requestLog } from '../../src/server/request-log.ts';
import { securityHeaders } from '../../src/server/security-headers.ts';

const env = { mode: 'test', publicUrl: 'http://localhost:3000' } as const;
const nonceIn = (policy: unknown) => /'nonce-([^']+)'/.exec(String(policy))?.[1] ?? 'none';

const setUp = () => {
  const events = createEventBus();
  const state = { rendered: 0, onRender: () => undefined as void };
  const app = express();
  app.use(requestLog({ logger: createLogger({ level: 'silent' }) }));
  app.use(securityHeaders({ env }));
  const pages: Parameters<typeof createPageCache>[0]['pages'] = async (incoming, response) => {
    state.rendered += 1;
    state.onRender();
    const path = incoming.url ?? '';
    if (path.startsWith('/missing')) response.statusCode = 404;
    if (path.startsWith('/personal')) response.setHeader('set-cookie', 'a=1');
    if (path.startsWith('/language')) response.setHeader('vary', 'Accept-Language');
    if (path.startsWith('/failed')) {
      response.statusCode = 500;
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(
        '<!DOCTYPE html><html id="__next_error__"><head></head><body><script>1</script></body></html>',
      );
      return;
    }
    const nonce = nonceIn(incoming.headers['content-security-policy']);
    response.setHeader('link', `</a.woff2>; rel=preload; as="font"; nonce="${nonce}"; type="font/woff2"`);
    response.setHeader('content-type', path.startsWith('/data') ? 'text/plain' : 'text/html; charset=utf-8');
    response.write(`<p>${state.rendered}</p>`);
    await new Promise((resolve) => setTimeout(resolve, 5));
    response.end(`<script nonce="${nonceIn(incoming.headers['content-security-policy'])}">é</script>`);
  };
  app.use(createPageCache({ events, env, pages }));
  app.use((incoming, response) => pages(incoming, response));
  return { app, events, state };
};

describe('page cache', () => {
  let { app, events, state } = setUp();
  beforeEach(() => {
    ({ app, events, state } = setUp());
  });

  it('renders once and gives every response a nonce of its own', async () => {
    const first = await request(app).get('/cases?q=play');
    const second = await request(app).get('/cases?q=play');
    expect(state.rendered).toBe(1);
    expect(second.headers['x-cache']).toBe('hit');
    const nonces = [first, second].map(({ headers }) => nonceIn(headers['content-security-policy']));
    expect(new Set(nonces).size).toBe(2);
    expect(first.text).toBe(`<p>1</p><script nonce="${nonces[0]}">é</script>`);
    expect(second.text).toBe(`<p>1</p><script nonce="${nonces[1]}">é</script>`);
  });

  it('names no nonce in its header links, kept or not', async () => {
    for (const path of ['/', '/', '/missing'])
      expect((await request(app).get(path)).headers.link).toBe(
        '</a.woff2>; rel=preload; as="font"; type="font/woff2"',
      );
  });

  it('renders a page once for visitors who ask for it at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => request(app).get('/')));
    expect(state.rendered).toBe(1);
    expect(new Set(answers.map(({ headers }) => headers['content-security-policy'])).size).toBe(8);
  });

  it('gives a page that failed words that need no script, and the way to the log', async () => {
    const { status, text } = await request(app).get('/failed');
    expect(status).toBe(500);
    expect(text).toContain('<html id="__next_error__" lang="en">');
    expect(text).toMatch(
      /<body><main><h1>Something went wrong here<\/h1>.*<code>[\da-f-]{36}<\/code>.*<script>1/,
    );
    expect((await request(app).get('/failed')).headers['x-cache']).toBe('miss');
  });

  it('forgets everything when content changes', async () => {
    await request(app).get('/');
    events.emit('content-changed', { collection: 'cases' });
    expect((await request(app).get('/')).text).toContain('<p>2</p>');
  });

  it('does not keep a page during whose rendering content changed', async () => {
    state.onRender = () => void events.emit('content-changed', { collection: 'cases' });
    await request(app).get('/');
    await request(app).get('/');
    expect(state.rendered).toBe(2);
  });

  it.each(['/missing', '/personal', '/language', '/admin', '/cases/a?preview=draft', '/data.txt'])(
    'never keeps %s, and its nonce still fits',
    async (path) => {
      const answers = [await request(app).get(path), await request(app).get(path)];
      expect(state.rendered).toBe(2);
      for (const { text, headers } of answers.filter(() => !path.startsWith('/data')))
        expect(text).toContain(nonceIn(headers['content-security-policy']));
      expect(new Set(answers.map(({ headers }) => headers['content-security-policy'])).size).toBe(2);
    },
  );

  it('passes by whoever sends a cookie or asks for a piece of a page', async () => {
    await request(app).get('/');
    await request(app).get('/').set('cookie', 'payload-token=x');
    await request(app).get('/').set('rsc', '1');
    await request(app).get('/').set('authorization', 'JWT x');
    expect(state.rendered).toBe(4);
  });

  it('answers 304 without a policy, so that the nonce of the kept copy stays', async () => {
    const first = await request(app).get('/');
    const again = await request(app).get('/').set('if-none-match', String(first.headers.etag));
    expect(again.status).toBe(304);
    expect(again.text).toBe('');
    expect(again.headers['content-security-policy']).toBeUndefined();
  });
});
