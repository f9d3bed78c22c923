// Proves that Payload's REST and GraphQL work through Express as they do behind Next: cookies, uploads, downloads, errors, HEAD, aborts.
import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEdge, type TestEdge } from '../helpers/edge.ts';

const EMAIL = 'editor@example.org';
const PASSWORD = 'a good long password';

let edge: TestEdge;
let cookie: string;

const send = (path: string, init: RequestInit = {}) =>
  fetch(`${edge.url}${path}`, {
    ...init,
    headers: { origin: edge.url, ...(cookie ? { cookie } : {}), ...(init.headers as Record<string, string>) },
  });
const sendJson = (path: string, body: unknown, init: RequestInit = {}) =>
  send(path, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...init,
    headers: { 'content-type': 'application/json', ...(init.headers as Record<string, string>) },
  });

beforeAll(async () => {
  cookie = '';
  edge = await startEdge();
  await edge.payload.create({
    collection: 'users',
    data: { name: 'Editor', email: EMAIL, password: PASSWORD, role: 'admin' },
    overrideAccess: true,
  });
  const login = await sendJson('/api/users/login', { email: EMAIL, password: PASSWORD });
  expect(login.status).toBe(200);
  cookie = login.headers.getSetCookie()[0]?.split(';')[0] ?? '';
});
afterAll(() => edge.close());

describe('REST through the bridge', () => {
  it('signs in with a cookie that works on the next request, and only from the own origin', async () => {
    expect(cookie).toMatch(/^payload-token=/);
    expect((await (await send('/api/users/me')).json()).user.email).toBe(EMAIL);
    const foreign = await send('/api/users/me', { headers: { origin: 'https://elsewhere.example' } });
    expect((await foreign.json()).user).toBeNull();
    expect(foreign.headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('answers bad JSON, a wrong password and an unknown route as errors in JSON', async () => {
    const malformed = await sendJson('/api/organisations', '{bad');
    expect(malformed.status).toBe(400);
    expect((await malformed.json()).errors[0].message).toBe('Invalid JSON');
    const wrong = await sendJson('/api/users/login', { email: EMAIL, password: 'wrong' });
    expect(wrong.status).toBe(401);
    expect((await wrong.json()).errors).toHaveLength(1);
    const unknown = await send('/api/nothing');
    expect(unknown.status).toBe(404);
    expect((await unknown.json()).errors[0].message).toContain('/api/nothing');
  });

  it('takes a picture by multipart upload and gives the same bytes back, whole and in part', async () => {
    const noise = Buffer.from(Uint8Array.from({ length: 900 * 700 * 3 }, (_each, at) => (at * 7919) % 251));
    const png = await sharp(noise, { raw: { width: 900, height: 700, channels: 3 } })
      .png({ compressionLevel: 0 })
      .toBuffer();
    expect(png.length).toBeGreaterThan(1_500_000);
    const form = new FormData();
    form.set('_payload', JSON.stringify({ alt: 'Noise' }));
    form.set('file', new Blob([new Uint8Array(png)], { type: 'image/png' }), 'noise.png');
    const upload = await send('/api/media', { method: 'POST', body: form });
    const { doc, errors } = await upload.json();
    expect(errors).toBeUndefined();
    expect(upload.status).toBe(201);

    const file = await send(doc.url.replace(/^https?:\/\/[^/]+/, ''));
    expect(file.status).toBe(200);
    expect(file.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await file.arrayBuffer()).equals(png)).toBe(true);
    const part = await send(doc.url.replace(/^https?:\/\/[^/]+/, ''), { headers: { range: 'bytes=0-99' } });
    expect(part.status).toBe(206);
    expect((await part.arrayBuffer()).byteLength).toBe(100);
  });

  it('refuses a request for no address', async () => {
    const { port } = new URL(edge.url);
    const asked = httpRequest({ port, path: '*' });
    const answered = once(asked, 'response');
    asked.end();
    const [answer] = (await answered) as [IncomingMessage];
    expect(answer.statusCode).toBe(400);
    expect(await text(answer)).toContain('such as /cases');
  });

  it('answers HEAD like GET without a body', async () => {
    const get = await send('/api/users');
    const head = await send('/api/users', { method: 'HEAD' });
    expect(head.status).toBe(get.status);
    expect(head.headers.get('content-type')).toBe(get.headers.get('content-type'));
    expect(await head.text()).toBe('');
  });

  it('reads by POST as the admin panel does', async () => {
    const response = await send('/api/users', {
      method: 'POST',
      body: 'limit=1&depth=0',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-payload-http-method-override': 'GET',
      },
    });
    expect((await response.json()).docs).toHaveLength(1);
  });

  it('keeps answering after clients went away in the middle of their upload', async () => {
    const leave = () =>
      new Promise<void>((resolve) => {
        const { hostname, port } = new URL(edge.url);
        const upload = httpRequest({
          hostname,
          port,
          path: '/api/media',
          method: 'POST',
          headers: {
            cookie,
            origin: edge.url,
            'content-type': 'multipart/form-data; boundary=x',
            'content-length': 9e6,
          },
        });
        upload.on('error', () => resolve());
        upload.write(
          '--x\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\ncontent-type: image/png\r\n\r\n',
        );
        upload.write(Buffer.alloc(200_000), () => upload.destroy());
        upload.on('close', () => resolve());
      });
    await Promise.all([leave(), leave(), leave()]);
    expect((await send('/api/users/me')).status).toBe(200);
  });

  it('answers at once when a large body is not wanted', async () => {
    const response = await send('/api/organisations', {
      method: 'POST',
      body: new Uint8Array(6_000_000),
      headers: { cookie: '', 'content-type': 'application/octet-stream' },
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect((await response.json()).errors).toBeDefined();
  });

  it('refuses an address that names another host', async () => {
    const response = await new Promise<number>((resolve, reject) => {
      const { hostname, port } = new URL(edge.url);
      httpRequest({ hostname, port, path: '/api/users/me', headers: { host: 'a b' } }, ({ statusCode }) =>
        resolve(statusCode ?? 0),
      )
        .on('error', reject)
        .end();
    });
    expect(response).toBe(400);
  });
});

describe('GraphQL through the bridge', () => {
  it('answers a query, from any origin, as to a stranger', async () => {
    const response = await sendJson(
      '/api/graphql',
      { query: '{ __typename }' },
      { headers: { origin: 'https://a.example' } },
    );
    expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('answers a preflight, and a query by GET', async () => {
    const preflight = await send('/api/graphql', {
      method: 'OPTIONS',
      headers: { origin: 'https://a.example' },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-methods')).toContain('POST');
    const get = await send('/api/graphql?query={__typename}');
    expect(get.status).toBe(200);
    expect(await get.json()).toEqual({ data: { __typename: 'Query' } });
  });

  it('refuses a body larger than any query', async () => {
    const response = await sendJson('/api/graphql', { query: 'x'.repeat(1_200_000) });
    expect(response.status).toBe(413);
    expect((await response.json()).errors).toHaveLength(1);
  });
});
