import type { LocaleCode } from '../../../domain/locales.ts';
import { tellsOf, type QueryPart } from '../shared/parse-query.ts';
import type { EmptyWords } from '../shared/stop-words.ts';
import { synonymsOf, type Synonym, type SynonymIndex } from '../shared/synonyms.ts';
import { otherSpellings, splits } from './spellings.ts';
import { formsOf, sameStem } from './stems.ts';
import type { Term } from './term-search.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Alternative {
  term: Term;
  /** How near it is to what was typed: 1 is the word itself. */
  closeness: number;
}

/** One part of the query with all that can stand for it. */
export interface Group {
  part: QueryPart;
  /** False for words that carry little or no information ("how", "project"), unless the query has no others. */
  isRequired: boolean;
  /** Its share of a word's usual weight; 0 for one that is not searched for. */
  weight: number;
  alternatives: Alternative[];
  /** Spellings searched for because no document has the word as typed, likeliest first. */
  corrections: { meant: string; term: Term }[];
}

export interface Expansion {
  groups: Group[];
  alsoSearched: { word: string; synonyms: Synonym[] }[];
}

export interface ExpandInput {
  parts: QueryPart[];
  empty: EmptyWords;
  /** The word still being typed: the last one, unless it is quoted. */
  lastWord: QueryPart | undefined;
  lang: LocaleCode;
  vocabulary: Vocabulary;
  synonyms: SynonymIndex;
  /** Looks for other spellings of words that are in the index too: for when nothing matches otherwise. */
  isLenient: boolean;
}

const CLOSENESS = { typed: 1, stem: 0.92, family: 0.6, synonym: 0.8, prefix: 0.7, joined: 0.9 };
/** Of words that say little, beside those that say much. */
const WEAK = 0.25;

/** Every part of the query as an OR group. */
export const expandQuery = (input: ExpandInput): Expansion => {
  const tells = input.parts.map((part) => tellsOf({ part, empty: input.empty }));
  const most = tells.includes('much') ? 'much' : tells.includes('little') ? 'little' : 'nothing';
  const groups = input.parts.map((part, index): Group => {
    const isRequired = tells[index] === most;
    const weight = isRequired ? 1 : tells[index] === 'little' ? WEAK : 0;
    const group: Group = { part, isRequired, weight, alternatives: [], corrections: [] };
    if (weight > 0) fill({ group, input });
    return group;
  });
  joinNeighbours({ groups, input });
  return { groups, alsoSearched: addSynonyms({ groups, input }) };
};

/** Everything but synonyms, which can stand for several parts together. */
const fill = ({ group, input }: { group: Group; input: ExpandInput }): void => {
  const { part, alternatives } = group;
  const [word = ''] = part.words;
  const { vocabulary, lang } = input;
  if (part.words.length > 1) {
    alternatives.push({ term: { kind: 'phrase', phrases: [part.words] }, closeness: CLOSENESS.typed });
    return;
  }
  const count = vocabulary.count(word);
  if (part.isQuoted || count > 0)
    alternatives.push({ term: { kind: 'word', word }, closeness: CLOSENESS.typed });
  if (part.isQuoted) return;

  const isLast = part === input.lastWord;
  const forms = formsOf({ word, lang, vocabulary });
  const formsThat = (isInflected: boolean): string[] =>
    forms.filter((form) => form.isInflected === isInflected).map((form) => form.word);
  alternatives.push(
    ...anyOf({ words: formsThat(true), closeness: CLOSENESS.stem }),
    ...anyOf({ words: formsThat(false), closeness: CLOSENESS.family }),
  );
  let support = count;
  if (isLast || (count === 0 && word.length > 2)) {
    const longer = vocabulary.startingWith(word).filter((other) => other !== word);
    support = Math.max(support, ...longer.map(vocabulary.count));
    if (longer.length > 0)
      alternatives.push({ term: { kind: 'prefix', prefix: word }, closeness: CLOSENESS.prefix });
  }
  const isKnown = forms.some(({ isInflected }) => isInflected);
  const spellings = otherSpellings({ word, support, isKnown, input });
  for (const closeness of new Set(spellings.values()))
    alternatives.push(
      ...anyOf({
        words: [...spellings.keys()].filter((other) => spellings.get(other) === closeness),
        closeness,
      }),
    );
  if (support === 0 && !isKnown)
    for (const meant of spellings.keys())
      group.corrections.push({ meant, term: { kind: 'word', word: meant } });
  if (alternatives.length === 0)
    for (const words of splits({ word, vocabulary })) {
      const term: Term = { kind: 'phrase', phrases: [words] };
      alternatives.push({ term, closeness: CLOSENESS.joined });
      group.corrections.push({ meant: words.join(' '), term });
    }
  if (alternatives.length === 0 && isLast) {
    const words = unfinished({ word, vocabulary });
    alternatives.push(...anyOf({ words, closeness: CLOSENESS.prefix }));
    for (const meant of words) group.corrections.push({ meant, term: { kind: 'word', word: meant } });
  }
};

