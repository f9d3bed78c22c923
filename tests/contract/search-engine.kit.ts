import { it } from 'vitest';
import type { SearchDocument } from '../../src/search/document.ts';
import type { EngineQuery, Marked, SearchEngine } from '../../src/search/engine/port.ts';

export interface EngineUnderTest {
  name: string;
  /** A fresh, empty engine that is not open yet. */
  create: () => Promise<SearchEngine>;
  /** What the engine can not do, with the reason: those tests are skipped by name. */
  gaps: Partial<
    Record<
      'stems' | 'synonymsOverCommas' | 'thousands' | 'apostrophes' | 'strokes' | 'shares' | 'scripts',
      string
    >
  >;
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

export async function* inBatches(documents: SearchDocument[], size = 100): AsyncGenerator<SearchDocument[]> {
  for (let from = 0; from < documents.length; from += size) yield documents.slice(from, from + size);
}

/** A test that runs unless the engine has the gap; then it is a skip with the reason in its name. */
export const unlessGap =
  ({ name, gaps }: EngineUnderTest) =>
  (gap: keyof EngineUnderTest['gaps'], title: string, run: () => Promise<void>): void => {
    const reason = gaps[gap];
    if (reason) it.skip(`${title} (not on ${name}: ${reason})`, run);
    else it(title, run);
  };
