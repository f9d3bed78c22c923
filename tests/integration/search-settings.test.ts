// Proves that editors manage search over HTTP: synonyms, stop words, pins and weights take effect at once, faults are named, and only publishers may.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_WEIGHTS } from '../../src/search/engine-settings.ts';
import { readSettings } from '../../src/search/read-settings.ts';
import { databases } from '../helpers/base.ts';
import { createCase, makeSearchBase, publish, withinASecond } from '../helpers/search-base.ts';
import { startSearchEdge, type SearchEdge } from '../helpers/search-edge.ts';

describe('over HTTP', () => {
  let edge: SearchEdge;
  const cookies: Partial<Record<'admin' | 'reviewer' | 'publisher', string>> = {};
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    edge = await startSearchEdge();
    const organisation = await publish(edge.payload, {
      collection: 'organisations',
      title: 'Northmoor Homes',
      type: 'charity',
    });
    const add = async (title: string, data = {}) => {
      ids[title] = await createCase(edge.payload, { title, organisation, ...data });
    };
    await add('Coffee mornings', { summary: 'Neighbours meet.' });
    await add('Coffee for two', { summary: 'Somebody listens.' });
    await add('Befriending', { summary: 'A visitor brings coffee.' });
    await add('Gardening', { summary: 'With spades.', _status: 'draft' });
    await edge.search.sync.flush();
    // The first account is made an administrator whatever it asks for.
    for (const role of ['admin', 'reviewer', 'publisher'] as const) {
      const account = { email: `${role}@example.org`, password: `${role} password` };
      await edge.payload.create({
        collection: 'users',
        overrideAccess: true,
        data: { name: role, role, ...account },
      });
      const login = await send('POST', '/api/users/login', account);
      cookies[role] = login.headers.getSetCookie()[0]?.split(';')[0];
    }
  });
  afterAll(() => edge.close());

  const send = (method: string, address: string, body?: unknown, cookie?: string) =>
    fetch(`${edge.url}${address}`, {
      method,
      headers: {
        'content-type': 'application/json',
        origin: edge.url,
        'sec-fetch-site': 'same-origin',
        ...(cookie && { cookie }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const save = (settings: object, cookie = cookies.publisher) =>
    send('POST', '/api/globals/search-settings', settings, cookie);
  const slugs = async (q: string): Promise<string[]> =>
    ((await edge.get(`/api/search?q=${q}`)).body as { hits: { slug: string }[] }).hits.map(
      ({ slug }) => slug,
    );

  it('a pinned case comes first without a restart, in the editors’ order, and is told', async () => {
    expect((await slugs('coffee')).at(-1)).toBe('befriending');
    const response = await save({
      pins: [{ query: 'COFFEE', cases: [ids.Gardening, ids.Befriending, ids['Coffee for two']] }],
    });
    expect(response.status).toBe(200);
    await withinASecond(
      () => slugs('coffee'),
      (found) => found.join() === 'befriending,coffee-for-two,coffee-mornings',
    );
    const { body } = await edge.get('/api/search?q=coffee');
    expect((body as { hits: { isPinned: boolean }[] }).hits.map(({ isPinned }) => isPinned)).toEqual([
      true,
      true,
      false,
    ]);
    // What is not published is passed over, and comes first as soon as it is.
    await edge.payload.update({
      collection: 'cases',
      id: ids.Gardening ?? '',
      overrideAccess: true,
      data: { _status: 'published' },
    });
    await withinASecond(
      () => slugs('coffee'),
      (found) => found[0] === 'gardening',
    );
    expect((await save({ pins: [] })).status).toBe(200);
    await withinASecond(
      () => slugs('coffee'),
      (found) => found.at(-1) === 'befriending',
    );
  });

  it('weights change the order', async () => {
    expect((await save({ weights: { title: 0, names: 0, summary: 10 } })).status).toBe(200);
    await withinASecond(
      () => slugs('coffee'),
      (found) => found[0] === 'befriending',
    );
    expect((await save({ weights: { title: null, names: null, summary: null } })).status).toBe(200);
    await withinASecond(
      () => slugs('coffee'),
      (found) => found[0] !== 'befriending',
    );
  });

  it('synonyms and stop words take effect with the next search', async () => {
    expect(await slugs('kaffeeklatsch')).toEqual([]);
    expect((await save({ synonyms: [{ words: ['kaffeeklatsch', 'coffee'] }] })).status).toBe(200);
    await withinASecond(
      () => slugs('kaffeeklatsch'),
      (found) => found.length === 3,
    );
    const { body } = await edge.get('/api/search?q=kaffeeklatsch');
    expect(body).toMatchObject({ alsoSearched: [{ word: 'kaffeeklatsch', synonyms: ['coffee'] }] });
    expect((await save({ synonyms: [], stopWords: ['mornings'] })).status).toBe(200);
    await withinASecond(
      () => slugs('coffee mornings'),
      (found) => found.length === 3,
    );
    expect((await save({ stopWords: [] })).status).toBe(200);
  });

  it.each([
    [{ synonyms: [{ words: ['alone'] }] }, 'synonyms.0.words', /takes two or more different words/],
    [{ stopWords: ['two words'] }, 'stopWords', /takes single words; “two words” is more than one/],
    [{ pins: [{ query: 'tea', cases: [] }] }, 'pins.0.cases', /takes one case or more/],
    [{ pins: [{ query: '', cases: [] }] }, 'pins.0.query', /takes the words that a reader types/],
    [{ weights: { summary: 11 } }, 'weights.summary', /^Summary: takes a number from 0 to 10; it is 11\.$/],
    [
      {
        weights: {
          title: 0,
          names: 0,
          summary: 0,
          challenges: 0,
          solutions: 0,
          results: 0,
          learning: 0,
          rest: 0,
        },
      },
      'weights.title',
      /all are 0/,
    ],
  ])('%j is refused by name', async (settings, path, message) => {
    const response = await save(settings);
    expect(response.status).toBe(400);
    const { errors } = (await response.json()) as {
      errors: { data: { errors: { path: string; message: string }[] } }[];
    };
    const faults = errors.flatMap(({ data }) => data.errors);
    expect(faults).toContainEqual({
      path,
      message: expect.stringMatching(message),
      label: expect.anything(),
    });
  });

  it('the same query pinned twice is refused at both places', async () => {
    const cases = [ids.Befriending];
    const response = await save({
      pins: [
        { query: 'tea', cases },
        { query: 'Tea ', cases },
      ],
    });
    expect(response.status).toBe(400);
    expect(JSON.stringify(await response.json())).toMatch(
      /pins\.0\.query.*pinned more than once.*pins\.1\.query/,
    );
  });

  it('only publishers and above may change it, and only staff may read it', async () => {
    expect((await save({ stopWords: ['x'] }, cookies.reviewer)).status).toBe(403);
    expect((await send('POST', '/api/globals/search-settings', { stopWords: ['x'] })).status).toBe(403);
    expect((await send('GET', '/api/globals/search-settings')).status).toBe(403);
    expect((await send('GET', '/api/globals/search-settings', undefined, cookies.reviewer)).status).toBe(200);
    expect((await send('GET', '/api/search-queries')).status).toBe(403);
    expect((await send('GET', '/api/search-queries', undefined, cookies.reviewer)).status).toBe(200);
    expect((await send('POST', '/api/search-queries', { query: 'x' }, cookies.publisher)).status).toBe(403);
  });

  it('GET /api/suggest answers, is checked, and is kept until something changes', async () => {
    const { status, headers, body } = await edge.get('/api/suggest?q=coff');
    expect(status).toBe(200);
    // Weak: the same answer goes out compressed and plain.
    const etag = headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/"[\w-]{27}"$/);
    expect(body).toMatchObject({
      query: { q: 'coff', lang: 'en', limit: 8 },
      suggestions: expect.arrayContaining([
        {
          kind: 'case',
          label: 'Coffee for two',
          marked: [
            { text: expect.stringMatching(/^Coff/), isMatch: true },
            { text: expect.any(String), isMatch: false },
          ],
          url: `${edge.url}/cases/coffee-for-two`,
          detail: 'Northmoor Homes',
        },
      ]),
    });
    const again = await fetch(`${edge.url}/api/suggest?q=coff`, {
      // To which Node's fetch adds `no-cache`.
      headers: { 'if-none-match': etag },
    });
    expect(again.status).toBe(304);
    for (const [address, field] of [
      ['q=x&theme=play', 'theme'],
      ['q=x&lang=xx', 'lang'],
      ['q=x&limit=21', 'limit'],
      ['q=x&foo=1', 'foo'],
    ])
      expect((await edge.get(`/api/suggest?${address}`)) as object, address).toMatchObject({
        status: 400,
        body: { errors: [{ field, message: expect.stringContaining(`${field}: `) }] },
      });
    const posted = await send('POST', '/api/suggest?q=coff');
    expect(posted.status).toBe(405);
    expect(await posted.json()).toMatchObject({ errors: [{ message: expect.any(String) }] });
  });

  it('GraphQL suggests, and finds what else answers, as HTTP does', async () => {
    const { data, errors } = await edge.graphql(
      `{ suggest(query: "coff") { kind label highlight url detail }
         searchGuidance(query: "coffee", kind: ["guide"]) { kind label total hits { title url } }
         searchCases(query: "coffe mornings", theme: ["roma"]) {
           didYouMean answeredIn corrections { typed meant } named { kind label url }
           loosen { label total url } guidance { kind } hits { answer { solutions } missingWords isPinned } } }`,
    );
    expect(errors).toBeUndefined();
    const { suggest, searchGuidance, searchCases } = data as Record<string, unknown[]> & {
      searchCases: object;
    };
    const { body } = await edge.get('/api/suggest?q=coff');
    expect(suggest?.map((one) => (one as { label: string }).label)).toEqual(
      (body as { suggestions: { label: string }[] }).suggestions.map(({ label }) => label),
    );
    expect((suggest?.[0] as { highlight: string }).highlight).toContain('<mark>');
    expect(searchGuidance).toEqual([]);
    expect(searchCases).toMatchObject({
      answeredIn: 'en',
      loosen: expect.arrayContaining([
        { label: 'without the theme Roma', total: 1, url: `${edge.url}/cases?q=coffe+mornings` },
      ]),
    });
    for (const [field, call] of [
      ['kind', 'searchGuidance(query: "x", kind: ["case"]) { kind }'],
      ['theme', 'searchGuidance(query: "x", theme: ["secret-theme"]) { kind }'],
      ['limit', 'suggest(query: "x", limit: 50) { label }'],
    ])
      expect((await edge.graphql(`{ ${call} }`)).errors?.[0]?.extensions, field).toMatchObject({
        code: 'bad-request',
        field,
      });
  });
});

describe.each(databases)('stored on %s', (database) => {
  it('the settings are read back as an engine takes them, with the tested weights where none are set', async () => {
    const base = await makeSearchBase({ database });
    const { payload } = base;
    try {
      expect(await readSettings({ payload })).toEqual({
        synonyms: [],
        stopWords: [],
        pins: [],
        weights: DEFAULT_WEIGHTS,
      });
      const organisation = await publish(payload, {
        collection: 'organisations',
        title: 'Salix',
        type: 'charity',
      });
      const first = await createCase(payload, { title: 'First case', organisation });
      const second = await createCase(payload, { title: 'Second case', organisation, _status: 'draft' });
      await payload.updateGlobal({
        slug: 'search-settings',
        overrideAccess: true,
        data: {
          synonyms: [{ words: ['RSL', ' registered provider '] }],
          stopWords: ['project'],
          pins: [{ query: 'tea', cases: [second, first] }],
          weights: { title: 5, rest: 0 },
        },
      });
      expect(await readSettings({ payload })).toEqual({
        synonyms: [['RSL', 'registered provider']],
        stopWords: ['project'],
        pins: [{ query: 'tea', keys: ['second-case', 'first-case'] }],
        weights: { ...DEFAULT_WEIGHTS, title: 5, rest: 0 },
      });
    } finally {
      await base.close();
    }
  });
});
