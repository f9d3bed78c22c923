// Proves that GraphQL searches as /api/search does, shows visitors nothing unpublished or internal, and keeps its limits.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FACETS } from '../../src/domain/case-query.ts';
import { startSearchEdge, type SearchEdge } from '../helpers/search-edge.ts';

let edge: SearchEdge;
beforeAll(async () => {
  edge = await startSearchEdge();
});
afterAll(() => edge.close());

const FACET_FIELDS = FACETS.map((facet) => `${facet} { value label count }`).join(' ');
const ALL_OF_IT = `
  total page pages engine droppedWords
  hits {
    id slug lang title url summary tier organisation { slug label } organisationType themes { slug label }
    audiences { slug label } methods { slug label } places { slug label } evidence
    figure { value unit } problem hasAward yearFrom yearTo publishedAt updatedAt
    passage { section sectionLabel text } highlights { title summary passage }
  }
  facets { ${FACET_FIELDS} }`;

const dataOf = async <Data>(query: string, variables?: Record<string, unknown>): Promise<Data> => {
  const { data, errors } = await edge.graphql(query, variables);
  expect(errors).toBeUndefined();
  return data as Data;
};

describe('searchCases', () => {
  it.each([
    ['query: "induction"', 'q=induction'],
    ['', ''],
    ['query: "play", theme: ["play"], limit: 1, page: 2', 'q=play&theme=play&limit=1&page=2'],
    [
      'theme: ["roma", "play"], audience: ["children"], sort: "title"',
      'theme=roma&theme=play&audience=children&sort=title',
    ],
    [
      'award: true, from: 2005, to: 2012, near: "52.4,-1.5,50"',
      'award=yes&from=2005&to=2012&near=52.4,-1.5,50',
    ],
  ])('with (%s) answers as /api/search?%s', async (args, parameters) => {
    const { searchCases } = await dataOf<{ searchCases: Record<string, unknown> }>(
      `{ searchCases${args && `(${args})`} { ${ALL_OF_IT} } }`,
    );
    const { body } = await edge.get(`/api/search?${parameters}`);
    expect(body).toMatchObject(searchCases);
    expect(searchCases.total).toBeGreaterThan(0);
  });

  it('names what is wrong as /api/search does', async () => {
    const { errors, data } = await edge.graphql(
      '{ searchCases(query: "x", theme: ["nonsense"], lang: "xx") { total } }',
    );
    expect(data ?? null).toBeNull();
    expect(errors?.[0]?.message).toContain('there is no theme “nonsense”');
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'bad-request',
      field: 'lang',
      problems: [{ field: 'lang' }, { field: 'theme' }],
    });
    const tooLong = await edge.graphql(`{ searchCases(query: "${'a'.repeat(501)}") { total } }`);
    expect(tooLong.errors?.[0]).toMatchObject({
      message: expect.stringMatching(/^query: takes at most 500/),
      extensions: { field: 'query' },
    });
  });
});

