// Proves that an engine keeps the port's promises: the same suite for the embedded engine and for Meilisearch.
import { setImmediate as breathe } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchDocument } from '../../src/search/document.ts';
import type { EngineQuery, Marked, SearchEngine } from '../../src/search/engine/port.ts';
import { generateCases } from '../helpers/cases-generator.ts';
import { sampleDocuments, searchDocument } from '../helpers/search-documents.ts';
import { checkAgainstBruteForce } from './search-engine.facets.ts';

export interface EngineUnderTest {
  name: string;
  /** A fresh, empty engine that is not open yet. */
  create: () => Promise<SearchEngine>;
  /** What the engine can not do, with the reason: those tests are skipped by name. */
  gaps: Partial<Record<'stems' | 'synonymsOverCommas' | 'thousands' | 'apostrophes' | 'strokes', string>>;
}

export const SYNONYMS = [
  ['RSL', 'registered provider', 'housing association'],
  ['ESOL', 'English for speakers of other languages'],
  ['GRT', 'Gypsy, Roma and Traveller'],
];

export const engineQuery = (overrides: Partial<EngineQuery> = {}): EngineQuery => ({
  text: '',
  lang: 'en',
  filters: {},
  hasAward: false,
  sort: 'relevance',
  offset: 0,
  limit: 20,
  facets: [],
  ...overrides,
});

export const plain = (marked: Marked): string => marked.map(({ text }) => text).join('');
export const matches = (marked: Marked): string[] =>
  marked.filter(({ isMatch }) => isMatch).map(({ text }) => text);

async function* inBatches(documents: SearchDocument[], size = 100): AsyncGenerator<SearchDocument[]> {
  for (let from = 0; from < documents.length; from += size) yield documents.slice(from, from + size);
}

