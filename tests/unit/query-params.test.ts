// Proves that one parser turns any address into a checked query, tells every fault at once, and writes links that read the same.
import { describe, expect, it } from 'vitest';
import { parseCaseQuery, readCaseQuery, toSearchParams } from '../../src/api/query-params.ts';
import { FACETS, SORTS, type CaseQuery } from '../../src/domain/case-query.ts';
import { AppError } from '../../src/domain/errors.ts';
import type { LocaleCode } from '../../src/domain/locales.ts';
import { taxonomyOf } from '../helpers/taxonomy.ts';

const locales: LocaleCode[] = ['en', 'cy', 'ar'];
const snapshot = taxonomyOf({
  themes: [
    { slug: 'children-and-play' },
    { slug: 'roma', key: 'roma-2008', formerSlugs: ['gypsies-and-travellers', 'children-and-play'] },
  ],
  audiences: [{ slug: 'refugees' }],
  methods: [{ slug: 'peer-support' }],
  places: [
    { slug: 'birmingham', placeKind: 'city', formerSlugs: ['brum'] },
    { slug: 'west-midlands', placeKind: 'region' },
  ],
  organisations: [{ slug: 'refugee-council' }],
});
const taxonomy = { snapshot: () => Promise.resolve(snapshot) };

const read = (address: string, allowed: string[] = []) =>
  readCaseQuery({ params: new URLSearchParams(address), locales, allowed });
const parse = (address: string) =>
  parseCaseQuery({ params: new URLSearchParams(address), locales, taxonomy });
const faultsOf = async (address: string) => {
  const error = await parse(address).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(AppError);
  expect((error as AppError).status).toBe(400);
  return (error as AppError).problems;
};

describe('a slug of before', () => {
  it('is read as that of today, once beside it, and by the key where no slug is so called', async () => {
    for (const address of ['theme=gypsies-and-travellers', 'theme=roma-2008&theme=roma&theme=roma-2008'])
      expect((await parse(address)).filters).toEqual({ theme: ['roma'] });
    expect((await parse('place=brum&theme=roma')).filters).toEqual({
      place: ['birmingham'],
      theme: ['roma'],
    });
  });

  it('gives way to a record that is so called today', async () => {
    expect((await parse('theme=children-and-play')).filters).toEqual({ theme: ['children-and-play'] });
  });

  it('of another kind is as unknown as it was, and told as it was typed', async () => {
    for (const [facet, value] of [
      ['region', 'brum'],
      ['audience', 'gypsies-and-travellers'],
    ] as const)
      expect(await faultsOf(`${facet}=${value}`)).toMatchObject([
        { field: facet, message: expect.stringContaining(`“${value}”`) as string },
      ]);
  });
});

describe('reading an address', () => {
  it('gives defaults for nothing', async () => {
    expect(await parse('')).toEqual({
      q: '',
      filters: {},
      hasAward: false,
      lang: 'en',
      sort: 'newest',
      page: 1,
      limit: 20,
    });
  });

  it('reads every parameter', async () => {
    const query = await parse(
      'q=+isolated++families+&theme=roma&theme=children-and-play&audience=refugees&method=peer-support&place=birmingham' +
        '&region=west-midlands&organisation=refugee-council&organisationType=council&challenge=funding' +
        '&evidence=replicated&award=yes&from=2005&to=2010&near=52.48,-1.89,25&lang=cy&sort=title&page=3&limit=50',
    );
    expect(query).toEqual({
      q: 'isolated families',
      filters: {
        theme: ['children-and-play', 'roma'],
        audience: ['refugees'],
        method: ['peer-support'],
        place: ['birmingham'],
        region: ['west-midlands'],
        organisation: ['refugee-council'],
        organisationType: ['council'],
        challenge: ['funding'],
        evidence: ['replicated'],
      },
      hasAward: true,
      from: 2005,
      to: 2010,
      near: { lat: 52.48, lng: -1.89, km: 25 },
      lang: 'cy',
      sort: 'title',
      page: 3,
      limit: 50,
    });
  });

  it('takes what a form sends empty as not given, and a value given twice once', async () => {
    expect(await parse('q=&theme=&sort=&page=&from=&near=&award=&theme=roma&theme=roma')).toEqual({
      ...(await parse('theme=roma')),
    });
  });

  it('passes over what mails and adverts hang on to links', () => {
    expect(read('utm_source=x&fbclid=1&preview=draft').problems).toEqual([]);
  });

  it('takes further parameters only from callers that name them', () => {
    expect(read('layout=compact', ['layout']).problems).toEqual([]);
    expect(read('layout=compact').problems).toHaveLength(1);
  });

  it('sorts by newest when relevance has no words to go by', async () => {
    expect((await parse('sort=relevance')).sort).toBe('newest');
    expect((await parse('sort=relevance&q=play')).sort).toBe('relevance');
  });
});

