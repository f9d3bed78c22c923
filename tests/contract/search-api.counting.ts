import type { Index } from 'meilisearch';
import { describe, expect, it } from 'vitest';
import type { PublicRecord } from '../../src/search/dialect/record.ts';
import { englishRecords, idsOf } from './search-api.kit.ts';

/** Facets, order and pages, as the official client asks for them. */
export const describeCounting = (index: () => Index<PublicRecord>): void => {
  const records = englishRecords();
  const telling = { filter: 'themes = telling' };

  describe('facets', () => {
    const counted = (values: (string | number | boolean | null)[][]): Record<string, number> => {
      const counts: Record<string, number> = {};
      for (const list of values)
        for (const value of new Set(list))
          if (value !== null) counts[String(value)] = (counts[String(value)] ?? 0) + 1;
      return counts;
    };

    it('counts the values of what was found, and the range of numbers', async () => {
      const { facetDistribution, facetStats, hits } = await index().search('', {
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
      const { facetDistribution } = await index().search('library', { ...telling, facets: ['*'] });
      expect(facetDistribution).toMatchObject({
        evidence: { untested: 2 },
        themes: { telling: 2, newcomers: 1, language: 1, information: 1, 'myth-busting': 1 },
        themeNames: { Newcomers: 1, Language: 1, Information: 1, 'Myth busting': 1 },
        partners: {},
      });
    });

    it('counts at most a hundred values of a facet, the most frequent', async () => {
      const { facetDistribution } = await index().search('', { facets: ['id', 'themes'], limit: 0 });
      expect(Object.keys(facetDistribution?.id ?? {})).toHaveLength(100);
      expect(facetDistribution?.themes).toEqual(counted(records.map(({ themes }) => themes)));
    });

    it('searches among the values of a facet', async () => {
      const values = async (params: Parameters<Index<PublicRecord>['searchForFacetValues']>[0]) =>
        (await index().searchForFacetValues(params)).facetHits.sort((left, right) =>
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
      expect(await index().searchForFacetValues({ facetName: 'themes', facetQuery: 'xyz' })).toMatchObject({
        facetHits: [],
        facetQuery: 'xyz',
        processingTimeMs: expect.any(Number),
      });
    });
  });

  describe('order and pages', () => {
    const by = async (sort: string[]) =>
      idsOf(await index().search('', { sort, limit: 1000, attributesToRetrieve: ['id'] }));
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
      const { hits } = await index().search<PublicRecord & { _geoDistance?: number }>('', {
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
      expect(idsOf(await index().search('library', { ...telling, sort: ['publishedAt:asc'] }))).toEqual([
        'library-visits_en',
        'human-library_en',
      ]);
    });

    it('pages by offset, without overlap or gap', async () => {
      const pages = await Promise.all(
        [0, 60, 120].map((offset) =>
          index().search('', { sort: ['title:asc', 'id:asc'], offset, limit: 60 }),
        ),
      );
      expect(pages.map(({ hits }) => hits.length)).toEqual([60, 60, records.length - 120]);
      expect(pages[1]).toMatchObject({ offset: 60, limit: 60, estimatedTotalHits: records.length });
      expect(pages.flatMap(idsOf)).toEqual(await by(['title:asc', 'id:asc']));
    });

    it('pages by number with exact totals', async () => {
      const page = await index().search('', {
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
      expect(await index().search('', { page: 1, hitsPerPage: 0 })).toMatchObject({ ...none, totalPages: 0 });
      expect(await index().search('', { page: 0, hitsPerPage: 10 })).toMatchObject({ ...none, page: 0 });
      expect(await index().search('', { page: 99, hitsPerPage: 10 })).toMatchObject({ ...none, page: 99 });
      expect(await index().search('', { offset: 5000, limit: 10 })).toMatchObject({
        hits: [],
        offset: 5000,
        limit: 10,
      });
    });
  });
};
