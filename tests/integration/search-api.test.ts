// Proves what a program gets from /api/search over HTTP: hits, facets that hold what they promise, faults by name, caching.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FACETS } from '../../src/domain/case-query.ts';
import { announced } from '../helpers/announced.ts';
import { startSearchEdge, type SearchEdge } from '../helpers/search-edge.ts';

interface Body {
  query: Record<string, unknown>;
  total: number;
  page: number;
  pages: number;
  hits: { slug: string; highlights: Record<string, string | null>; [field: string]: unknown }[];
  facets: Record<string, { value: string; label: string; count: number }[]>;
  links: { previous: string | null; next: string | null };
}

let edge: SearchEdge;
beforeAll(async () => {
  edge = await startSearchEdge();
});
afterAll(() => edge.close());

const search = async (parameters: string): Promise<Body> => {
  const { status, body } = await edge.get(`/api/search?${parameters}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return body as Body;
};
const slugs = async (parameters: string) => (await search(parameters)).hits.map(({ slug }) => slug).sort();

describe('an answer', () => {
  it('has what the interface promises', async () => {
    const body = await search('q=toys');
    expect(body).toMatchObject({
      query: { q: 'toys', lang: 'en', sort: 'relevance', page: 1, limit: 20 },
      total: 1,
      page: 1,
      pages: 1,
      engine: 'embedded',
      tookMs: expect.any(Number),
      links: { previous: null, next: null },
      hits: [
        {
          id: 'time-to-play',
          slug: 'time-to-play',
          title: 'Time to Play',
          url: `${edge.url}/cases/time-to-play`,
          summary: 'Time to Play, in short.',
          organisation: { slug: 'whitefriars', label: 'Whitefriars' },
          themes: [{ slug: 'play', label: 'Play' }],
          figure: { value: 'over 330', unit: 'children' },
          passage: {
            section: 'challenges',
            sectionLabel: 'The challenges',
            text: 'No money for <toys> & games.',
          },
          hasAward: true,
          yearFrom: 2007,
          yearTo: 2009,
        },
      ],
    });
  });

  it('marks matches in HTML with everything else escaped', async () => {
    const [hit] = (await search('q=toys')).hits;
    expect(hit?.highlights.passage).toBe('No money for &lt;<mark>toys</mark>&gt; &amp; games.');
  });

  it('holds no draft, no contact and no database id', async () => {
    const text = JSON.stringify(await search('limit=100'));
    for (const secret of ['Never published', 'Secret', 'secret-theme', 'private@example.org', '0121'])
      expect(text).not.toContain(secret);
    const { docs } = await edge.payload.find({ collection: 'cases', overrideAccess: true, depth: 0 });
    for (const { id } of docs) expect(text).not.toContain(String(id));
    expect((await search('')).total).toBe(3);
  });

  it('pages with links to the neighbours', async () => {
    const body = await search('limit=1&page=2&sort=title');
    expect(body).toMatchObject({ total: 3, page: 2, pages: 3 });
    expect(body.hits.map(({ slug }) => slug)).toEqual(['roma-neighbours']);
    expect(body.links).toEqual({
      previous: `${edge.url}/api/search?sort=title&limit=1`,
      next: `${edge.url}/api/search?sort=title&page=3&limit=1`,
    });
    expect((await search('page=7')).hits).toEqual([]);
  });

  it.each([
    ['theme=community-cohesion', ['induction-of-newcomers', 'roma-neighbours']],
    ['theme=roma&theme=play', ['roma-neighbours', 'time-to-play']],
    ['theme=play&audience=staff', ['roma-neighbours']],
    ['region=west-midlands', ['roma-neighbours', 'time-to-play']],
    ['organisation=rochdale-council', ['induction-of-newcomers', 'time-to-play']],
    ['organisationType=council', ['induction-of-newcomers']],
    ['award=yes', ['time-to-play']],
    ['from=2010', ['induction-of-newcomers', 'roma-neighbours']],
    ['to=2006', ['roma-neighbours']],
    ['near=52.4,-1.5,10', ['roma-neighbours', 'time-to-play']],
  ])('narrows by %s', async (parameters, expected) => {
    expect(await slugs(parameters)).toEqual(expected);
  });
});

describe('facets', () => {
  it.each(['', 'theme=play', 'theme=play&audience=staff', 'q=play', 'award=yes&evidence=evaluated-locally'])(
    'count what choosing a value leaves, with “%s”',
    async (parameters) => {
      const { facets } = await search(parameters);
      for (const facet of FACETS)
        for (const { value, label, count } of facets[facet] ?? []) {
          const chosen = new URLSearchParams(parameters);
          chosen.delete(facet);
          chosen.append(facet, value);
          const { total, query } = await search(chosen.toString());
          expect(total, `${parameters} + ${facet}=${value}`).toBe(count);
          expect(query[facet]).toEqual([value]);
          expect(label).not.toBe('');
        }
    },
  );

  it('stay choosable beside a selection', async () => {
    expect((await search('theme=roma')).facets.theme).toEqual([
      { value: 'community-cohesion', label: 'Community cohesion', count: 2 },
      { value: 'play', label: 'Play', count: 2 },
      { value: 'roma', label: 'Roma', count: 1 },
    ]);
  });
});

describe('faults', () => {
  it('name the facet and the value', async () => {
    expect(await edge.get('/api/search?theme=nonsense')).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'theme', message: 'theme: there is no theme “nonsense”.' }] },
    });
  });

  it('treat an unpublished theme as one that is not there', async () => {
    const { status, body } = await edge.get('/api/search?theme=secret-themo');
    expect(status).toBe(400);
    expect(JSON.stringify(body)).not.toContain('did you mean');
    expect((await edge.get('/api/search?theme=secret-theme')).status).toBe(400);
  });

  it('come all at once', async () => {
    const { body } = await edge.get('/api/search?theme=nonsense&limit=1000&colour=red');
    expect((body as { errors: { field: string }[] }).errors.map(({ field }) => field).sort()).toEqual([
      'colour',
      'limit',
      'theme',
    ]);
  });

  it('refuse other methods', async () => {
    const response = await fetch(`${edge.url}/api/search`, { method: 'POST' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toContain('GET');
    expect(await response.json()).toEqual({ errors: [{ message: expect.any(String) }] });
  });
});

describe('caching', () => {
  it('answers 304 while nothing changed, and anew after a save', async () => {
    const first = await fetch(`${edge.url}/api/search?q=play`);
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toContain('public');
    const again = () =>
      fetch(`${edge.url}/api/search?q=play`, {
        // To which Node's fetch adds `no-cache`.
        headers: { 'if-none-match': etag },
      });
    expect((await again()).status).toBe(304);
    await edge.payload.update({
      collection: 'cases',
      where: { slug: { equals: 'time-to-play' } },
      overrideAccess: true,
      data: { staffing: 'Two play workers.', _status: 'published' },
    });
    await announced();
    await edge.changes.flush();
    expect((await again()).status).toBe(200);
  });

  it('answers HEAD without a body', async () => {
    const response = await fetch(`${edge.url}/api/search?q=play`, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });
});
