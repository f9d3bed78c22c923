import { englishStem } from './english-stem.ts';
import { emptyWordsFor } from './stop-words.ts';
import { foldedWords } from './text.ts';

export interface Synonym {
  /** As the group has it. */
  label: string;
  words: string[];
}

/** Synonym groups ready for looking up: by the stems of a member's words, joined. */
export interface SynonymIndex {
  byStems: Map<string, Synonym[]>;
  /** Words of the longest member. */
  longest: number;
}

export const stemKey = (words: string[]): string => words.map(englishStem).join(' ');

/** What a run of words of a query means too; "has" is no form of the abbreviation "HA". */
export const synonymsOf = ({
  words,
  synonyms,
}: {
  words: string[];
  synonyms: SynonymIndex;
}): Synonym[] | undefined => {
  const [word = ''] = words;
  if (words.length === 1 && emptyWordsFor({ lang: 'en' }).stop.has(word)) return undefined;
  return synonyms.byStems.get(stemKey(words));
};

export const makeSynonyms = (groups: string[][]): SynonymIndex => {
  const byStems = new Map<string, Synonym[]>();
  let longest = 0;
  for (const group of groups) {
    const members = group
      .map((label) => ({ label: label.trim(), words: foldedWords(label) }))
      .filter(({ words }) => words.length > 0);
    for (const member of members) {
      longest = Math.max(longest, member.words.length);
      const key = stemKey(member.words);
      const others = members.filter(({ words }) => stemKey(words) !== key);
      const known = byStems.get(key) ?? [];
      const isNew = (other: Synonym): boolean =>
        known.every(({ words }) => stemKey(words) !== stemKey(other.words));
      byStems.set(key, [...known, ...others.filter(isNew)]);
    }
  }
  return { byStems, longest };
};
