import { FACETS } from '../../src/domain/case-query.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import type { EngineQuery } from '../../src/search/engine/port.ts';
import { stopWordsFor } from '../../src/search/engine/shared/stop-words.ts';
import { foldedWords } from '../../src/search/engine/shared/text.ts';
import { seededRandom, type Random } from '../../tests/helpers/seeded-random.ts';

/** Facets that a reader filters by; all are counted. */
const FILTERED = FACETS.slice(0, 5);

/** The words alone, without filters and facets. */
export const bareQuery = (text: string): EngineQuery => ({
  text,
  lang: 'en',
  filters: {},
  hasAward: false,
  sort: 'relevance',
  offset: 0,
  limit: 20,
  facets: [],
});

/** One to three words that stand together in some case: 20% misspelt, 30% with the last word unfinished, half filtered. */
export const makeQueries = ({
  documents,
  count,
  seed,
}: {
  documents: SearchDocument[];
  count: number;
  seed: number;
}): EngineQuery[] => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const document = random.pick(documents);
    const words = pickWords({ document, random, count: 1 + random.below(3) });
    if (random.chance(0.2)) misspellOne({ words, random });
    if (random.chance(0.3)) words.push((words.pop() ?? '').slice(0, 3 + random.below(3)));
    return {
      text: words.join(' '),
      lang: 'en',
      filters: random.chance(0.5) ? filtersFrom({ document, random }) : {},
      hasAward: false,
      sort: 'relevance',
      offset: 0,
      limit: 20,
      facets: FACETS,
    };
  });
};

/** Misspelt titles whose case must be among the first twenty: the quality beside the speed. */
export const makeKnownItems = ({
  documents,
  count,
  seed,
}: {
  documents: SearchDocument[];
  count: number;
  seed: number;
}): { text: string; id: string }[] => {
  const random = seededRandom(seed);
  return random.sample({ from: documents, count }).map((document) => {
    const words = foldedWords(document.title).filter((word) => !stopWordsFor('en').has(word));
    misspellOne({ words, random });
    return { text: words.join(' '), id: document.id };
  });
};

const pickWords = ({
  document,
  random,
  count,
}: {
  document: SearchDocument;
  random: Random;
  count: number;
}): string[] => {
  const stopWords = stopWordsFor('en');
  const passage = random.pick([
    document.title,
    document.summary,
    ...document.passages.map(({ text }) => text),
  ]);
  const words = foldedWords(passage).filter((word) => word.length > 3 && !stopWords.has(word));
  return random.sample({ from: words, count });
};

const filtersFrom = ({
  document,
  random,
}: {
  document: SearchDocument;
  random: Random;
}): EngineQuery['filters'] =>
  Object.fromEntries(
    random
      .sample({
        from: FILTERED.filter((facet) => document.facets[facet].length > 0),
        count: 1 + random.below(2),
      })
      .map((facet) => [facet, [document.facets[facet][0] ?? '']]),
  );

/** One letter more, less, other, or two swapped, in the longest word; words under five letters are left alone. */
const misspellOne = ({ words, random }: { words: string[]; random: Random }): void => {
  const longest = words.reduce(
    (best, word, index) => (word.length > (words[best] ?? '').length ? index : best),
    0,
  );
  const word = words[longest] ?? '';
  if (word.length < 5) return;
  const place = 1 + random.below(word.length - 2);
  const letter = 'abcdefghijklmnopqrstuvwxyz'.charAt(random.below(26));
  words[longest] = random.pick([
    word.slice(0, place) + letter + word.slice(place),
    word.slice(0, place) + word.slice(place + 1),
    word.slice(0, place) + letter + word.slice(place + 1),
    word.slice(0, place) + word.charAt(place + 1) + word.charAt(place) + word.slice(place + 2),
  ]);
};
