import type { LocaleCode } from '../../../domain/locales.ts';
import type { SearchDocument } from '../../document.ts';
import { foldedWords } from '../shared/text.ts';
import { stopWordsFor } from '../shared/stop-words.ts';
import { clearBit, forEachBit } from './bits.ts';
import { readableBits } from './filter.ts';
import type { LiveIndex } from './live-index.ts';
import { pageByScore } from './page.ts';
import { forEachIn } from './posting.ts';
import { rarityOf } from './match.ts';

const WORDS = 14;
/** A theme in common says more than a word in common. */
const FACET_WEIGHTS = { theme: 1.2, audience: 0.9, method: 0.9, challenge: 0.3, place: 0.4 } as const;
const WORD_WEIGHT = 0.5;

/** Cases that share facets and telling words with one, best first; rare ones tell more. */
export const relatedTo = ({
  index: { store, sidecar, vocabulary, terms },
  id,
  lang,
  limit,
}: {
  index: LiveIndex;
  id: string;
  lang: LocaleCode;
  limit: number;
}): SearchDocument[] => {
  const own = sidecar.ordinalOf.get(id);
  const [document] = own === undefined ? [] : store.documents([own]);
  if (!document) return [];
  const total = sidecar.size();
  const scores = new Float32Array(sidecar.capacity());
  const add = (ordinal: number, score: number): void => {
    scores[ordinal] = (scores[ordinal] ?? 0) + score;
  };
  for (const [facet, weight] of Object.entries(FACET_WEIGHTS) as [keyof typeof FACET_WEIGHTS, number][])
    for (const value of document.facets[facet]) {
      const posting = sidecar.facets[facet].get(value);
      if (posting) {
        const score = weight * rarityOf({ count: posting.count, total });
        forEachIn(posting, (ordinal) => add(ordinal, score));
      }
    }
  for (const word of tellingWords({ document, lang, total, count: vocabulary.count })) {
    const rarity = rarityOf({ count: vocabulary.count(word), total });
    const { ordinals, strengths } = terms.hits({ kind: 'word', word });
    ordinals.forEach((ordinal, place) => add(ordinal, WORD_WEIGHT * rarity * (strengths[place] ?? 0)));
  }
  const documents = readableBits({ sidecar, lang });
  forEachBit(documents, (ordinal) => {
    if (sidecar.keys[ordinal] === document.key || !scores[ordinal]) clearBit(documents, ordinal);
  });
  return store.documents(
    pageByScore({ documents, sidecar, scores, query: { sort: 'relevance', offset: 0, limit } }),
  );
};

/** The words that set a case apart: often in it, seldom in others, but in more than one. */
const tellingWords = ({
  document,
  lang,
  total,
  count,
}: {
  document: SearchDocument;
  lang: LocaleCode;
  total: number;
  count: (word: string) => number;
}): string[] => {
  const stopWords = stopWordsFor(lang);
  const weights = new Map<string, number>();
  const read = (text: string, weight: number): void => {
    for (const word of foldedWords(text))
      if (word.length > 2 && !stopWords.has(word) && count(word) > 1)
        weights.set(word, (weights.get(word) ?? 0) + weight);
  };
  read(document.title, 3);
  read(document.summary, 2);
  for (const { text } of document.passages) read(text, 1);
  const worth = ([word, weight]: [string, number]): number =>
    (weight / (weight + 2)) * Math.log(total / (count(word) + 0.5) + 1);
  return [...weights]
    .map((entry) => ({ word: entry[0], worth: worth(entry) }))
    .sort((left, right) => right.worth - left.worth || (left.word < right.word ? -1 : 1))
    .slice(0, WORDS)
    .map(({ word }) => word);
};
