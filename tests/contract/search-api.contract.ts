import type { Index, Meilisearch } from 'meilisearch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublicRecord } from '../../src/search/dialect/record.ts';
import { describeCounting } from './search-api.counting.ts';
import { describeErrors } from './search-api.errors.ts';
import { describeFilters } from './search-api.filters.ts';
import { describeMarks } from './search-api.marks.ts';
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

  describeMarks(target, () => index);
  describeCounting(() => index);
  describeFilters(() => index);
  describeErrors(target, { client: () => client, running: () => running });
};
