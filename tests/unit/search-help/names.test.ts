// Proves which published names a half-typed word suggests: other names, other scripts, slips of the finger; and what is marked.
import { describe, expect, it } from 'vitest';
import { createTaxonomySnapshot, type TaxonomyRecord } from '../../../src/domain/taxonomy.ts';
import { foldedWords } from '../../../src/search/engine/shared/text.ts';
import { markBeginnings } from '../../../src/search/help/match-names.ts';
import { namesAsTyped, suggestNames } from '../../../src/search/help/suggest-names.ts';

const record = (
  collection: TaxonomyRecord['collection'],
  slug: string,
  titles: TaxonomyRecord['titles'],
  otherNames: TaxonomyRecord['otherNames'] = {},
): TaxonomyRecord => ({
  collection,
  id: slug,
  slug,
  titles,
  otherNames,
  parentId: null,
  regionId: null,
  placeKind: null,
  latitude: null,
  longitude: null,
  organisationType: null,
});

const snapshot = createTaxonomySnapshot([
  record('themes', 'hate-crime', { en: 'Hate crime', ar: 'جرائم الكراهية' }, { en: ['racist incidents'] }),
  record('themes', 'roma', { en: 'Roma' }, { en: ['GRT'] }),
  record('themes', 'romance', { en: 'Romance languages' }),
  record('places', 'rome', { en: 'Rome' }),
  record('organisations', 'roadside', { en: 'Roadside Trust' }),
  record('audiences', 'romans', { en: 'Romans' }),
]);
const input = { snapshot, lang: 'en', publicUrl: 'http://localhost:3000' } as const;
const suggested = (q: string) =>
  suggestNames({ ...input, typed: foldedWords(q), counts: { theme: [{ value: 'roma', count: 2 }] } });
const labels = (q: string) => suggested(q).map(({ label }) => label);

describe('names', () => {
  it('are suggested by their beginnings, the shortest and most used first, themes before places', () => {
    expect(labels('rom')).toEqual(['Roma', 'Romance languages', 'Rome']);
    expect(labels('crime ha')).toEqual(['Hate crime']);
    expect(labels('languages')).toEqual(['Romance languages']);
  });

  it('are suggested by another name, and say which', () => {
    expect(suggested('grt')).toMatchObject([{ label: 'Roma', detail: 'also called GRT, 2 cases' }]);
    expect(suggested('racist')).toMatchObject([
      { label: 'Hate crime', detail: 'also called racist incidents' },
    ]);
  });

  it('are suggested in another script', () => {
    expect(suggested('الكراهيه')).toMatchObject([
      { label: 'Hate crime', url: 'http://localhost:3000/themes/hate-crime' },
    ]);
  });

  it('are suggested to a slip of the finger only where nothing begins so', () => {
    expect(labels('hatw')).toEqual(['Hate crime']);
    expect(labels('raods')).toEqual(['Roadside Trust']);
    expect(labels('roma')).toEqual(['Roma', 'Romance languages']);
    expect(labels('hxt')).toEqual([]);
    expect(labels('')).toEqual([]);
  });

  it('are named by the words that they are, and by no more and no fewer', () => {
    const named = (q: string) => namesAsTyped({ ...input, typed: foldedWords(q) }).map(({ label }) => label);
    expect(named('HATE crime')).toEqual(['Hate crime']);
    expect(named('grt')).toEqual(['Roma']);
    expect(named('hate')).toEqual([]);
    expect(named('hate crime centres')).toEqual([]);
    expect(named('')).toEqual([]);
  });
});

describe('marks', () => {
  const drawn = (text: string, q: string, isLenient = false) =>
    markBeginnings({ text, typed: foldedWords(q), isLenient })
      .map((run) => (run.isMatch ? `[${run.text}]` : run.text))
      .join('');

  it('stand around what was typed, and the text stays whole', () => {
    expect(drawn('Hate crime', 'hat cr')).toBe('[Hat]e [cr]ime');
    expect(drawn('Straße, Łódź & more', 'strasse lod')).toBe('[Straße], [Łód]ź & more');
    expect(drawn('Play', 'x')).toBe('Play');
  });

  it('stand around the whole word where it was misspelt', () => {
    expect(drawn('Children play', 'chidlr', true)).toBe('[Children] play');
  });
});