describe('telling faults', () => {
  it('names the facet and the value', async () => {
    expect(await faultsOf('theme=nonsense')).toEqual([
      { field: 'theme', message: 'theme: there is no theme “nonsense”.' },
    ]);
  });

  it('suggests what was most likely meant', async () => {
    expect((await faultsOf('theme=rmoa'))[0]?.message).toBe(
      'theme: there is no theme “rmoa”; did you mean “roma”?',
    );
    expect((await faultsOf('themes=roma'))[0]?.message).toBe(
      'themes: there is no such parameter; did you mean “theme”?',
    );
  });

  it('tells a city from a region', async () => {
    expect((await faultsOf('region=birmingham'))[0]?.field).toBe('region');
  });

  it('reports every fault at once', async () => {
    const faults = await faultsOf(
      'theme=nonsense&audience=nobody&page=0&limit=101&sort=best&lang=xx&near=1,2&from=x&award=no&colour=red&q=a&q=b',
    );
    expect(faults.map(({ field }) => field).sort()).toEqual(
      ['audience', 'award', 'colour', 'from', 'lang', 'limit', 'near', 'page', 'q', 'sort', 'theme'].sort(),
    );
    for (const { field, message } of faults) expect(message.startsWith(`${field}: `)).toBe(true);
  });

  it.each([
    ['page=-1', 'page'],
    ['page=1.5', 'page'],
    ['page=1e3', 'page'],
    ['page=501', 'page'],
    ['page=101&limit=100', 'page'],
    ['limit=0', 'limit'],
    ['from=2010&to=2005', 'from'],
    ['to=99999', 'to'],
    ['near=91,0,5', 'near'],
    ['near=0,181,5', 'near'],
    ['near=0,0,0', 'near'],
    ['near=0,0,-5', 'near'],
    ['near=0,0,NaN', 'near'],
    ['near=0,0,5,6', 'near'],
    ['sort=newest&sort=title', 'sort'],
    ['lang=de', 'lang'],
    [`q=${'a'.repeat(501)}`, 'q'],
    ['award=true', 'award'],
    ['theme[]=roma', 'theme[]'],
    ['evidence=certain', 'evidence'],
    ['__proto__=1', '__proto__'],
    ['organisationType=constructor', 'organisationType'],
  ])('refuses %s', async (address, field) => {
    expect((await faultsOf(address)).map((fault) => fault.field)).toEqual([field]);
  });

  it('takes values from a list of up to fifty', async () => {
    const many = Array.from({ length: 51 }, (_, index) => `theme=t${index}`).join('&');
    expect(await faultsOf(many)).toEqual([
      { field: 'theme', message: 'theme: takes at most 50 values; it has 51.' },
    ]);
  });

  it('repeats no more than the beginning of a long value', async () => {
    const [fault] = await faultsOf(`theme=${'x'.repeat(5000)}`);
    expect(fault?.message.length).toBeLessThan(150);
  });
});

describe('links', () => {
  it('leave defaults out, in one order', () => {
    const { query } = read(
      'page=1&limit=20&lang=en&sort=relevance&theme=roma&q=play&theme=children-and-play',
    );
    expect(toSearchParams(query).toString()).toBe('q=play&theme=children-and-play&theme=roma');
  });

  it('read as the query they were written from, whatever it is', () => {
    let state = 7;
    const random = (below: number): number => {
      state = (state * 48271) % 2147483647;
      return state % below;
    };
    for (let round = 0; round < 500; round += 1) {
      const q = ['', 'play', 'Čeština & co', 'a=b?c#d', '“quoted”', '%25'][random(6)] ?? '';
      const filters: CaseQuery['filters'] = {};
      for (const facet of FACETS)
        if (random(3) === 0) filters[facet] = ['a', 'b-c', 'd9'].slice(0, 1 + random(3));
      const sort = SORTS[random(SORTS.length)] ?? 'newest';
      const from = 1900 + random(200);
      const limit = 1 + random(100);
      const query: CaseQuery = {
        q,
        filters,
        hasAward: random(2) === 0,
        ...(random(2) === 0 && { from, to: from + random(50) }),
        ...(random(2) === 0 && {
          near: { lat: random(180) - 90, lng: (random(3600) - 1800) / 10, km: (1 + random(5000)) / 100 },
        }),
        lang: locales[random(3)] ?? 'en',
        sort: sort === 'relevance' && !q ? 'newest' : sort,
        page: 1 + random(Math.floor(10_000 / limit)),
        limit,
      };
      expect(read(toSearchParams(query).toString())).toEqual({ query, problems: [] });
    }
  });

  it('never fail on what anybody may send', () => {
    let state = 3;
    const random = (below: number): number => {
      state = (state * 48271) % 2147483647;
      return state % below;
    };
    const names = ['q', 'theme', 'near', 'page', 'limit', 'from', 'to', 'sort', 'lang', 'award', 'x', ''];
    const values = [
      '',
      '1',
      '-1',
      '0',
      '1e9',
      '９',
      'yes',
      'null',
      ',',
      ',,',
      '1,1,1',
      '\u0000',
      '\ud800',
      '%',
      'a'.repeat(600),
    ];
    for (let round = 0; round < 500; round += 1) {
      const params = new URLSearchParams();
      for (let count = random(6); count > 0; count -= 1)
        params.append(names[random(names.length)] ?? 'q', values[random(values.length)] ?? '');
      const { query, problems } = readCaseQuery({ params, locales });
      expect(query.page * query.limit).toBeLessThanOrEqual(10_000);
      for (const { field, message } of problems) expect(message.startsWith(`${field}: `)).toBe(true);
    }
  });
});
