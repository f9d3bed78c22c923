import type { Index, Meilisearch } from 'meilisearch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublicRecord } from '../../src/search/dialect/record.ts';
import { describeErrors } from './search-api.errors.ts';
import { describeFilters } from './search-api.filters.ts';
import {
  clientOf,
  englishRecords,
  expectRefusal,
  idsOf,
  unlessGap,
  type DialectUnderTest,
  type RunningDialect,
} from './search-api.kit.ts';

/** What the official client may expect, of this project's edge over each engine as of a Meilisearch server. */
export const describeDialect = (target: DialectUnderTest): void => {
  // One after the other: the edge finds its engine in the process's one registry.
  describe(target.name, () => describeTarget(target));
};

const describeTarget = (target: DialectUnderTest): void => {
  const unless = unlessGap(target);
  let running: RunningDialect;
  let client: Meilisearch;
  let index: Index<PublicRecord>;
  beforeAll(async () => {
    running = await target.start();
    client = clientOf(running);
    index = client.index<PublicRecord>(running.uid);
  });
  afterAll(() => running?.close());

  const records = englishRecords();
  const telling = { filter: 'themes = telling' };
  const sorted = (ids: string[]): string[] => [...ids].sort();
  const search = async (q: string, params: Parameters<typeof index.search>[1] = {}) =>
    sorted(idsOf(await index.search(q, { ...telling, attributesToRetrieve: ['id'], ...params })));

  describe('search', () => {
    it('is available', async () => {
      expect(await client.health()).toEqual({ status: 'available' });
      expect(await client.isHealthy()).toBe(true);
    });

    it('answers in the shape of a Meilisearch server', async () => {
      const answer = await index.search('library', { ...telling, limit: 1 });
      expect(answer).toMatchObject({ query: 'library', limit: 1, offset: 0, estimatedTotalHits: 2 });
      expect(answer.processingTimeMs).toEqual(expect.any(Number));
      expect(answer).not.toHaveProperty('totalHits');
      expect(answer).not.toHaveProperty('facetDistribution');
      expect(answer).not.toHaveProperty('indexUid');
      expect(answer.hits).toHaveLength(1);
      expect(answer.hits[0]).not.toHaveProperty('_formatted');
    });

    it('gives the public record, flat', async () => {
      const { hits } = await index.search('', { filter: 'key = time-to-play' });
      const wanted = records.find(({ key }) => key === 'time-to-play');
      expect(hits).toEqual([{ ...wanted, url: expect.stringMatching(/\/cases\/time-to-play$/) }]);
      expect(hits[0]).toMatchObject({ year: [2006, 2007, 2008, 2009], _geo: { lat: 52.48, lng: -1.9 } });
    });

    it('searches by GET as by POST', async () => {
      const answer = await index.searchGet('roma', {
        filter: 'themes = telling',
        sort: ['_geoPoint(52.4, -1.5):asc', 'title:desc'],
        attributesToRetrieve: ['id'],
        attributesToHighlight: ['title'],
        facets: ['themes', 'tier'],
        limit: 1,
      });
      expect(idsOf(answer)).toEqual(['roma-neighbours_en']);
      expect(answer.facetDistribution?.tier).toEqual({ full: answer.estimatedTotalHits });
      await expectRefusal(index.searchGet('', { limit: 'x' as unknown as number }), {
        code: 'invalid_search_limit',
      });
    });

    it('finds words, phrases, beginnings and misspelt words, and leaves out what is not wanted', async () => {
      const both = ['human-library_en', 'library-visits_en'];
      expect(await search('library')).toEqual(both);
      expect(await search('LIBRARY')).toEqual(both);
      expect(await search('libr')).toEqual(both);
      expect(await search('libary')).toEqual(both);
      expect(await search('"human library"')).toEqual(['human-library_en']);
      expect(await search('library -esol')).toEqual(['human-library_en']);
      expect(await search('library -"human library"')).toEqual(['library-visits_en']);
      expect(await search('cafe')).toEqual(['library-visits_en']);
      expect(await search('xyzzy')).toEqual([]);
    });

    it('drops words as the matching strategy says', async () => {
      const both = ['human-library_en', 'library-visits_en'];
      expect(await search('library borrowed', { matchingStrategy: 'last' })).toEqual(both);
      expect(await search('library borrowed')).toEqual(both);
      expect(await search('library borrowed', { matchingStrategy: 'all' })).toEqual(['human-library_en']);
      expect(await search('library borrowed', { matchingStrategy: 'frequency' })).toEqual([
        'human-library_en',
      ]);
      expect(await search('library readers nonsenseword', { matchingStrategy: 'all' })).toEqual([]);
      expect(await search('library readers nonsenseword', { matchingStrategy: 'last' })).toEqual(both);
      // What has all of the words comes first.
      expect(idsOf(await index.search('library borrowed', telling))[0]).toBe('human-library_en');
    });

    it('searches in the attributes asked for only', async () => {
      const on = (attributesToSearchOn: string[]) => search('library', { attributesToSearchOn });
      expect(await on(['title'])).toEqual(['human-library_en', 'library-visits_en']);
      expect(await on(['summary'])).toEqual(['library-visits_en']);
      expect(await on(['passages.text'])).toEqual(['human-library_en']);
      expect(await on(['title', 'passages.text'])).toEqual(['human-library_en', 'library-visits_en']);
      expect(await on(['*'])).toEqual(['human-library_en', 'library-visits_en']);
    });

    it('cuts a record to the attributes asked for', async () => {
      const only = async (attributesToRetrieve: string[]) =>
        (await index.search('', { filter: 'key = human-library', attributesToRetrieve })).hits;
      expect(await only(['title', 'year', 'nope'])).toEqual([{ title: 'Human Library', year: [2009] }]);
      expect(await only([])).toEqual([{}]);
      expect(Object.keys((await only(['*']))[0] ?? {})).toContain('passages');
    });

    it('tells how well each hit fits, and leaves out what fits less', async () => {
      const scored = await index.search<Record<string, unknown>>('library borrowed', {
        ...telling,
        showRankingScore: true,
      });
      const scores = scored.hits.map(({ _rankingScore }) => Number(_rankingScore));
      expect(scores).toHaveLength(2);
      expect(Math.max(...scores)).toBeLessThanOrEqual(1);
      expect(scores[1]).toBeGreaterThan(0);
      expect(scores[0]).toBeGreaterThan(scores[1] ?? 1);
      const middle = ((scores[0] ?? 0) + (scores[1] ?? 0)) / 2;
      expect(await search('library borrowed', { rankingScoreThreshold: middle })).toEqual([
        'human-library_en',
      ]);
      const all = await index.search('', { ...telling, showRankingScore: true });
      expect(all.hits.map(({ _rankingScore }) => _rankingScore)).toEqual(Array(6).fill(1));
    });

    it('keeps one hit for each value of a distinct attribute', async () => {
      const { hits, totalHits } = await index.search('', { distinct: 'evidence', page: 1, hitsPerPage: 50 });
      const values = hits.map(({ evidence }) => evidence);
      expect(new Set(values).size).toBe(values.length);
      expect(totalHits).toBe(new Set(records.map(({ evidence }) => evidence)).size);
    });
  });

  describe('marks and crops', () => {
    const formatted = async (q: string, params: Parameters<typeof index.search>[1]) => {
      const { hits } = await index.search(q, { ...telling, limit: 1, ...params });
      return hits[0]?._formatted as Record<string, unknown> | undefined;
    };

    it('marks words in text and in lists, beside what was asked for', async () => {
      expect(
        await formatted('roma', {
          attributesToRetrieve: ['year', 'hasAward', 'organisation'],
          attributesToHighlight: ['title', 'themes'],
          filter: 'key = roma-neighbours',
        }),
      ).toEqual({
        title: 'New neighbours: working with the <em>Roma</em> community',
        themes: ['newcomers', '<em>roma</em>', 'telling'],
        year: expect.arrayContaining(['2008', '2009', '2010']),
        hasAward: false,
        organisation: null,
      });
    });

    it('marks with the tags given, in every attribute with "*"', async () => {
      const all = await formatted('library', {
        filter: 'key = human-library',
        attributesToHighlight: ['*'],
        highlightPreTag: '[',
        highlightPostTag: ']',
      });
      expect(all).toMatchObject({
        title: 'Human [Library]',
        slug: 'human-[library]',
        passages: [
          { section: 'results', text: 'The human [library] was borrowed by 1,200 readers at 4 events.' },
        ],
      });
    });

    unless('wholeWords', 'marks whole words, also where only their beginning was typed', async () => {
      const title = await formatted('neigh', {
        filter: 'key = roma-neighbours',
        attributesToHighlight: ['title'],
      });
      expect(title?.title).toBe('New <em>neighbours</em>: working with the Roma community');
    });

    it('crops around the words, by a length for all or for one', async () => {
      const crop = { filter: 'key = time-to-play', attributesToRetrieve: ['title'] };
      const cropped = (attributesToCrop: string[], more = {}) =>
        formatted('community house', { ...crop, attributesToCrop, ...more });
      expect(await cropped(['summary'], { cropLength: 3 })).toEqual({
        title: 'Time to Play',
        summary: '…a community house…',
      });
      expect(
        await cropped(['summary:5'], { cropLength: 3, attributesToHighlight: ['summary'] }),
      ).toMatchObject({
        summary: '…in a <em>community</em> <em>house</em> bring…',
      });
      expect(await cropped(['summary:3'], { cropMarker: '~' })).toMatchObject({
        summary: '~a community house~',
      });
      expect(await cropped(['summary:100'])).toMatchObject({
        summary: expect.stringMatching(/^Weekly play .*together\.$/),
      });
    });

    it('crops from the beginning where no word is', async () => {
      const crop = {
        filter: 'key = time-to-play',
        attributesToRetrieve: ['summary'],
        attributesToCrop: ['summary:3'],
      };
      expect(await formatted('', crop)).toEqual({ summary: 'Weekly play sessions…' });
    });

    it('has nothing formatted where no such attribute is', async () => {
      expect(
        await formatted('roma', { attributesToHighlight: ['nope'], attributesToCrop: ['nope:3'] }),
      ).toBeUndefined();
    });

    it('says where the words are, in bytes', async () => {
      const positions = async (q: string, key: string) =>
        (await index.search(q, { filter: `key = ${key}`, showMatchesPosition: true })).hits[0]
          ?._matchesPosition;
      expect(await positions('roma', 'roma-neighbours')).toMatchObject({
        title: [{ start: 33, length: 4 }],
        themes: [{ start: 0, length: 4, indices: [1] }],
      });
      expect(await positions('', 'roma-neighbours')).toEqual({});
      expect(await positions('café', 'library-visits')).toMatchObject({
        'passages.text': [{ start: 62, length: 5, indices: [0] }],
      });
    });

    unless('everyPosition', 'says where the words are in every one of several passages', async () => {
      const { hits } = await index.search('families', {
        filter: 'key = time-to-play',
        showMatchesPosition: true,
      });
      expect(hits[0]?._matchesPosition).toMatchObject({
        'passages.text': [
          { start: 9, length: 8, indices: [0] },
          { start: 36, length: 8, indices: [1] },
        ],
      });
    });
  });

  describe('facets', () => {
    const counted = (values: (string | number | boolean | null)[][]): Record<string, number> => {
      const counts: Record<string, number> = {};
      for (const list of values)
        for (const value of new Set(list))
          if (value !== null) counts[String(value)] = (counts[String(value)] ?? 0) + 1;
      return counts;
    };

    it('counts the values of what was found, and the range of numbers', async () => {
      const { facetDistribution, facetStats, hits } = await index.search('', {
        filter: 'tier = snapshot',
        facets: ['regions', 'year', 'hasAward', 'organisationType', 'challenges'],
        limit: 0,
      });
      const snapshots = records.filter(({ tier }) => tier === 'snapshot');
      expect(hits).toEqual([]);
      expect(facetDistribution).toEqual({
        regions: counted(snapshots.map(({ regions }) => regions)),
        year: counted(snapshots.map(({ year }) => year)),
        hasAward: counted(snapshots.map(({ hasAward }) => [hasAward])),
        organisationType: counted(snapshots.map(({ organisationType }) => [organisationType])),
        challenges: counted(snapshots.map(({ challenges }) => challenges)),
      });
      const years = snapshots.flatMap(({ year }) => year);
      expect(facetStats).toEqual({ year: { min: Math.min(...years), max: Math.max(...years) } });
    });

    it('counts by words as well, and every facet with "*"', async () => {
      const { facetDistribution } = await index.search('library', { ...telling, facets: ['*'] });
      expect(facetDistribution).toMatchObject({
        evidence: { untested: 2 },
        themes: { telling: 2, newcomers: 1, language: 1, information: 1, 'myth-busting': 1 },
        themeNames: { Newcomers: 1, Language: 1, Information: 1, 'Myth busting': 1 },
        partners: {},
      });
    });

    it('counts at most a hundred values of a facet, the most frequent', async () => {
      const { facetDistribution } = await index.search('', { facets: ['id', 'themes'], limit: 0 });
      expect(Object.keys(facetDistribution?.id ?? {})).toHaveLength(100);
      expect(facetDistribution?.themes).toEqual(counted(records.map(({ themes }) => themes)));
    });

    it('searches among the values of a facet', async () => {
      const values = async (params: Parameters<typeof index.searchForFacetValues>[0]) =>
        (await index.searchForFacetValues(params)).facetHits.sort((left, right) =>
          left.value < right.value ? -1 : 1,
        );
      expect(await values({ facetName: 'themes', facetQuery: 'ro', filter: 'themes = telling' })).toEqual([
        { value: 'roma', count: 1 },
      ]);
      expect(await values({ facetName: 'themes', facetQuery: 'NEWC', filter: 'themes = telling' })).toEqual([
        { value: 'newcomers', count: 3 },
      ]);
      expect(
        await values({ facetName: 'themes', facetQuery: 'newcomrs', filter: 'themes = telling' }),
      ).toEqual([{ value: 'newcomers', count: 3 }]);
      expect(
        await values({ facetName: 'themes', facetQuery: 'hate crime', filter: 'themes = telling' }),
      ).toEqual([{ value: 'hate-crime', count: 1 }]);
      expect(await values({ facetName: 'themes', q: 'library', filter: 'themes = telling' })).toEqual(
        ['information', 'language', 'myth-busting', 'newcomers', 'telling'].map((value) => ({
          value,
          count: value === 'telling' ? 2 : 1,
        })),
      );
      expect(await values({ facetName: 'year', facetQuery: '2009' })).toEqual([]);
      expect(await index.searchForFacetValues({ facetName: 'themes', facetQuery: 'xyz' })).toMatchObject({
        facetHits: [],
        facetQuery: 'xyz',
        processingTimeMs: expect.any(Number),
      });
    });
  });

  describe('order and pages', () => {
    const by = async (sort: string[]) =>
      idsOf(await index.search('', { sort, limit: 1000, attributesToRetrieve: ['id'] }));
    const inOrder = (compare: (left: PublicRecord, right: PublicRecord) => number): string[] =>
      [...records]
        .sort((left, right) => compare(left, right) || (left.id < right.id ? -1 : 1))
        .map(({ id }) => id);

    it('sorts by number, by text, up and down, by several', async () => {
      expect(await by(['updatedAt:desc', 'id:asc'])).toEqual(
        inOrder((one, other) => other.updatedAt - one.updatedAt),
      );
      expect(await by(['publishedAt:asc', 'id:asc'])).toEqual(
        inOrder((one, other) => one.publishedAt - other.publishedAt),
      );
      const folded = ({ title }: PublicRecord): string => title.toLowerCase();
      expect(await by(['title:asc', 'id:asc'])).toEqual(
        inOrder((one, other) => (folded(one) < folded(other) ? -1 : folded(one) > folded(other) ? 1 : 0)),
      );
    });

    it('puts what has no value last, up and down', async () => {
      const year = ({ startYear }: PublicRecord, none: number): number => startYear ?? none;
      expect(await by(['startYear:asc', 'id:asc'])).toEqual(
        inOrder((one, other) => year(one, 9999) - year(other, 9999)),
      );
      expect(await by(['startYear:desc', 'id:asc'])).toEqual(
        inOrder((one, other) => year(other, 0) - year(one, 0)),
      );
    });

    it('sorts by distance and tells it', async () => {
      const { hits } = await index.search<PublicRecord & { _geoDistance?: number }>('', {
        ...telling,
        sort: ['_geoPoint(52.41, -1.51):asc'],
        limit: 2,
      });
      expect(idsOf({ hits })).toEqual(['roma-neighbours_en', 'time-to-play_en']);
      expect(hits[0]?._geoDistance).toBe(0);
      expect(hits[1]?._geoDistance).toBeGreaterThan(27_000);
      expect(hits[1]?._geoDistance).toBeLessThan(28_500);
    });

    it('sorts what words found, too', async () => {
      expect(idsOf(await index.search('library', { ...telling, sort: ['publishedAt:asc'] }))).toEqual([
        'library-visits_en',
        'human-library_en',
      ]);
    });

    it('pages by offset, without overlap or gap', async () => {
      const pages = await Promise.all(
        [0, 60, 120].map((offset) => index.search('', { sort: ['title:asc', 'id:asc'], offset, limit: 60 })),
      );
      expect(pages.map(({ hits }) => hits.length)).toEqual([60, 60, records.length - 120]);
      expect(pages[1]).toMatchObject({ offset: 60, limit: 60, estimatedTotalHits: records.length });
      expect(pages.flatMap(idsOf)).toEqual(await by(['title:asc', 'id:asc']));
    });

    it('pages by number with exact totals', async () => {
      const page = await index.search('', {
        sort: ['id:asc'],
        page: 3,
        hitsPerPage: 25,
        attributesToRetrieve: ['id'],
      });
      expect(page).toMatchObject({
        page: 3,
        hitsPerPage: 25,
        totalHits: records.length,
        totalPages: Math.ceil(records.length / 25),
      });
      expect(page).not.toHaveProperty('estimatedTotalHits');
      expect(idsOf(page)).toEqual(inOrder(() => 0).slice(50, 75));
    });

    it('counts without hits, and has no page 0 nor one beyond the last', async () => {
      const none = { hits: [], totalHits: records.length };
      expect(await index.search('', { page: 1, hitsPerPage: 0 })).toMatchObject({ ...none, totalPages: 0 });
      expect(await index.search('', { page: 0, hitsPerPage: 10 })).toMatchObject({ ...none, page: 0 });
      expect(await index.search('', { page: 99, hitsPerPage: 10 })).toMatchObject({ ...none, page: 99 });
      expect(await index.search('', { offset: 5000, limit: 10 })).toMatchObject({
        hits: [],
        offset: 5000,
        limit: 10,
      });
    });
  });

  describe('several queries, one document', () => {
    it('answers each of several queries, in their order', async () => {
      const { uid } = running;
      const { results } = await client.multiSearch({
        queries: [
          { indexUid: uid, q: 'library', ...telling, attributesToRetrieve: ['id'] },
          { indexUid: uid, facets: ['tier'], limit: 0 },
          { indexUid: uid, q: 'roma', page: 1, hitsPerPage: 1, filter: [['themes = telling']] },
        ],
      });
      expect(results.map(({ indexUid }) => indexUid)).toEqual([uid, uid, uid]);
      expect(sorted(idsOf(results[0] ?? { hits: [] }))).toEqual(['human-library_en', 'library-visits_en']);
      expect(results[1]).toMatchObject({ hits: [], query: '', limit: 0, facetStats: {} });
      expect(Object.keys(results[1]?.facetDistribution ?? {})).toEqual(['tier']);
      expect(results[2]).toMatchObject({ query: 'roma', page: 1, hitsPerPage: 1 });
      expect((await client.multiSearch({ queries: [] })).results).toEqual([]);
    });

    it('reads one document, whole or in part', async () => {
      const whole = await index.getDocument('human-library_en');
      expect(whole).toMatchObject({ title: 'Human Library', year: [2009], evidence: 'untested' });
      expect(await index.getDocument('human-library_en', { fields: ['id', 'title'] })).toEqual({
        id: 'human-library_en',
        title: 'Human Library',
      });
    });

    unless('guidance', 'keeps what answers beside the cases in an index of its own', async () => {
      const { hits } = await client.index('guidance').search('newcomers need');
      expect(hits).toMatchObject([
        {
          kind: 'recommendation',
          title: 'Ask newcomers what they need',
          url: expect.stringMatching(/^http.*\/guides\/guide-1#recommendation-2$/),
          partOf: { label: 'A guide', url: expect.stringMatching(/^http.*\/guides\/guide-1$/) },
        },
      ]);
      expect(idsOf(await index.search('', { filter: 'kind != case' }))).toEqual([]);
    });

    unless('languages', 'answers each case once, in the reader’s language where it has that', async () => {
      const read = async (locales?: string[]) =>
        idsOf(
          await index.search('', { filter: 'themes = translated', locales: locales as 'en'[] | undefined }),
        );
      expect(await read()).toEqual(['welsh-classes_en']);
      expect(await read(['en'])).toEqual(['welsh-classes_en']);
      expect(await read(['cy'])).toEqual(['welsh-classes_cy']);
      expect(await read(['cym', 'en'])).toEqual(['welsh-classes_cy']);
      expect(await read(['ar'])).toEqual(['welsh-classes_en']);
      expect(idsOf(await index.search('dosbarthiadau', { locales: ['cy' as 'en'] }))).toEqual([
        'welsh-classes_cy',
      ]);
      expect(idsOf(await index.search('dosbarthiadau'))).toEqual([]);
      // A language that is known but not switched on.
      await expectRefusal(index.search('', { locales: ['pl' as 'en'] }), { code: 'invalid_search_locales' });
      await expectRefusal(index.search('', { locales: ['cy', 'ar'] as unknown as 'en'[] }), {
        code: 'invalid_search_locales',
      });
    });

    unless('publicOnly', 'tells nothing but the attributes of the public record', async () => {
      const { hits, facetDistribution } = await index.search('library', {
        facets: ['*'],
        showMatchesPosition: true,
        attributesToHighlight: ['*'],
      });
      const known = new Set([...records.flatMap(Object.keys), '_formatted', '_matchesPosition']);
      const told = hits.flatMap((hit) => [
        ...Object.keys(hit),
        ...Object.keys(hit._formatted ?? {}),
        ...Object.keys(hit._matchesPosition ?? {}).map((name) => name.split('.')[0] ?? ''),
        ...(hit.passages ?? []).flatMap((passage) => Object.keys(passage)).map((name) => `passages.${name}`),
      ]);
      known.add('passages.section').add('passages.text');
      expect(
        [...new Set([...told, ...Object.keys(facetDistribution ?? {})])].filter((name) => !known.has(name)),
      ).toEqual([]);
    });
  });

  describeFilters(() => index);
  describeErrors(target, { client: () => client, running: () => running });
};