export const describeEngine = ({ name, create, gaps }: EngineUnderTest): void => {
  const unless = (gap: keyof typeof gaps, title: string, run: () => Promise<void>): void => {
    const reason = gaps[gap];
    if (reason) it.skip(`${title} (not on ${name}: ${reason})`, run);
    else it(title, run);
  };

  describe(`${name}: words`, () => {
    let engine: SearchEngine;
    beforeAll(async () => {
      engine = await create();
      await engine.open();
      await engine.configure({ synonyms: SYNONYMS });
      await engine.upsert(sampleDocuments());
    });
    afterAll(() => engine.close());

    const search = (text: string, overrides: Partial<EngineQuery> = {}) =>
      engine.search(engineQuery({ text, ...overrides }));
    const keys = async (text: string, overrides: Partial<EngineQuery> = {}): Promise<string[]> =>
      (await search(text, overrides)).hits.map(({ document }) => document.key);

    it('puts the case with the word in its title first', async () => {
      expect((await keys('play'))[0]).toBe('time-to-play');
      expect((await keys('roma'))[0]).toBe('roma-neighbours');
      expect((await keys('induction'))[0]).toBe('induction');
      expect((await keys('human library'))[0]).toBe('human-library');
    });

    it('finds misspelt words, two letters wrong or swapped', async () => {
      expect(await keys('refugess childern')).toEqual(['time-to-play']);
      expect(await keys('comunity hosue')).toContain('time-to-play');
      expect(await keys('libary')).toContain('human-library');
    });

    it('finds the last word while it is being typed', async () => {
      expect(await keys('indu')).toContain('induction');
      expect(await keys('hate cri')).toEqual(['hate-crime-centres']);
    });

    unless('stems', 'finds other forms of a word', async () => {
      expect(await keys('family meeting')).toContain('time-to-play');
      expect(await keys('neighbour tenants')).toContain('roma-neighbours');
      expect(await keys('child invited')).toContain('time-to-play');
    });

    it('takes accents, capitals and hyphens as they come', async () => {
      expect(await keys('CAFE')).toContain('library-visits');
      expect(await keys('café')).toContain('library-visits');
      expect(await keys('Third-Party')).toContain('hate-crime-centres');
      expect(await keys('myth busting')).toContain('roma-neighbours');
      expect(await keys('mythbusting')).toContain('roma-neighbours');
    });

    it('finds figures', async () => {
      expect(await keys('330')).toEqual(['time-to-play']);
      expect(await keys('96%')).toEqual(expect.arrayContaining(['time-to-play', 'hate-crime-centres']));
    });

    unless('thousands', 'finds a figure with or without its comma, and marks it whole', async () => {
      expect(await keys('1200')).toEqual(['human-library']);
      const result = await search('1,200');
      expect(result.hits.map(({ document }) => document.key)).toEqual(['human-library']);
      expect(matches(result.hits[0]?.passage?.marked ?? [])).toEqual(['1,200']);
    });

    unless('apostrophes', 'finds a word with an apostrophe and marks it whole', async () => {
      const result = await search("didn't share");
      expect(result.hits[0]?.document.key).toBe('roma-neighbours');
      expect(matches(result.hits[0]?.passage?.marked ?? [])).toContain("didn't");
      expect(await keys('didn’t share')).toEqual(['roma-neighbours']);
    });

    it('searches synonyms in both directions and says so', async () => {
      const everywhere = ['hate-crime-centres', 'induction', 'time-to-play'];
      for (const text of ['RSL', 'registered provider', 'housing associations']) {
        const result = await search(text);
        expect(result.hits.map(({ document }) => document.key).sort()).toEqual(everywhere);
        expect(result.alsoSearched).toHaveLength(1);
        expect(result.alsoSearched[0]?.synonyms).toHaveLength(2);
      }
      expect((await search('rsl')).alsoSearched).toEqual([
        { word: 'rsl', synonyms: ['registered provider', 'housing association'] },
      ]);
      expect(await keys('ESOL')).toEqual(['library-visits']);
      expect(await keys('English for speakers of other languages')).toEqual(['library-visits']);
      expect((await search('play')).alsoSearched).toEqual([]);
    });

    it('takes a synonym of several words as a phrase', async () => {
      // "housing" and "provider" apart, in other cases, are no registered provider.
      expect(await keys('RSL')).not.toContain('roma-neighbours');
    });

    unless('synonymsOverCommas', 'finds a synonym whose words stand around a comma', async () => {
      expect(await keys('GRT')).toEqual(['hate-crime-centres']);
    });

    it('keeps words in quotation marks together', async () => {
      expect(await keys('"human library"')).toEqual(['human-library']);
      expect((await keys('human library')).sort()).toEqual(['human-library', 'library-visits']);
      expect(await keys('“human library” borrowed')).toEqual(['human-library']);
    });

    it('answers a question', async () => {
      const result = await search('how do we get isolated families to come back');
      expect(result.hits[0]?.document.key).toBe('time-to-play');
      expect(result.droppedWords).toEqual([]);
      expect(result.hits[0]?.passage?.section).toBe('solutions');
      expect(plain(result.hits[0]?.passage?.marked ?? [])).toContain('invited to come back');
    });

    it('searches with stop words when there are no others', async () => {
      expect((await search('the')).total).toBeGreaterThan(0);
    });

    it('drops words only when no case has them all, and says which', async () => {
      const result = await search('play xylophonists');
      expect(result.hits.map(({ document }) => document.key)).toEqual(['time-to-play']);
      expect(result.droppedWords).toEqual(['xylophonists']);
      expect((await search('xylophonists')).total).toBe(0);
      expect((await search('xylophonists')).droppedWords).toEqual([]);
      // A filter that leaves nothing is no reason to search for less.
      const filtered = await search('isolated families', {
        filters: { region: ['yorkshire'] },
        facets: ['region'],
      });
      expect(filtered).toMatchObject({ total: 0, droppedWords: [] });
      expect(filtered.facets.region).toContainEqual({ value: 'west-midlands', count: 1 });
    });

    it('marks whole matching words and changes no letter', async () => {
      const result = await search('childern commun');
      const [hit] = result.hits;
      expect(hit?.document.key).toBe('time-to-play');
      expect(plain(hit?.title ?? [])).toBe('Time to Play');
      expect(plain(hit?.summary ?? [])).toBe(hit?.document.summary);
      expect(matches(hit?.summary ?? [])).toContain('community');
      expect(matches(hit?.summary ?? [])).toContain('children');
      const everything = await search('');
      for (const { title, summary, passage } of everything.hits) {
        expect(matches(title).concat(matches(summary))).toEqual([]);
        expect(passage).toBeNull();
      }
    });

    it('gives the passage with most of the words, none when only the title has them', async () => {
      const [hit] = (await search('parents felt safer')).hits;
      expect(hit?.passage?.section).toBe('results');
      expect(matches(hit?.passage?.marked ?? [])).toEqual(['parents', 'felt', 'safer']);
      expect((await search('residents')).hits[0]?.passage).toBeNull();
    });

    it('gives documents back whole', async () => {
      const expected = sampleDocuments().find(({ key }) => key === 'induction');
      const hits = (await search('induction')).hits;
      expect(hits.find(({ document }) => document.key === 'induction')?.document).toEqual(expected);
    });

    it('survives whatever is typed', async () => {
      const hostile = [
        '"',
        '""',
        '"unclosed',
        "'",
        '*',
        '^',
        '(',
        ')',
        ':',
        '-',
        '-play',
        'NOT play',
        'a OR b',
        'play AND',
        'NEAR(play, 2)',
        'title:play',
        '{title}:play',
        'play*',
        '\\',
        '\0',
        'play\0sessions',
        '%',
        '_',
        ';DROP TABLE docs',
        '🎲',
        '🎲 play',
        '&',
        'a/b',
        '\u202Eplay',
        '\uD800',
        '\uE000',
        '\uE001play\uE002',
        '<b>play</b>',
        'x'.repeat(10_000),
        'play '.repeat(2_000),
        '['.repeat(500),
      ];
      for (const text of hostile) {
        const result = await search(text, { facets: ['theme'] });
        expect(result.total).toBeGreaterThanOrEqual(result.hits.length);
        for (const { title, document } of result.hits) expect(plain(title)).toBe(document.title);
      }
      expect(await keys('🎲 play')).toContain('time-to-play');
      expect(await keys('<b>play</b>')).toContain('time-to-play');
      expect(await keys('-play')).toContain('time-to-play');
    });

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

  describe(`${name}: counts, order and pages`, () => {
    let engine: SearchEngine;
    const documents = [...generateCases({ count: 250, seed: 7, words: 60, vocabulary: 3_000 })];
    beforeAll(async () => {
      engine = await create();
      await engine.open();
      await engine.rebuild({ batches: inBatches(documents) });
    }, 60_000);
    afterAll(() => engine.close());

    it('counts each facet as choosing it would, in 300 combinations', { timeout: 120_000 }, () =>
      checkAgainstBruteForce({ engine, documents, rounds: 300, seed: 11 }),
    );

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

    it('pages without gaps or repeats, in every order', { timeout: 90_000 }, async () => {
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
