import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/search/engine-settings.ts';
import type { EngineQuery, SearchEngine } from '../../src/search/engine/port.ts';
import { sampleDocuments } from '../helpers/search-documents.ts';
import {
  engineQuery,
  matches,
  plain,
  SYNONYMS,
  unlessGap,
  type EngineUnderTest,
} from './search-engine.kit.ts';

/** What is found for which words, and in which order. */
export const describeWords = (engineUnderTest: EngineUnderTest): void => {
  const { name, create } = engineUnderTest;
  const unless = unlessGap(engineUnderTest);

  describe(`${name}: words`, () => {
    let engine: SearchEngine;
    beforeAll(async () => {
      engine = await create();
      await engine.open();
      await engine.configure({ ...DEFAULT_SETTINGS, synonyms: SYNONYMS });
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

    unless('shares', 'asks of a long question a share of its words, and says what a case lacks', async () => {
      const result = await search(
        'how can isolated families with children in a community house come back weekly',
      );
      const [hit] = result.hits;
      expect(hit?.document.key).toBe('time-to-play');
      expect(result.total).toBe(result.hits.length);
      for (const { missingWords } of result.hits)
        for (const word of missingWords) expect(result.droppedWords).not.toContain(word);
    });

    it('tells which spelling it searched for instead', async () => {
      expect((await search('refugess childern')).corrections).toContainEqual({
        typed: 'childern',
        meant: 'children',
      });
      expect((await search('children')).corrections).toEqual([]);
    });

    it('puts first what editors pinned to the very query, if it passes the filters', async () => {
      const pins = [{ query: 'Human  Library', keys: ['induction', 'nowhere', 'time-to-play'] }];
      await engine.configure({ ...DEFAULT_SETTINGS, synonyms: SYNONYMS, pins });
      const result = await search('human library');
      expect(result.hits.map(({ document }) => document.key).slice(0, 3)).toEqual([
        'induction',
        'time-to-play',
        'human-library',
      ]);
      expect(result.hits.map(({ isPinned }) => isPinned).slice(0, 3)).toEqual([true, true, false]);
      expect(result.total).toBe(result.hits.length);
      expect((await keys('human library', { limit: 1, offset: 1 }))[0]).toBe('time-to-play');
      expect((await keys('human library', { filters: { theme: ['play'] } }))[0]).toBe('time-to-play');
      expect(await keys('human library', { sort: 'title' })).not.toContain('induction');
      expect((await search('human')).hits.every(({ isPinned }) => !isPinned)).toBe(true);
      await engine.configure({ ...DEFAULT_SETTINGS, synonyms: SYNONYMS });
    });

    it('takes the editors’ stop words for words that say nothing', async () => {
      await engine.configure({ ...DEFAULT_SETTINGS, synonyms: SYNONYMS, stopWords: ['Xylophonists'] });
      const result = await search('play xylophonists');
      expect(result).toMatchObject({ droppedWords: [], total: 1 });
      await engine.configure({ ...DEFAULT_SETTINGS, synonyms: SYNONYMS });
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
  });
};
