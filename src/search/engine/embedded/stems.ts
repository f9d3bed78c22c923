import { stemmer as arabic } from '@orama/stemmers/arabic';
import { stemmer as romanian } from '@orama/stemmers/romanian';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian';
import type { LocaleCode } from '../../../domain/locales.ts';
import { irregularForms, rootOf } from '../shared/english-forms.ts';
import { englishStem } from '../shared/english-stem.ts';
import { remembering } from '../shared/remembering.ts';
import type { Vocabulary } from './vocabulary.ts';

const BY_LANGUAGE: Partial<Record<LocaleCode, (word: string) => string>> = {
  ar: remembering(arabic),
  ro: remembering(romanian),
  ru: remembering(russian),
  uk: remembering(ukrainian),
};

/** A word of the index that is another form of one of the query. */
export interface Form {
  word: string;
  /** False for what is only of the same family: "voluntary" for "volunteer". */
  isInflected: boolean;
}

/** Words of the index with the stem or the root of this one, in English or in the reader's language; never the word itself. */
export const formsOf = ({
  word,
  lang,
  vocabulary,
}: {
  word: string;
  lang: LocaleCode;
  vocabulary: Vocabulary;
}): Form[] => {
  const inflected = new Set(stemmed({ word, lang, vocabulary }));
  const related = new Set<string>();
  const root = rootOf(word);
  if (root)
    for (const candidate of vocabulary.startingWith(root))
      if (candidate.length <= root.length + LONGEST_SUFFIX && rootOf(candidate) === root)
        related.add(candidate);
  for (const form of irregularForms(word))
    for (const candidate of [form, ...stemmed({ word: form, lang, vocabulary })])
      if (vocabulary.count(candidate) > 0) inflected.add(candidate);
  return [
    ...mostFrequent({ words: inflected, word, vocabulary }).map((form) => ({
      word: form,
      isInflected: true,
    })),
    ...mostFrequent({ words: related, word, vocabulary })
      .filter((form) => !inflected.has(form))
      .map((form) => ({ word: form, isInflected: false })),
  ];
};

/** The inflected forms alone: "tenants" for "tenant". */
export const sameStem = (input: { word: string; lang: LocaleCode; vocabulary: Vocabulary }): string[] =>
  mostFrequent({ ...input, words: new Set(stemmed(input)) });

const stemmed = ({
  word,
  lang,
  vocabulary,
}: {
  word: string;
  lang: LocaleCode;
  vocabulary: Vocabulary;
}): string[] => {
  const found: string[] = [];
  const own = BY_LANGUAGE[lang];
  for (const by of own ? [englishStem, own] : [englishStem]) {
    const stem = by(word);
    // Suffix rules leave the beginning alone but for its last letter (policy, polici), so these are all there can be.
    const beginning = word.slice(0, Math.max(3, Math.min(stem.length, word.length) - 1));
    if (beginning.length < 3) continue;
    for (const candidate of vocabulary.startingWith(beginning))
      if (candidate.length <= word.length + LONGEST_SUFFIX && by(candidate) === stem) found.push(candidate);
  }
  return found;
};

const mostFrequent = ({
  words,
  word,
  vocabulary,
}: {
  words: Set<string>;
  word: string;
  vocabulary: Vocabulary;
}): string[] => {
  words.delete(word);
  return [...words].sort((left, right) => vocabulary.count(right) - vocabulary.count(left)).slice(0, MOST);
};

const LONGEST_SUFFIX = 7;
const MOST = 10;
