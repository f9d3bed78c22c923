// Proves that the whole set can be taken by cursor, by JSON and by GraphQL: all of it, in one public shape, whatever is saved meanwhile; since a
// moment; narrowed by any query; in all languages; published alone; and that a made-up cursor is refused by name.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicCaseShape, type PublicCase } from '../../src/presenters/public-case-shape.ts';
import { announced } from '../helpers/announced.ts';
import { createCase } from '../helpers/search-base.ts';
import { startSearchEdge, type SearchEdge } from '../helpers/search-edge.ts';

interface Page {
  total: number;
  cases: PublicCase[];
  nextCursor: string | null;
  next: string | null;
  changes: string;
}

const EXTRA = 12;
let edge: SearchEdge;
let organisation: string;
beforeAll(async () => {
  edge = await startSearchEdge({ settings: { LOCALES: 'en,cy' } });
  const { docs } = await edge.payload.find({ collection: 'organisations', limit: 1, overrideAccess: true });
  organisation = docs[0]?.id ?? '';
  for (let number = 1; number <= EXTRA; number += 1)
    await createCase(edge.payload, { title: `Case ${number}`, organisation });
  await settled();
});
afterAll(() => edge.close());

const settled = async (): Promise<void> => {
  await announced();
  await edge.search.sync.flush();
  await edge.changes.flush();
};
const read = async (path: string): Promise<Page> => {
  const { status, body } = await edge.get(path.replace(edge.url, ''));
  expect(status, JSON.stringify(body)).toBe(200);
  return body as Page;
};
const errorsOf = async (path: string) => {
  const { status, body } = await edge.get(path);
  return { status, errors: (body as { errors: { field?: string; message: string }[] }).errors };
};
const readAll = async (
  path: string,
  meanwhile: (page: number) => Promise<void> = () => Promise.resolve(),
): Promise<Page[]> => {
  const pages: Page[] = [];
  for (let next: string | null = path; next; next = pages.at(-1)?.next ?? null) {
    pages.push(await read(next));
    await meanwhile(pages.length);
  }
  return pages;
};
const touch = async (slug: string, summary: string): Promise<void> => {
  await edge.payload.update({
    collection: 'cases',
    where: { slug: { equals: slug } },
    data: { summary, _status: 'published' },
    overrideAccess: true,
  });
  await settled();
};

