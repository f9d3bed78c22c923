// Proves the pure parts under the engines: folding, reading a query, spelling distance, cropping, sets of ordinals.
import { describe, expect, it } from 'vitest';
import {
  countBits,
  forEachBit,
  hasBit,
  intersect,
  makeBits,
  setBit,
} from '../../../src/search/engine/embedded/bits.ts';
import { editDistance } from '../../../src/search/engine/embedded/edit-distance.ts';
import { addTo, countWithin, makePosting, removeFrom } from '../../../src/search/engine/embedded/posting.ts';
import { makeVocabulary } from '../../../src/search/engine/embedded/vocabulary.ts';
import { formsOf } from '../../../src/search/engine/embedded/stems.ts';
import type { LocaleCode } from '../../../src/domain/locales.ts';
import { crop } from '../../../src/search/engine/shared/marked.ts';
import { parseQuery } from '../../../src/search/engine/shared/parse-query.ts';
import { foldedWords, foldWord, wordsOf } from '../../../src/search/engine/shared/text.ts';
import { readMarks } from '../../../src/search/engine/meilisearch/marks.ts';
import { synonymLeads } from '../../../src/search/engine/meilisearch/settings.ts';
import { seededRandom } from '../../helpers/seeded-random.ts';

describe('folding', () => {
  it.each([
    ['Café', 'cafe'],
    ['ŁÓDŹ', 'lodz'],
    ['Straße', 'strasse'],
    ['Whitefriars’', 'whitefriars'],
    ["children's", 'children'],
    ["didn't", 'didnt'],
    ['1,200', '1200'],
    ['٣٣٠', '330'],
    ['الأطفال', 'اطفال'],
    ['край', 'край'],
    ['ёлка', 'елка'],
    ['أحمد', 'احمد'],
    ['مدرسة', 'مدرسه'],
    ['مُحَمَّد', 'محمد'],
    ['كـــتاب', 'كتاب'],
    ['کتاب', 'كتاب'],
    ['یک', 'يك'],
    ['ہے', 'هي'],
    ['ھەولێر', 'ههولير'],
    ['ګډون', 'گڈون'],
    ['۳۳۰', '330'],
    ['١٬٢٠٠', '1200'],
    ['Gdańsk', 'gdansk'],
    ['Școală', 'scoala'],
    ['şcoală', 'scoala'],
    ['go’aan', 'goaan'],
    ['tŷ', 'ty'],
    ['Kurdî', 'kurdi'],
    ['їжа', 'іжа'],
    ['пʼять', 'пять'],
    ['ґанок', 'ганок'],
  ])('%s becomes %s', (word, folded) => {
    expect(foldWord(word.replace(/’$/, ''))).toBe(folded);
  });

  it('cuts the same words whether or not the text has other letters', () => {
    const text = "A drop-in at St Mary's, for 1,200 people (96%) who didn't come 'back'; 12,34 and_so";
    expect(foldedWords(text)).toEqual(foldedWords(`${text} é`).slice(0, -1));
    expect(wordsOf(text).map(({ folded }) => folded)).toEqual(foldedWords(text));
    for (const { folded, start, end } of wordsOf(text)) expect(foldWord(text.slice(start, end))).toBe(folded);
  });
});

describe('the forms of a word', () => {
  const vocabularyOf = (words: string[]) => {
    const vocabulary = makeVocabulary();
    vocabulary.load(words.map((word) => [word, 1]));
    return vocabulary;
  };
  const forms = (word: string, words: string[], lang: LocaleCode = 'en') =>
    formsOf({ word, lang, vocabulary: vocabularyOf(words) })
      .map((form) => form.word)
      .sort();

  it('finds inflected, irregular and derived ones', () => {
    expect(forms('volunteer', ['voluntary', 'volunteering', 'volume'])).toEqual([
      'voluntary',
      'volunteering',
    ]);
    expect(forms('isolate', ['isolated', 'isolation', 'island'])).toEqual(['isolated', 'isolation']);
    expect(forms('taught', ['teach', 'teacher', 'teaching', 'team'])).toContain('teach');
    expect(forms('migration', ['migrants', 'migrate'])).toEqual(['migrants', 'migrate']);
  });

  it('keeps families apart that only begin alike', () => {
    expect(forms('refuge', ['refugee', 'refugees'])).toEqual([]);
    expect(forms('community', ['communication', 'communicate'])).toEqual([]);
    expect(forms('customer', ['customs'])).toEqual([]);
    expect(forms('united', ['unit', 'units'])).toEqual([]);
  });

  it('stems in the reader’s language', () => {
    expect(forms('беженцы', ['беженцев'], 'ru')).toEqual(['беженцев']);
    expect(forms('refugiat', ['refugiatilor'], 'ro')).toEqual(['refugiatilor']);
    expect(forms('لاجيين', ['لاجيون'], 'ar')).toEqual(['لاجيون']);
  });
});