describe('caseBySlug and relatedCases', () => {
  it('give a whole case, as Payload’s own type', async () => {
    const { caseBySlug } = await dataOf<{ caseBySlug: unknown }>(
      '{ caseBySlug(slug: "time-to-play") { title organisation { title } challenges { statement kind } themes { slug } } }',
    );
    expect(caseBySlug).toEqual({
      title: 'Time to Play',
      organisation: { title: 'Whitefriars' },
      challenges: [{ statement: 'No money for <toys> & games.', kind: 'funding' }],
      themes: [{ slug: 'play' }],
    });
  });

  it('know nothing of a draft', async () => {
    const { caseBySlug } = await dataOf<{ caseBySlug: unknown }>(
      '{ caseBySlug(slug: "never-published-induction") { title } }',
    );
    expect(caseBySlug).toBeNull();
    const { errors } = await edge.graphql('{ relatedCases(slug: "never-published-induction") { slug } }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'not-found', statusCode: 404 });
  });

  it('give related cases with the reason', async () => {
    const { relatedCases } = await dataOf<{ relatedCases: unknown[] }>(
      '{ relatedCases(slug: "time-to-play", limit: 1) { slug title url reason } }',
    );
    expect(relatedCases).toEqual([
      {
        slug: 'roma-neighbours',
        title: 'Roma neighbours',
        url: `${edge.url}/cases/roma-neighbours`,
        reason: 'Also about Play; for Children',
      },
    ]);
  });
});

describe('what a visitor may ask', () => {
  it('explores the schema, which holds nothing internal', async () => {
    const { __schema: schema } = await dataOf<{
      __schema: { types: { name: string; fields: { name: string }[] | null }[] };
    }>('{ __schema { types { name fields { name } } } }');
    const fieldsOf = (type: string) =>
      schema.types.find(({ name }) => name === type)?.fields?.map(({ name }) => name) ?? [];
    expect(fieldsOf('Query')).toEqual(
      expect.arrayContaining(['searchCases', 'relatedCases', 'caseBySlug', 'Case', 'Cases']),
    );
    const internal = /user|partner|payload|preference|migration|job|locked|searchsetting|login|password/i;
    expect([...fieldsOf('Query'), ...fieldsOf('Mutation')].filter((name) => internal.test(name))).toEqual([]);
  });

  it('reads no draft and no contact through Payload’s own queries', async () => {
    const { Cases } = await dataOf<{ Cases: { totalDocs: number; docs: Record<string, unknown>[] } }>(
      '{ Cases(limit: 50) { totalDocs docs { title contact { mailbox phone } } } }',
    );
    expect(Cases.totalDocs).toBe(3);
    expect(JSON.stringify(Cases)).not.toMatch(/private@example|0121|Never published/);
  });

  it('changes nothing', async () => {
    const { errors, data } = await edge.graphql(
      'mutation { createTheme(data: { title: "Mine", slug: "mine" }) { id } }',
    );
    expect((data as { createTheme?: unknown } | null)?.createTheme ?? null).toBeNull();
    expect(errors?.[0]?.message).toContain('not allowed');
  });
});

describe('limits', () => {
  it('refuse a query that nests too deep, through fragments too', async () => {
    const deep = 'organisation { parent { parent { parent { parent { parent { parent { title } } } } } } }';
    const direct = await edge.graphql(`{ Cases { docs { ${deep} } } }`);
    expect(direct.errors?.some(({ message }) => message.includes('levels deep'))).toBe(true);
    const spread = await edge.graphql(`{ Cases { docs { ...Deep } } } fragment Deep on Case { ${deep} }`);
    expect(spread.errors?.some(({ message }) => message.includes('levels deep'))).toBe(true);
  });

  it('refuse lists without an end, as a number or a variable', async () => {
    const all = await edge.graphql('{ Cases(limit: 0) { totalDocs } }');
    expect(all.errors?.[0]?.message).toContain('limit: takes a whole number from 1 to 100');
    const many = await edge.graphql('query ($n: Int) { Cases(limit: $n) { totalDocs } }', { n: 5000 });
    expect(many.errors?.[0]?.message).toContain('it is 5000');
    const unsaid = await edge.graphql('query ($n: Int = 0) { Cases(limit: $n) { totalDocs } }');
    expect(unsaid.errors?.[0]?.message).toContain('it is 0');
    for (const query of [
      '{ Cases(pagination: false) { totalDocs } }',
      'query ($all: Boolean = false) { Cases(pagination: $all) { totalDocs } }',
      '{ ...All } fragment All on Query { Themes(pagination: false) { totalDocs } }',
      '{ Cases(pagination: false, limit: null) { totalDocs } }',
      'query ($n: Int) { Cases(pagination: false, limit: $n) { totalDocs } }',
    ])
      expect((await edge.graphql(query)).errors?.[0]?.message, query).toContain('pagination: is false only');
    const given = await edge.graphql(
      'query ($n: Int = 5) { Cases(pagination: false, limit: $n) { totalDocs } }',
      { n: null },
    );
    expect(given.errors?.[0]?.message).toContain('pagination: is false only');
    const others = 'query B($n: Int = 5) { Cases(limit: $n) { totalDocs } }';
    const two = await fetch(`${edge.url}/api/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: `query A($n: Int = 0) { Cases(limit: $n) { totalDocs } } ${others}`,
        operationName: 'A',
      }),
    });
    expect(await two.text()).toContain('it is 0');
    const some = await edge.graphql(
      '{ Cases(pagination: false, limit: 2) { docs { id organisation { id } } } }',
    );
    expect(some.errors).toBeUndefined();
  });

  it.each([
    'limit=0',
    'limit=101',
    'limit=-5',
    'limit=many',
    'limit=5&limit=9',
    'pagination=false',
    'limit=1.5',
  ])('refuse the same of REST: %s', async (query) => {
    const [name] = query.split('=');
    for (const collection of ['cases', 'themes', 'guides']) {
      const { status, body } = await edge.get(`/api/${collection}?${query}`);
      const { errors } = body as { errors: { message: string }[] };
      expect([status, errors[0]?.message]).toEqual([400, expect.stringContaining(`${name}: `)]);
      // Payload's way for long queries.
      const posted = await fetch(`${edge.url}/api/${collection}`, {
        method: 'POST',
        headers: {
          'x-payload-http-method-override': 'GET',
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: query,
      });
      expect(posted.status).toBe(400);
    }
  });

  it('leave a page with its nested records', async () => {
    const { status, body } = await edge.get('/api/cases?limit=100&depth=5&pagination=false');
    const { docs } = body as { docs: { organisation: object }[] };
    expect([status, typeof docs[0]?.organisation]).toEqual([200, 'object']);
  });

  it('refuse many searches in one request, and whole lists of long results', async () => {
    const many = Array.from(
      { length: 30 },
      (_, index) => `s${index}: searchCases(query: "a${index}") { total }`,
    );
    expect((await edge.graphql(`{ ${many.join(' ')} }`)).errors?.[0]?.message).toMatch(/complex/i);
    expect((await edge.graphql(`{ searchCases(limit: 100) { ${ALL_OF_IT} } }`)).errors?.[0]?.message).toMatch(
      /complex/i,
    );
    expect(
      (await edge.graphql('{ searchCases(limit: 100) { hits { slug title } } }')).errors,
    ).toBeUndefined();
  });
});
