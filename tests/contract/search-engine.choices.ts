import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EngineQuery, SearchEngine } from '../../src/search/engine/port.ts';
import { sampleDocuments } from '../helpers/search-documents.ts';
import { engineQuery, type EngineUnderTest } from './search-engine.kit.ts';

/** What years, distance, awards and facets leave, and which cases are related. */
export const describeChoices = ({ name, create }: EngineUnderTest): void => {
  describe(`${name}: choices`, () => {
    let engine: SearchEngine;
    beforeAll(async () => {
      engine = await create();
      await engine.open();
      await engine.upsert(sampleDocuments());
    });
    afterAll(() => engine.close());

    const search = (text: string, overrides: Partial<EngineQuery> = {}) =>
      engine.search(engineQuery({ text, ...overrides }));
    const keys = async (text: string, overrides: Partial<EngineQuery> = {}): Promise<string[]> =>
      (await search(text, overrides)).hits.map(({ document }) => document.key);

    it('keeps to years, and leaves out cases that give none', async () => {
      const years = async (range: { from?: number; to?: number }) => (await keys('', range)).sort();
      expect(await years({ from: 2009, to: 2009 })).toEqual([
        'human-library',
        'roma-neighbours',
        'time-to-play',
      ]);
      expect(await years({ to: 2005 })).toEqual(['library-visits']);
      expect(await years({ from: 2020 })).toEqual(['roma-neighbours']);
      expect(await years({ from: 2007, to: 2007 })).toEqual(['induction', 'time-to-play']);
      expect(await years({ from: 1900, to: 2100 })).not.toContain('hate-crime-centres');
    });

    it('finds what is near, by the nearest of several places', async () => {
      const near = { lat: 53.6, lng: -2.16, km: 60 };
      const result = await search('', { near });
      expect(result.hits.map(({ document }) => document.key).sort()).toEqual(['induction', 'library-visits']);
      const distances = new Map(
        result.hits.map(({ document, distanceKm }) => [document.key, distanceKm ?? NaN]),
      );
      expect(distances.get('induction')).toBeCloseTo(1.1, 1);
      expect(distances.get('library-visits')).toBeCloseTo(34.3, 0);
      expect(await keys('', { near: { ...near, km: 25 } })).toEqual(['induction']);
      expect((await search('')).hits[0]?.distanceKm).toBeUndefined();
    });

    it('keeps to cases with an award', async () => {
      expect((await keys('', { hasAward: true })).sort()).toEqual(['human-library', 'time-to-play']);
    });

    it('reports chosen values even at zero', async () => {
      const result = await search('', {
        filters: { theme: ['play'], region: ['north-west'] },
        facets: ['theme', 'region'],
      });
      expect(result.total).toBe(0);
      expect(result.facets.theme).toContainEqual({ value: 'play', count: 0 });
      expect(result.facets.region).toContainEqual({ value: 'north-west', count: 0 });
      expect(result.facets.region).toContainEqual({ value: 'west-midlands', count: 1 });
    });

    it('relates cases by what they share, never a case to itself', async () => {
      const related = await engine.related({ id: 'roma-neighbours_en', lang: 'en', limit: 3 });
      expect(related.length).toBeGreaterThan(0);
      expect(related.length).toBeLessThanOrEqual(3);
      expect(related.map(({ key }) => key)).not.toContain('roma-neighbours');
      expect(related.map(({ key }) => key)).toContain('induction');
      expect(await engine.related({ id: 'roma-neighbours_en', lang: 'en', limit: 3 })).toEqual(related);
      expect(await engine.related({ id: 'nobody_en', lang: 'en', limit: 3 })).toEqual([]);
    });
  });
};
