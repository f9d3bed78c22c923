import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EngineQuery, SearchEngine } from '../../src/search/engine/port.ts';
import { generateCases } from '../helpers/cases-generator.ts';
import { searchDocument } from '../helpers/search-documents.ts';
import { checkAgainstBruteForce } from './search-engine.facets.ts';
import { engineQuery, inBatches, matches, plain, type EngineUnderTest } from './search-engine.kit.ts';

/** Counts, order and pages. */
export const describeCounts = (engineUnderTest: EngineUnderTest): void => {
  const { name, create } = engineUnderTest;

  describe(`${name}: counts, order and pages`, () => {
    let engine: SearchEngine;
    const documents = [...generateCases({ count: 250, seed: 7, words: 60, vocabulary: 3_000 })];
    beforeAll(async () => {
      engine = await create();
      await engine.open();
      await engine.rebuild({ batches: inBatches(documents) });
    });
    afterAll(() => engine.close());

    it('counts each facet as choosing it would, in 300 combinations', () =>
      checkAgainstBruteForce({ engine, documents, rounds: 300, seed: 11 }));

    it('sorts by date and title, ties by id', async () => {
      const byTime = (field: 'publishedAt' | 'updatedAt') =>
        [...documents]
          .sort((left, right) => right[field] - left[field] || (left.id < right.id ? -1 : 1))
          .map(({ id }) => id);
      const ids = async (sort: EngineQuery['sort']) =>
        (await engine.search(engineQuery({ sort, limit: 100 }))).hits.map(({ document }) => document.id);
      expect(await ids('newest')).toEqual(byTime('publishedAt').slice(0, 100));
      expect(await ids('relevance')).toEqual(byTime('publishedAt').slice(0, 100));
      expect(await ids('updated')).toEqual(byTime('updatedAt').slice(0, 100));
      const titles = (await engine.search(engineQuery({ sort: 'title', limit: 100 }))).hits.map(
        ({ document }) => document.title.toLowerCase(),
      );
      expect(titles).toEqual([...titles].sort());
    });

    it('pages without gaps or repeats, in every order', async () => {
      for (const sort of ['relevance', 'newest', 'updated', 'title'] as const)
        for (const text of ['', 'community']) {
          const seen: string[] = [];
          const { total } = await engine.search(engineQuery({ text, sort, limit: 0 }));
          for (let offset = 0; offset < total; offset += 45) {
            const page = await engine.search(engineQuery({ text, sort, offset, limit: 45 }));
            expect(page.total).toBe(total);
            seen.push(...page.hits.map(({ document }) => document.id));
          }
          expect(seen).toHaveLength(total);
          expect(new Set(seen).size).toBe(total);
        }
      expect((await engine.search(engineQuery({ offset: 5_000 }))).hits).toEqual([]);
    });

    it('gives the keys of all pages, in their order', async () => {
      const choices: Partial<EngineQuery>[] = [
        { sort: 'relevance' },
        { sort: 'title' },
        { sort: 'updated', filters: { evidence: ['untested', 'replicated'] } },
        { text: 'community' },
        { text: 'community neighbours' },
        { text: 'community', sort: 'newest', hasAward: true },
        { text: 'qqqqqq' },
      ];
      for (const choice of choices) {
        const paged: string[] = [];
        const { total } = await engine.search(engineQuery({ ...choice, limit: 0 }));
        for (let offset = 0; offset < total; offset += 100)
          for (const { document } of (await engine.search(engineQuery({ ...choice, offset, limit: 100 })))
            .hits)
            paged.push(document.key);
        const { offset: _offset, limit: _limit, facets: _facets, ...asked } = engineQuery(choice);
        expect(await engine.matchingKeys(asked), JSON.stringify(choice)).toEqual(paged);
      }
    });

    it('crops a long passage to about 300 characters between words', async () => {
      const filler = 'The group met in the hall on most weekdays. '.repeat(20);
      const text = `${filler}Then a marimbist came to play. ${filler}`;
      await engine.upsert([searchDocument({ key: 'long', passages: [{ section: 'comment', text }] })]);
      const [hit] = (await engine.search(engineQuery({ text: 'marimbist' }))).hits;
      const shown = plain(hit?.passage?.marked ?? []);
      expect(shown.length).toBeGreaterThan(200);
      expect(shown.length).toBeLessThan(340);
      expect(shown).toMatch(/^….*marimbist.*…$/);
      expect(text).toContain(shown.slice(1, -1));
      expect(text.split(/\s+/)).toContain(shown.slice(1).split(' ')[0]);
      expect(matches(hit?.passage?.marked ?? [])).toEqual(['marimbist']);
    });
  });
};
