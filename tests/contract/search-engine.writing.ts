import { setImmediate as breathe } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EngineQuery, SearchEngine } from '../../src/search/engine/port.ts';
import { searchDocument } from '../helpers/search-documents.ts';
import { engineQuery, inBatches, unlessGap, type EngineUnderTest } from './search-engine.kit.ts';

/** Languages, and what happens while the index is written. */
export const describeWriting = (engineUnderTest: EngineUnderTest): void => {
  const { name, create } = engineUnderTest;
  const unless = unlessGap(engineUnderTest);

  describe(`${name}: languages and writing`, () => {
    let engine: SearchEngine;
    beforeAll(async () => {
      engine = await create();
      await engine.open();
    });
    afterAll(() => engine.close());

    const all = async (overrides: Partial<EngineQuery> = {}) =>
      (await engine.search(engineQuery(overrides))).hits.map(({ document }) => document.id).sort();

    it('starts empty and answers', async () => {
      await engine.ping();
      expect(await engine.search(engineQuery({ text: 'play', facets: ['theme'] }))).toEqual({
        hits: [],
        total: 0,
        facets: { theme: [] },
        droppedWords: [],
        corrections: [],
        alsoSearched: [],
      });
      expect(await engine.revisions()).toEqual(new Map());
    });

    it('gives each case once, in the reader’s language where it has it', async () => {
      await engine.upsert([
        searchDocument({ key: 'both', title: 'Welcome pack', readableIn: ['en'] }),
        searchDocument({ key: 'both', lang: 'pl', title: 'Pakiet powitalny łódź', readableIn: ['pl'] }),
        searchDocument({ key: 'english-only', title: 'Welcome tea', readableIn: ['en', 'pl', 'ar'] }),
        searchDocument({ key: 'arabic', lang: 'ar', title: 'الأطفال واللعب', readableIn: ['ar'] }),
      ]);
      expect(await all({ lang: 'en' })).toEqual(['both_en', 'english-only_en']);
      expect(await all({ lang: 'pl' })).toEqual(['both_pl', 'english-only_en']);
      expect(await all({ lang: 'pl', text: 'powitalny' })).toEqual(['both_pl']);
      expect(await all({ lang: 'pl', text: 'welcome' })).toEqual(['english-only_en']);
      expect(await all({ lang: 'ar', text: 'الأطفال' })).toEqual(['arabic_ar']);
    });

    unless('strokes', 'finds ł typed as l', async () => {
      expect(await all({ lang: 'pl', text: 'lodz' })).toEqual(['both_pl']);
    });

    it('shows a write as soon as it is done, replaced whole', async () => {
      const both = { key: 'both', title: 'Farewell pack', revision: '2', readableIn: ['en' as const] };
      await engine.upsert([searchDocument(both)]);
      expect(await all({ text: 'farewell' })).toEqual(['both_en']);
      expect(await all({ text: 'welcome' })).toEqual(['english-only_en']);
      expect((await engine.revisions()).get('both_en')).toBe('2');
      expect((await engine.revisions()).size).toBe(4);
    });

    it('removes, and takes no offence at what is not there', async () => {
      await engine.remove(['both_pl', 'never-there_en']);
      expect(await all({ lang: 'pl' })).toEqual(['english-only_en']);
      expect([...(await engine.revisions()).keys()].sort()).toEqual([
        'arabic_ar',
        'both_en',
        'english-only_en',
      ]);
      await engine.upsert([]);
      await engine.remove([]);
    });

    it('rebuilds without an empty moment and keeps what is written meanwhile', async () => {
      const before = new Set(await all());
      const fresh = Array.from({ length: 300 }, (_, number) =>
        searchDocument({ key: `fresh-${number}`, title: `Fresh start ${number}` }),
      );
      const seen = new Set<number>();
      let isDone = false;
      const reading = (async () => {
        while (!isDone) {
          seen.add((await engine.search(engineQuery({ limit: 1 }))).total);
          await breathe();
        }
      })();
      const progress: number[] = [];
      const count = await engine.rebuild({
        batches: (async function* () {
          yield* inBatches(fresh);
          await engine.upsert([
            searchDocument({ key: 'late', title: 'Written late' }),
            searchDocument({ key: 'fresh-7', title: 'Changed late', revision: '9' }),
          ]);
          await engine.remove(['fresh-8_en']);
        })(),
        onProgress: ({ done }) => progress.push(done),
      });
      isDone = true;
      await reading;
      expect(count).toBe(300);
      expect(progress.at(-1)).toBe(300);
      expect(progress).toEqual([...progress].sort((left, right) => left - right));
      // While it ran: what was there, with or without the late writes; after it: all the new ones.
      for (const total of seen) expect([before.size, before.size + 1, before.size + 2, 300]).toContain(total);
      const after = await engine.revisions();
      expect(after.size).toBe(300);
      expect(after.has('late_en')).toBe(true);
      expect(after.get('fresh-7_en')).toBe('9');
      expect(after.has('fresh-8_en')).toBe(false);
      expect(await all({ text: 'changed late' })).toEqual(['fresh-7_en']);
      expect(await all({ text: 'farewell' })).toEqual([]);
    });

    it('keeps a mark over writes, and loses it with the index it was of', async () => {
      expect(await engine.mark()).toBeUndefined();
      await engine.setMark('whole for 1');
      await engine.setMark('whole for 2');
      await engine.upsert([searchDocument({ key: 'after-the-mark' })]);
      expect(await engine.mark()).toBe('whole for 2');
      expect((await engine.revisions()).size).toBe(301);
      await engine.rebuild({ batches: inBatches([searchDocument({ key: 'alone' })]) });
      expect(await engine.mark()).toBeUndefined();
    });

    it('stands as it was when a rebuild fails', async () => {
      const before = await engine.revisions();
      const failing = engine.rebuild({
        batches: (async function* () {
          yield [searchDocument({ key: 'half' })];
          throw new Error('The database went away.');
        })(),
      });
      await expect(failing).rejects.toThrow();
      expect(await engine.revisions()).toEqual(before);
      expect(await all({ text: 'half' })).toEqual([]);
    });

    it('rebuilds to nothing', async () => {
      expect(await engine.rebuild({ batches: inBatches([]) })).toBe(0);
      expect(await all()).toEqual([]);
    });
  });
};