/** As one term: each is a look into the text index. */
const anyOf = ({ words, closeness }: { words: string[]; closeness: number }): Alternative[] => {
  const [word = ''] = words;
  if (words.length === 0) return [];
  if (words.length === 1) return [{ term: { kind: 'word', word }, closeness }];
  return [{ term: { kind: 'phrase', phrases: words.map((one) => [one]) }, closeness }];
};

const MOST_UNFINISHED = 12;
const SHORTEST_UNFINISHED = 5;

/** Longer words that a misspelt beginning may become. */
const unfinished = ({ word, vocabulary }: { word: string; vocabulary: Vocabulary }): string[] =>
  word.length < SHORTEST_UNFINISHED
    ? []
    : vocabulary
        .corrections({ typed: word, edits: 1, isPrefix: true })
        .slice(0, MOST_UNFINISHED)
        .map((correction) => correction.word);

/** "myth busting" for "mythbusting". */
const joinNeighbours = ({ groups, input: { vocabulary } }: { groups: Group[]; input: ExpandInput }): void => {
  for (let index = 1; index < groups.length; index += 1) {
    const pair = [groups[index - 1], groups[index]];
    if (pair.some((group) => !group || group.weight === 0 || group.part.isQuoted)) continue;
    const word = pair.map((group) => group?.part.words[0]).join('');
    if (vocabulary.count(word) > 0)
      for (const group of pair)
        group?.alternatives.push({ term: { kind: 'word', word }, closeness: CLOSENESS.joined });
  }
};

/** Looks each run of words up; what means the same stands for every word of the run, longest runs first. */
const addSynonyms = ({
  groups,
  input,
}: {
  groups: Group[];
  input: ExpandInput;
}): Expansion['alsoSearched'] => {
  const found: Expansion['alsoSearched'] = [];
  const words = groups.flatMap((group) => group.part.words.map((word) => ({ word, group })));
  let from = 0;
  while (from < words.length) {
    let taken = 1;
    for (let length = Math.min(input.synonyms.longest, words.length - from); length > 0; length -= 1) {
      const run = words.slice(from, from + length);
      const synonyms = synonymsOf({ words: run.map(({ word }) => word), synonyms: input.synonyms });
      if (!synonyms) continue;
      const members = new Set(run.map(({ group }) => group));
      // A quoted phrase is replaced whole or not at all.
      if ([...members].some(({ part }) => part.isQuoted && part.words.length > length)) continue;
      const terms = synonyms.map((synonym) => termOf({ synonym, input }));
      for (const { alternatives } of members)
        for (const term of terms) alternatives.push({ term, closeness: CLOSENESS.synonym });
      found.push({ word: [...members].map(({ part }) => part.typed).join(' '), synonyms });
      taken = length;
      break;
    }
    from += taken;
  }
  return found;
};

const MOST_FORMS = 12;

/** A synonym with the other forms of its last word ("housing association", "housing associations"). */
export const termOf = ({
  synonym: { words },
  input: { lang, vocabulary },
}: {
  synonym: Synonym;
  input: Pick<ExpandInput, 'lang' | 'vocabulary'>;
}): Term => {
  const last = words.at(-1) ?? '';
  const forms = [last, ...sameStem({ word: last, lang, vocabulary })].slice(0, MOST_FORMS);
  return { kind: 'phrase', phrases: forms.map((form) => [...words.slice(0, -1), form]) };
};
