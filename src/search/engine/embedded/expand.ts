import type { LocaleCode } from '../../../domain/locales.ts';
import { isStopPart, type QueryPart } from '../shared/parse-query.ts';
import { sameStem } from './stems.ts';
import { stemKey, type Synonym, type SynonymIndex } from '../shared/synonyms.ts';
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
  /** False for words that carry no information ("how", "the"), unless the query has no others. */
  isRequired: boolean;
  alternatives: Alternative[];
}

export interface Expansion {
  groups: Group[];
  alsoSearched: { word: string; synonyms: Synonym[] }[];
}

export interface ExpandInput {
  parts: QueryPart[];
  stopWords: ReadonlySet<string>;
  /** The word still being typed: the last one, unless it is quoted. */
  lastWord: QueryPart | undefined;
  lang: LocaleCode;
  vocabulary: Vocabulary;
  synonyms: SynonymIndex;
  /** Looks for other spellings of words that are in the index too: for when nothing matches otherwise. */
  isLenient: boolean;
}

const CLOSENESS = { typed: 1, stem: 0.85, synonym: 0.9, prefix: 0.7, joined: 0.9 };
/** Of another spelling, by edits: of a word the index lacks it is nearly as good as typed, else a guess. */
const UNKNOWN_WORD = [1, 0.95, 0.85];
const KNOWN_WORD = [1, 0.45, 0.25];
const ONE_EDIT_FROM = 5;
const TWO_EDITS_FROM = 8;
const MOST_CORRECTIONS = 6;
/** A spelling this many times as frequent as the typed one is likely what was meant. */
const MORE_LIKELY = 10;

/** Every part of the query as an OR group; a document must have one of each. */
export const expandQuery = (input: ExpandInput): Expansion => {
  const isStop = (part: QueryPart): boolean => isStopPart({ part, stopWords: input.stopWords });
  const hasOthers = input.parts.some((part) => !isStop(part));
  const groups = input.parts.map((part): Group => {
    const isRequired = !hasOthers || !isStop(part);
    return { part, isRequired, alternatives: isRequired ? alternativesFor({ part, input }) : [] };
  });
  joinNeighbours({ groups, input });
  return { groups, alsoSearched: addSynonyms({ groups, input }) };
};

const alternativesFor = ({ part, input }: { part: QueryPart; input: ExpandInput }): Alternative[] => {
  const [word = ''] = part.words;
  if (part.words.length > 1)
    return [{ term: { kind: 'phrase', phrases: [part.words] }, closeness: CLOSENESS.typed }];
  if (part.isQuoted) return [{ term: { kind: 'word', word }, closeness: CLOSENESS.typed }];

  const { vocabulary, lang } = input;
  const isLast = part === input.lastWord;
  const count = vocabulary.count(word);
  const found: Alternative[] = [];
  if (count > 0) found.push({ term: { kind: 'word', word }, closeness: CLOSENESS.typed });
  for (const other of sameStem({ word, lang, vocabulary }))
    found.push({ term: { kind: 'word', word: other }, closeness: CLOSENESS.stem });
  let support = count;
  if (isLast || (count === 0 && word.length > 2)) {
    const longer = vocabulary.startingWith(word).filter((other) => other !== word);
    support = Math.max(support, ...longer.map(vocabulary.count));
    if (longer.length > 0)
      found.push({ term: { kind: 'prefix', prefix: word }, closeness: CLOSENESS.prefix });
  }
  found.push(...corrections({ word, support, input }));
  if (found.length === 0) found.push(...splits({ word, vocabulary }));
  if (found.length === 0 && isLast && word.length >= ONE_EDIT_FROM)
    for (const { word: other } of vocabulary
      .corrections({ typed: word, edits: 1, isPrefix: true })
      .slice(0, 12))
      found.push({ term: { kind: 'word', word: other }, closeness: CLOSENESS.prefix });
  return found;
};

const corrections = ({
  word,
  support,
  input: { vocabulary, lang, isLenient },
}: {
  word: string;
  support: number;
  input: ExpandInput;
}): Alternative[] => {
  if (word.length < ONE_EDIT_FROM || /^\d+$/.test(word)) return [];
  const edits = word.length >= TWO_EDITS_FROM ? 2 : 1;
  // A word with some documents is taken as it is, so that "house" doesn't find "horse".
  if (support > RARE && !isLenient) return [];
  const all = vocabulary.corrections({ typed: word, edits });
  const likely = isLenient ? all : all.filter(({ count }) => count >= support * MORE_LIKELY);
  const fewest = likely[0]?.edits ?? 0;
  const scale = support === 0 ? UNKNOWN_WORD : KNOWN_WORD;
  const best = likely.filter((one) => one.edits === fewest || isLenient).slice(0, MOST_CORRECTIONS);
  const found = new Map<string, number>();
  const keep = (other: string, closeness: number): void => {
    if (other !== word && (found.get(other) ?? 0) < closeness) found.set(other, closeness);
  };
  for (const { word: other, edits: needed } of best) {
    const closeness = scale[needed] ?? 0;
    keep(other, closeness);
    for (const form of sameStem({ word: other, lang, vocabulary })) keep(form, closeness * CLOSENESS.stem);
  }
  return [...found].map(([other, closeness]) => ({ term: { kind: 'word', word: other }, closeness }));
};

const RARE = 3;

/** "mythbusting" for "myth busting". */
const splits = ({ word, vocabulary }: { word: string; vocabulary: Vocabulary }): Alternative[] => {
  const phrases: string[][] = [];
  for (let cut = 3; cut <= word.length - 3; cut += 1) {
    const parts = [word.slice(0, cut), word.slice(cut)];
    if (parts.every((part) => vocabulary.count(part) > 0)) phrases.push(parts);
  }
  return phrases.length > 0 ? [{ term: { kind: 'phrase', phrases }, closeness: CLOSENESS.joined }] : [];
};

/** "myth busting" for "mythbusting". */
const joinNeighbours = ({ groups, input: { vocabulary } }: { groups: Group[]; input: ExpandInput }): void => {
  for (let index = 1; index < groups.length; index += 1) {
    const pair = [groups[index - 1], groups[index]];
    if (pair.some((group) => !group?.isRequired || group.part.isQuoted)) continue;
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
      const synonyms = input.synonyms.byStems.get(stemKey(run.map(({ word }) => word)));
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
