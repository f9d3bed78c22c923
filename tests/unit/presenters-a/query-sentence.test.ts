// Proves that the sentence of a search names every choice by its label, and that each choice's link lacks that choice and nothing else.
import { expect, it } from 'vitest';
import { listQuery } from '../../../src/content/case-lists.ts';
import { FACETS, type CaseQuery } from '../../../src/domain/case-query.ts';
import { hasChoices, sentenceParts, sentenceText } from '../../../src/presenters/query-sentence.ts';
import type { FacetValue, SearchResults } from '../../../src/search/results.ts';

const noFacets = Object.fromEntries(
  FACETS.map((facet) => [facet, [] as FacetValue[]]),
) as SearchResults['facets'];
const value = (name: string, label: string): FacetValue => ({
  value: name,
  label,
  count: 1,
  isSelected: true,
});

const query: CaseQuery = listQuery({
  lang: 'en',
  q: 'trust',
  sort: 'relevance',
  page: 3,
  from: 2008,
  hasAward: true,
  filters: { theme: ['roma', 'play', 'esol'], organisationType: ['council'] },
});
const facets = {
  ...noFacets,
  theme: [value('roma', 'Roma'), value('play', 'Play'), value('esol', 'ESOL')],
  organisationType: [value('council', 'Council')],
};
const parts = sentenceParts({ query, facets });
const choice = (text: string) => {
  const found = parts.find((part) => part.kind === 'choice' && part.text === text);
  if (found?.kind !== 'choice') throw new Error(`no choice ${text}`);
  return found.without;
};

it('reads as a sentence', () => {
  expect(sentenceText(parts)).toBe(
    'Cases matching “trust” about Roma, Play or ESOL led by council with an award since 2008',
  );
});

it('takes out one value and keeps the others of its facet', () => {
  expect(choice('Play')).toEqual({
    ...query,
    page: 1,
    filters: { theme: ['roma', 'esol'], organisationType: ['council'] },
  });
});

it('takes out the last value of a facet with the facet', () => {
  expect(choice('council').filters).toEqual({ theme: ['roma', 'play', 'esol'] });
});

it('takes out words, award and years', () => {
  expect(choice('“trust”')).toMatchObject({ q: '', sort: 'newest', from: 2008 });
  expect(choice('an award').hasAward).toBe(false);
  expect(choice('2008').from).toBeUndefined();
});

it('says a value by its slug when results do not name it', () => {
  const unnamed = sentenceParts({
    query: listQuery({ lang: 'en', filters: { theme: ['hate-crime'] } }),
    facets: noFacets,
  });
  expect(sentenceText(unnamed)).toBe('Cases about hate crime');
});

it('has no choices when nothing is chosen', () => {
  expect(hasChoices(sentenceParts({ query: listQuery({ lang: 'en' }), facets: noFacets }))).toBe(false);
});

it('asks how others met a kind of challenge, where one is chosen', () => {
  const challenged = {
    ...noFacets,
    challenge: [value('engagement', 'Engagement'), value('funding', 'Funding')],
    theme: [value('roma', 'Roma')],
  };
  const sentence = (filters: CaseQuery['filters'], q = '') =>
    sentenceText(sentenceParts({ query: listQuery({ lang: 'en', q, filters }), facets: challenged }));
  expect(sentence({ challenge: ['engagement'] })).toBe('How others met a challenge of engagement');
  expect(sentence({ challenge: ['engagement', 'funding'], theme: ['roma'] }, 'trust')).toBe(
    'How others met a challenge of engagement or funding, in cases matching “trust” about Roma',
  );
});
