// Proves, on the real edge: the element's script and the frame may be used by any page, under the frame's own strict
// policy, and a wrong address is told in the frame in words.
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
  edge = await startPartnersEdge();
  await publishTaxonomy(edge.payload);
  await edge.engine.upsert(partnerDocuments());
});
afterAll(() => edge.close());

it('the script is open to every origin, kept for an hour, and asked again by its tag', async () => {
  const response = await get('/embed.js', { headers: { origin: 'https://partner.example' } });
  const headers = Object.fromEntries(response.headers);
  expect(headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
  });
  expect(headers['cache-control']).toContain('max-age=3600');
  const again = await get('/embed.js', { headers: { 'if-none-match': headers.etag ?? '' } });
  expect(again.status).toBe(304);
});

it('search answers other origins without credentials, as the element asks', async () => {
  const response = await get('/api/search?theme=roma&limit=5', {
    headers: { origin: 'https://partner.example' },
  });
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
});

describe('the frame', () => {
  it('lists the cases of its query for any site, with nothing but its own style allowed', async () => {
    const response = await get('/embed/cases?theme=roma&layout=cards&scheme=dark&heading=Roma+%26+housing');
    expect(response.status).toBe(200);
    const html = await response.text();
    expect(html).toContain('<h1>Roma &amp; housing</h1><ul class="cards"');
    expect(html).toContain('R&amp;D &lt;b&gt;with&lt;/b&gt;');
    expect(html).not.toContain('Time to Play');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('frame-ancestors *');
    expect(response.headers.get('x-frame-options')).toBeNull();
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(response.headers.get('x-robots-tag')).toBe('noindex');
  });

  it('shows five at most unless told otherwise', async () => {
    const itemsOf = async (query: string) =>
      ((await (await get(`/embed/cases${query}`)).text()).match(/<li /g) ?? []).length;
    expect(await itemsOf('?theme=roma&limit=2')).toBe(2);
    expect(await itemsOf('')).toBe(4);
  });

  it.each(['theme=nonsense', 'layout=spiral', 'colour=red'])(
    'says in words what is wrong with %s',
    async (query) => {
      const response = await get(`/embed/cases?${query}`);
      expect(response.status).toBe(400);
      expect(response.headers.get('content-type')).toContain('text/html');
      expect(response.headers.get('cache-control')).toBe('no-store');
      const html = await response.text();
      expect(html).toContain('This list cannot be shown');
      expect(html).toContain(query.split('=')[0]);
    },
  );

  it('is kind when search is away', async () => {
    await edge.engine.close();
    const response = await get('/embed/cases?theme=roma');
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('Please try again in a while.');
    await edge.engine.open();
  });
});
