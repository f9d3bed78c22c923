import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as romanian } from '@orama/stemmers/romanian';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian';
import type { LocaleCode } from '../../../domain/locales.ts';
import type { Vocabulary } from './vocabulary.ts';

interface Stemming {
  stemmer: (word: string) => string;
  cache: Map<string, string>;
}

const stemming = (stemmer: Stemming['stemmer']): Stemming => ({ stemmer, cache: new Map() });

const ENGLISH = stemming(english);
const BY_LANGUAGE: Partial<Record<LocaleCode, Stemming>> = {
  ro: stemming(romanian),
  ru: stemming(russian),
  uk: stemming(ukrainian),
};

/** Plurals that no rule gives, both ways. */
const IRREGULAR: [string, string][] = [
  ['child', 'children'],
  ['woman', 'women'],
  ['man', 'men'],
  ['person', 'people'],
  ['life', 'lives'],
  ['foot', 'feet'],
];

export const englishStem = (word: string): string => stemOf(ENGLISH, word);

/** Words of the index with the stem of this one, in English or in the reader's language; never the word itself. */
export const sameStem = ({
  word,
  lang,
  vocabulary,
}: {
  word: string;
  lang: LocaleCode;
  vocabulary: Vocabulary;
}): string[] => {
  const found = new Set<string>();
  for (const pair of IRREGULAR)
    if (pair.includes(word)) for (const other of pair) if (vocabulary.count(other) > 0) found.add(other);
  const own = BY_LANGUAGE[lang];
  for (const by of own ? [ENGLISH, own] : [ENGLISH]) {
    const stem = stemOf(by, word);
    // Suffix rules leave the beginning alone but for its last letter (policy, polici), so these are all there can be.
    const beginning = word.slice(0, Math.max(3, Math.min(stem.length, word.length) - 1));
    if (beginning.length < 3) continue;
    for (const candidate of vocabulary.startingWith(beginning))
      if (candidate.length <= word.length + LONGEST_SUFFIX && stemOf(by, candidate) === stem)
        found.add(candidate);
  }
  found.delete(word);
  return [...found].sort((left, right) => vocabulary.count(right) - vocabulary.count(left)).slice(0, MOST);
};

const LONGEST_SUFFIX = 7;
const MOST = 10;
const CACHE_LIMIT = 40_000;

const stemOf = ({ stemmer, cache }: Stemming, word: string): string => {
  const known = cache.get(word);
  if (known !== undefined) return known;
  if (cache.size >= CACHE_LIMIT) cache.clear();
  const stem = stemmer(word);
  cache.set(word, stem);
  return stem;
};
