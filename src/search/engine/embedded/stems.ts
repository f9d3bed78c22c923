import { stemmer as romanian } from '@orama/stemmers/romanian';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian';
import type { LocaleCode } from '../../../domain/locales.ts';
import { englishStem } from '../shared/english-stem.ts';
import { remembering } from '../shared/remembering.ts';
import type { Vocabulary } from './vocabulary.ts';

const BY_LANGUAGE: Partial<Record<LocaleCode, (word: string) => string>> = {
  ro: remembering(romanian),
  ru: remembering(russian),
  uk: remembering(ukrainian),
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
  for (const by of own ? [englishStem, own] : [englishStem]) {
    const stem = by(word);
    // Suffix rules leave the beginning alone but for its last letter (policy, polici), so these are all there can be.
    const beginning = word.slice(0, Math.max(3, Math.min(stem.length, word.length) - 1));
    if (beginning.length < 3) continue;
    for (const candidate of vocabulary.startingWith(beginning))
      if (candidate.length <= word.length + LONGEST_SUFFIX && by(candidate) === stem) found.add(candidate);
  }
  found.delete(word);
  return [...found].sort((left, right) => vocabulary.count(right) - vocabulary.count(left)).slice(0, MOST);
};

const LONGEST_SUFFIX = 7;
const MOST = 10;
