// Proves, on the real edge over a real base: one case and one guide may be shown by any page, as a frame or as data for the
// element; drafts, archived cases and what was taken down are simply not there; a change is seen at the next request.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCase, publish } from '../helpers/search-base.ts';
import { makeAccounts } from '../helpers/workflow-base.ts';
import { startSearchEdge, type SearchEdge } from '../helpers/search-edge.ts';

let edge: SearchEdge;
const get = (path: string, init?: RequestInit) => fetch(`${edge.url}${path}`, init);
const statusOf = async (path: string) => (await get(path)).status;
const caseId = async (slug: string): Promise<string> => {
  const { docs } = await edge.payload.find({
    collection: 'cases',
    where: { slug: { equals: slug } },
    overrideAccess: true,
  });
  return String(docs[0]?.id);
};

beforeAll(async () => {
  edge = await startSearchEdge();
});
afterAll(() => edge.close());

describe('one case as data', () => {
  it('comes in the shape of a search’s answer, for every origin, without its contact', async () => {
    const response = await get('/embed/cases/time-to-play.json', {
      headers: { origin: 'https://partner.example', cookie: 'payload-token=x' },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({
      total: 1,
      hits: [
        {
          title: 'Time to Play',
          url: `${edge.url}/cases/time-to-play`,
          organisation: { label: 'Whitefriars' },
          problem: 'No money for <toys> & games.',
          figure: { value: 'over 330', unit: 'children' },
          evidence: 'evaluated-locally',
        },
      ],
      facets: { evidence: [{ value: 'evaluated-locally', label: 'Evaluated locally' }] },
    });
    expect(text).not.toContain('private@example.org');
    expect(text).not.toContain('0121');
    const again = await get('/embed/cases/time-to-play.json', {
      headers: { 'if-none-match': response.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  it('does not need search', async () => {
    const calls = edge.search.engine.search;
    edge.search.engine.search = () => Promise.reject(new Error('away'));
    expect(await statusOf('/api/search?q=roma')).toBe(503);
    expect(await statusOf('/embed/cases/roma-neighbours.json')).toBe(200);
    edge.search.engine.search = calls;
  });

  it('is not there for a draft, an unknown one, or a language that is off, and says which', async () => {
    const draft = await get('/embed/cases/never-published-induction.json');
    expect(draft.status).toBe(404);
    expect(await draft.text()).not.toContain('Never published induction');
    expect(await statusOf('/embed/cases/no-such-case.json')).toBe(404);
    const wrong = await get('/embed/cases/time-to-play.json?lang=xx&theme=play');
    expect(wrong.status).toBe(400);
    const { errors } = (await wrong.json()) as { errors: { field: string }[] };
    expect(errors.map(({ field }) => field).sort()).toEqual(['lang', 'theme']);
  });
});

describe('one case as a frame', () => {
  it('shows problem, figure and evidence, and leads to the whole case', async () => {
    const response = await get('/embed/cases/time-to-play?scheme=dark&target=_blank');
    const html = await response.text();
    expect(html).toContain('<html lang="en" dir="ltr" class="dark">');
    expect(html).toContain('<base target="_blank">');
    expect(html).toContain('No money for &lt;toys&gt; &amp; games.');
    expect(html).toContain('over 330');
    expect(html).toContain('Evidence: Evaluated locally');
    expect(html).toContain(`href="${edge.url}/cases/time-to-play"`);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+';/);
    expect(policy).toContain('frame-ancestors *');
    expect(response.headers.get('x-frame-options')).toBeNull();
  });

  it('follows what editors do: there is nothing once a case is archived or taken down', async () => {
    const { publisher } = await makeAccounts(edge.payload, { publisher: 'publisher' });
    const organisation = await publish(edge.payload, {
      collection: 'organisations',
      title: 'Passing Homes',
      type: 'council',
    });
    for (const [title, taken] of [
      ['Soon archived', { workflow: { stage: 'archived' }, archivedReason: 'Out of date' }],
      ['Soon withdrawn', { _status: 'draft' }],
    ] as const) {
      const slug = title.toLowerCase().replace(' ', '-');
      await createCase(edge.payload, { title, organisation });
      await edge.search.sync.flush();
      expect(await statusOf(`/embed/cases/${slug}`), title).toBe(200);
      await edge.payload.update({
        collection: 'cases',
        id: await caseId(slug),
        data: taken as never,
        user: publisher,
        overrideAccess: false,
      });
      await edge.search.sync.flush();
      const gone = await get(`/embed/cases/${slug}`);
      expect(gone.status, title).toBe(404);
      expect(gone.headers.get('cache-control')).toBe('no-store');
      const html = await gone.text();
      expect(html).toContain('This is not here any more');
      expect(html).not.toContain(title);
      expect(await statusOf(`/embed/cases/${slug}.json`), title).toBe(404);
    }
  });
});

it('one guide as a frame is its title page, published alone', async () => {
  await edge.payload.create({
    collection: 'guides',
    overrideAccess: true,
    data: {
      title: 'Welcome & settle',
      slug: 'welcome-settle',
      summary: 'What to do <first>.',
      chapters: [{ title: 'First' }],
      _status: 'published',
    } as never,
  });
  await edge.payload.create({
    collection: 'guides',
    draft: true,
    overrideAccess: true,
    data: { title: 'Hidden guide', slug: 'hidden-guide', summary: 'x', _status: 'draft' } as never,
  });
  const html = await (await get('/embed/guides/welcome-settle')).text();
  expect(html).toContain('Welcome &amp; settle</a></h1>');
  expect(html).toContain('What to do &lt;first&gt;.');
  expect(html).toContain(`href="${edge.url}/guides/welcome-settle"`);
  const hidden = await get('/embed/guides/hidden-guide');
  expect(hidden.status).toBe(404);
  expect(await hidden.text()).not.toContain('Hidden guide');
});

it('a list’s frame has a search field when asked for, which keeps filters and looks', async () => {
  const html = await (await get('/embed/cases?theme=play&layout=cards&search=yes&q=children&limit=3')).text();
  // Without an address of its own it asks the one it is at, below whatever path the base is served.
  expect(html).toContain(`<form role="search" target="_self">`);
  expect(html).toContain('<input type="hidden" name="theme" value="play">');
  expect(html).toContain('<input type="hidden" name="layout" value="cards">');
  expect(html).toContain('<input type="hidden" name="limit" value="3">');
  expect(html).toContain('value="children"');
  expect(html).not.toContain('name="sort"');
  expect(html).toContain('Evidence: ');
});

describe('the builder’s preview', () => {
  it('runs the element on a page of ours, for our own pages alone', async () => {
    const response = await get('/embed/preview?theme=play&layout=cards&search=yes&heading=%22%3E%3Cb%3E');
    expect(response.status).toBe(200);
    const html = await response.text();
    expect(html).toContain('<script src="/embed.js" async></script><casebook-cases theme="play"');
    expect(html).toContain('heading="&quot;&gt;&lt;b&gt;"');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).toContain("connect-src 'self'");
    expect((await get('/embed/preview?theme=nonsense')).status).toBe(400);
  });
});