describe('GET /api/records/cases', () => {
  it('gives every published case once, whole and in the documented shape', async () => {
    const pages = await readAll('/api/records/cases?limit=4');
    const cases = pages.flatMap((page) => page.cases);
    expect(pages[0]?.total).toBe(EXTRA + 3);
    expect(cases.map(({ key }) => key).sort()).toEqual([...new Set(cases.map(({ key }) => key))].sort());
    expect(cases).toHaveLength(EXTRA + 3);
    for (const one of cases) expect(publicCaseShape.strict().parse(one)).toEqual(one);
    const text = JSON.stringify(cases);
    for (const secret of ['private@example.org', '0121 000', 'Never published', organisation])
      expect(text).not.toContain(secret);
    expect(cases.find(({ slug }) => slug === 'time-to-play')).toMatchObject({
      url: `${edge.url}/cases/time-to-play`,
      organisation: { slug: 'whitefriars', url: `${edge.url}/organisations/whitefriars` },
      partners: [{ slug: 'rochdale-council' }],
      challenges: [{ kind: 'funding', kindLabel: 'Funding' }],
      results: [{ figure: { text: 'over 330 children', value: 330, qualifier: 'over' } }],
      recognition: [{ body: 'Play England', level: 'winner' }],
      places: [{ slug: 'coventry', latitude: 52.41 }],
    });
  });

  it('misses none that is saved, and tells again what changed, while somebody pages', async () => {
    const before = (await read('/api/records/cases?limit=1')).cases[0]?.slug ?? '';
    const pages = await readAll('/api/records/cases?limit=5', async (page) => {
      if (page !== 1) return;
      await touch(before, 'Changed while somebody paged.');
      await createCase(edge.payload, { title: 'Came while somebody paged', organisation });
      await edge.payload.update({
        collection: 'cases',
        where: { slug: { equals: 'case-12' } },
        data: { _status: 'draft' },
        overrideAccess: true,
      });
      await settled();
    });
    const cases = pages.flatMap((page) => page.cases);
    const slugs = cases.map(({ slug }) => slug);
    expect(slugs.filter((slug) => slug === before)).toHaveLength(2);
    expect(cases.findLast(({ slug }) => slug === before)?.summary).toBe('Changed while somebody paged.');
    expect(slugs).toContain('came-while-somebody-paged');
    expect(slugs).not.toContain('case-12');
    for (let number = 1; number < EXTRA; number += 1) expect(slugs).toContain(`case-${number}`);
    // What went meanwhile is told by the changes since the paging began.
    const { body } = await edge.get((pages.at(-1)?.changes ?? '').replace(edge.url, ''));
    expect(JSON.stringify(body)).toContain('case-12');
  });

  it('gives what changed since a moment', async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    const since = new Date().toISOString();
    expect(await read(`/api/records/cases?updatedSince=${since}`)).toMatchObject({ total: 0, cases: [] });
    await touch('case-3', 'Changed since.');
    const { total, cases } = await read(`/api/records/cases?updatedSince=${since}`);
    expect([total, cases.map(({ slug }) => slug)]).toEqual([1, ['case-3']]);
    expect((await read('/api/records/cases?updatedSince=2001-01-01&limit=100')).cases.length).toBeGreaterThan(
      10,
    );
  });

  it.each(['theme=play', 'q=induction', 'organisationType=council', 'near=52.4,-1.5,50', 'award=yes'])(
    'narrowed by %s gives what /api/search finds',
    async (filter) => {
      const search = (await edge.get(`/api/search?${filter}&limit=100`)).body as {
        total: number;
        hits: { slug: string }[];
      };
      const pages = await readAll(`/api/records/cases?${filter}&limit=1`);
      expect(pages[0]?.total).toBe(search.total);
      expect(pages.flatMap(({ cases }) => cases.map(({ slug }) => slug)).sort()).toEqual(
        search.hits.map(({ slug }) => slug).sort(),
      );
      expect(search.total).toBeGreaterThan(0);
    },
  );

  it('gives a case in the language asked for, or in every language it is written in', async () => {
    const { docs } = await edge.payload.find({
      collection: 'cases',
      where: { slug: { equals: 'case-1' } },
      overrideAccess: true,
    });
    await edge.payload.update({
      collection: 'cases',
      id: docs[0]?.id ?? '',
      locale: 'cy',
      data: { title: 'Achos un', summary: 'Yn fyr.', _status: 'published' },
      overrideAccess: true,
    });
    await settled();
    const one = (await edge.get('/api/records/cases/case-1?lang=cy')).body as PublicCase;
    expect(one).toMatchObject({ title: 'Achos un', lang: 'cy', languages: ['en', 'cy'] });
    expect(one.url).toBe(`${edge.url}/cases/case-1?lang=cy`);
    expect((await edge.get('/api/records/cases/time-to-play?lang=cy')).body).toMatchObject({ lang: 'en' });
    const { cases } = await read('/api/records/cases?lang=all&limit=100');
    expect(cases.filter(({ slug }) => slug === 'case-1').map(({ lang }) => lang)).toEqual(['en', 'cy']);
  });

  it('refuses what it does not take, by name', async () => {
    const { nextCursor } = await read('/api/records/cases?limit=2');
    const wrong: [query: string, field: string][] = [
      ['cursor=nonsense', 'cursor'],
      [`cursor=${nextCursor}x&limit=2`, 'cursor'],
      [`cursor=${nextCursor}&theme=play`, 'cursor'],
      ['cursor=MC4wLmFiYw', 'cursor'],
      ['limit=0', 'limit'],
      ['limit=201', 'limit'],
      ['updatedSince=yesterday', 'updatedSince'],
      ['updatedSince=2026-13-45', 'updatedSince'],
      ['updatedSince=2026-02-31', 'updatedSince'],
      ['updatedSince=2026-02-31T09:00:00Z', 'updatedSince'],
      ['lang=xx', 'lang'],
      ['theme=nonsense', 'theme'],
      ['page=2', 'page'],
      ['colour=red', 'colour'],
    ];
    for (const [query, field] of wrong) {
      const { status, errors } = await errorsOf(`/api/records/cases?${query}`);
      expect([status, errors[0]?.field], query).toEqual([400, field]);
      expect(errors[0]?.message).toContain(field);
    }
    expect((await errorsOf('/api/records/cases/never-published-induction')).status).toBe(404);
  });
});

describe('casesConnection', () => {
  const QUERY = `query ($after: String, $theme: [String!]) {
    casesConnection(first: 6, after: $after, theme: $theme) {
      totalCount changes pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { cursor node { key slug url results { figure { text } } organisation { label } } }
    }
  }`;
  interface Connection {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string };
    edges: { cursor: string; node: { slug: string } }[];
  }
  const ask = async (variables: Record<string, unknown>) => {
    const { data, errors } = await edge.graphql(QUERY, variables);
    return { errors, connection: (data as { casesConnection: Connection } | undefined)?.casesConnection };
  };

  it('pages through all cases as Relay’s clients do, in the order of the records', async () => {
    const slugs: string[] = [];
    for (let after: string | undefined, isMore = true; isMore;) {
      const { connection, errors } = await ask({ after });
      expect(errors).toBeUndefined();
      slugs.push(...(connection?.edges ?? []).map(({ node }) => node.slug));
      expect(connection?.pageInfo.hasPreviousPage).toBe(after !== undefined);
      after = connection?.pageInfo.endCursor;
      isMore = connection?.pageInfo.hasNextPage ?? false;
    }
    const { cases, total } = await read('/api/records/cases?limit=100');
    expect(slugs).toEqual(cases.map(({ slug }) => slug));
    expect(slugs).toHaveLength(total);
    // Any edge’s cursor goes on after it.
    const { connection } = await ask({});
    const second = await ask({ after: connection?.edges[1]?.cursor });
    expect(second.connection?.edges[0]?.node).toEqual(connection?.edges[2]?.node);
  });

  it('names a bad argument by its own name', async () => {
    const { errors } = await ask({ after: 'nonsense' });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'bad-request', field: 'after' });
    expect(errors?.[0]?.message).toMatch(/^after:/);
    const many = await edge.graphql('{ casesConnection(first: 900) { totalCount } }');
    expect(many.errors?.[0]?.message).toMatch(/^first:/);
  });
});