describe('reading a query', () => {
  it('takes quoted runs together and every other sign as a space', () => {
    expect(
      parseQuery('"human library" -roma* (NEAR)').map(({ words, isQuoted }) => [words, isQuoted]),
    ).toEqual([
      [['human', 'library'], true],
      [['roma'], false],
      [['near'], false],
    ]);
    expect(parseQuery('"unclosed words').map(({ words }) => words)).toEqual([['unclosed'], ['words']]);
    expect(parseQuery('🎲 --- "" \0')).toEqual([]);
  });

  it('takes at most 32 different words', () => {
    const text = Array.from({ length: 60 }, (_, number) => `word${number}`).join(' ');
    expect(parseQuery(text)).toHaveLength(32);
    expect(parseQuery('play play Play')).toHaveLength(1);
  });
});

describe('spelling', () => {
  it.each([
    ['childern', 'children', 1],
    ['refugess', 'refugee', 2],
    ['libary', 'library', 1],
    ['house', 'house', 0],
    ['house', 'garden', 3],
    ['', 'ab', 2],
  ])('%s to %s takes %i', (typed, word, edits) => {
    expect(editDistance({ typed, word, limit: 2 })).toBe(edits);
    expect(editDistance({ typed: word, word: typed, limit: 2 })).toBe(edits);
  });

  it('compares beginnings', () => {
    expect(editDistance({ typed: 'comunit', word: 'communities', limit: 1, isPrefix: true })).toBe(1);
    expect(editDistance({ typed: 'gardn', word: 'communities', limit: 1, isPrefix: true })).toBe(2);
  });

  it('finds every spelling that comparing with each word finds', () => {
    const random = seededRandom(3);
    const word = () => Array.from({ length: 4 + random.below(4) }, () => random.pick([...'abcde'])).join('');
    const words = [...new Set(Array.from({ length: 800 }, word))];
    const vocabulary = makeVocabulary();
    vocabulary.load(words.slice(0, 500).map((one) => [one, 1]));
    vocabulary.change(words.slice(500), 1);
    vocabulary.change(words.slice(0, 50), -1);
    for (const typed of Array.from({ length: 60 }, word))
      for (const edits of [1, 2]) {
        const expected = words
          .slice(50)
          .filter((one) => one !== typed && editDistance({ typed, word: one, limit: edits }) <= edits);
        const found = vocabulary.corrections({ typed, edits }).map((correction) => correction.word);
        expect(found.sort()).toEqual(expected.sort());
      }
    const beginning = words
      .slice(50)
      .filter((one) => one.startsWith('ab'))
      .sort();
    expect(vocabulary.startingWith('ab')).toEqual(beginning);
  });
});

describe('sets of ordinals', () => {
  it('counts and cuts as plain sets do', () => {
    const random = seededRandom(4);
    const left = new Set(Array.from({ length: 300 }, () => random.below(1_000)));
    const right = new Set(Array.from({ length: 300 }, () => random.below(700)));
    const bits = makeBits(1_000);
    const other = makeBits(700);
    const posting = makePosting();
    for (const ordinal of left) setBit(bits, ordinal);
    for (const ordinal of right) setBit(other, ordinal);
    for (const ordinal of right) addTo(posting, ordinal);
    const both = [...left].filter((ordinal) => right.has(ordinal)).sort((one, two) => one - two);
    expect(countWithin(posting, bits)).toBe(both.length);
    expect(countBits(bits)).toBe(left.size);
    intersect(bits, other);
    const found: number[] = [];
    forEachBit(bits, (ordinal) => found.push(ordinal));
    expect(found).toEqual(both);
    const [first = 0] = both;
    removeFrom(posting, first);
    expect(posting.count).toBe(right.size - 1);
    expect(countWithin(posting, bits)).toBe(both.length - 1);
    expect(hasBit(bits, 31 + 1_000)).toBe(false);
  });
});

describe('marks', () => {
  it('leaves short passages whole and cuts long ones around what matches', () => {
    const short = [{ text: 'A short one', isMatch: false }];
    expect(crop(short)).toEqual(short);
    const long = [
      { text: 'word '.repeat(200), isMatch: false },
      { text: 'match', isMatch: true },
      { text: ' word'.repeat(200), isMatch: false },
    ];
    const cropped = crop(long);
    expect(cropped.map(({ isMatch }) => isMatch)).toEqual([false, true, false]);
    expect(cropped[0]?.text.startsWith('…word')).toBe(true);
    expect(cropped.map(({ text }) => text).join('').length).toBeLessThanOrEqual(304);
  });

  it('reads a server’s marks to the end of each word, and never loses a letter', () => {
    expect(readMarks('The \uE001pla\uE002ying \uE001child\uE002')).toEqual([
      { text: 'The ', isMatch: false },
      { text: 'playing', isMatch: true },
      { text: ' ', isMatch: false },
      { text: 'child', isMatch: true },
    ]);
    expect(readMarks('un\uE001closed <b>')).toEqual([{ text: 'unclosed <b>', isMatch: false }]);
  });

  it('leads from each synonym to the others, without stop words and in the plural too', () => {
    const leads = synonymLeads([['ESOL', 'English for speakers of other languages']]);
    expect(leads.get('english speakers other languages')?.map(({ label }) => label)).toEqual(['ESOL']);
    expect(leads.get('esols')?.map(({ label }) => label)).toEqual([
      'English for speakers of other languages',
    ]);
  });
});
