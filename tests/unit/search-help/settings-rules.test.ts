// Proves what the search settings refuse, each in a sentence that names the field and what it takes.
import { describe, expect, it } from 'vitest';
import {
  checkPinnedCases,
  checkPinnedQuery,
  checkStopWords,
  checkSynonyms,
  checkWeight,
} from '../../../src/search/settings-rules.ts';

describe('the settings', () => {
  it('take groups of two different words or more', () => {
    expect(checkSynonyms(['RSL', 'registered provider'])).toBe(true);
    expect(checkSynonyms(['RSL'])).toMatch(
      /^Words that mean the same: takes two or more .*; there is one\.$/,
    );
    expect(checkSynonyms(['RSL', 'rsl ', '--'])).toMatch(/there is one/);
    expect(checkSynonyms(null)).toMatch(/there is none/);
  });

  it('take single words that say nothing', () => {
    expect(checkStopWords(['project', 'programme'])).toBe(true);
    expect(checkStopWords([])).toBe(true);
    expect(checkStopWords(['project', 'good practice'])).toBe(
      'Words that say nothing: takes single words; “good practice” is more than one.',
    );
    expect(checkStopWords(['…'])).toMatch(/“…” is none/);
  });

  it('take a query once', () => {
    const all = ['Hate crime', 'play', 'hate  CRIME'];
    expect(checkPinnedQuery({ query: 'play', all })).toBe(true);
    expect(checkPinnedQuery({ query: 'Hate crime', all })).toMatch(/pinned more than once/);
    expect(checkPinnedQuery({ query: ' ', all })).toMatch(/^Query: takes the words/);
  });

  it('take a pin with cases only', () => {
    expect(checkPinnedCases(['an id'])).toBe(true);
    expect(checkPinnedCases([])).toMatch(/^Cases: takes one case or more/);
  });

  it('take weights from 0 to 10, not all of them 0', () => {
    expect(checkWeight({ part: 'names', value: 10, all: {} })).toBe(true);
    expect(checkWeight({ part: 'names', value: null, all: {} })).toBe(true);
    expect(checkWeight({ part: 'names', value: 10.5, all: {} })).toBe(
      'Names: takes a number from 0 to 10; it is 10.5.',
    );
    expect(checkWeight({ part: 'summary', value: -1, all: {} })).toMatch(/^Summary: .* it is -1\.$/);
    const none = {
      title: 0,
      names: 0,
      summary: 0,
      challenges: 0,
      solutions: 0,
      results: 0,
      learning: 0,
      rest: 0,
    };
    expect(checkWeight({ part: 'title', value: 0, all: none })).toMatch(/all are 0/);
    expect(checkWeight({ part: 'title', value: 0, all: { ...none, rest: null } })).toBe(true);
  });
});
