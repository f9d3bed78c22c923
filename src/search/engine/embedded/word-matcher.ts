import { foldedWords } from '../shared/text.ts';
import type { MatchedGroup } from './match.ts';

/** Says which groups of a query a word, or a run of words, of a text answers. */
export interface WordMatcher {
  size: number;
  /** The group's weight: rare words say more. */
  weight: (group: number) => number;
  /** Groups that the words beginning at `index` answer, the best closeness of each, and how many words that takes. */
  at: (words: readonly string[], index: number) => { group: number; closeness: number; length: number }[];
  /** Visits what answers in folded text, first to last: for a quick look at much text. */
  scan: (folded: string, visit: (found: Answer[], start: number, end: number) => void) => void;
}

/** A group that is answered, and how near to what was typed. */
export interface Answer {
  group: number;
  closeness: number;
}

export const makeWordMatcher = ({
  groups,
  weights,
}: {
  groups: MatchedGroup[];
  weights: number[];
}): WordMatcher => {
  const single = new Map<string, Answer[]>();
  const prefixes: (Answer & { prefix: string })[] = [];
  const phrases = new Map<string, (Answer & { words: string[] })[]>();
  const patterns = new Set<string>();
  const put = <Value>(map: Map<string, Value[]>, key: string, value: Value): void => {
    map.set(key, [...(map.get(key) ?? []), value]);
  };
  const addPhrase = (words: string[], entry: Answer): void => {
    const [first = ''] = words;
    patterns.add(words.join('[^\\p{L}\\p{N}]+'));
    if (words.length === 1) put(single, first, entry);
    else put(phrases, first, { ...entry, words });
  };
  for (const [
    group,
    {
      group: { alternatives },
    },
  ] of groups.entries())
    for (const { term, closeness } of alternatives) {
      if (term.kind === 'word') addPhrase([term.word], { group, closeness });
      if (term.kind === 'phrase') for (const words of term.phrases) addPhrase(words, { group, closeness });
      if (term.kind === 'prefix') {
        prefixes.push({ group, closeness, prefix: term.prefix });
        patterns.add(`${term.prefix}[\\p{L}\\p{N}]*`);
      }
    }

  const pattern = patternOf(patterns);
  const known = new Map<string, Answer[]>();
  /** The groups that a run of words answers: the same few runs are found again and again. */
  const answersOf = (run: string): Answer[] => {
    const before = known.get(run);
    if (before) return before;
    const best = new Map<number, number>();
    const words = foldedWords(run);
    words.forEach((_, index) => {
      for (const { group, closeness } of at(words, index))
        best.set(group, Math.max(best.get(group) ?? 0, closeness));
    });
    const answers = [...best].map(([group, closeness]) => ({ group, closeness }));
    known.set(run, answers);
    return answers;
  };

  const at: WordMatcher['at'] = (words, index) => {
    const word = words[index] ?? '';
    const found: (Answer & { length: number })[] = [];
    for (const entry of single.get(word) ?? []) found.push({ ...entry, length: 1 });
    for (const { prefix, group, closeness } of prefixes)
      if (word.startsWith(prefix)) found.push({ group, closeness, length: 1 });
    for (const { words: phrase, group, closeness } of phrases.get(word) ?? [])
      if (phrase.every((part, offset) => words[index + offset] === part))
        found.push({ group, closeness, length: phrase.length });
    return found;
  };

  return {
    size: groups.length,
    weight: (group) => weights[group] ?? 0,
    at,
    scan: (folded, visit) => {
      if (!pattern) return;
      pattern.lastIndex = 0;
      for (let match = pattern.exec(folded); match; match = pattern.exec(folded))
        visit(answersOf(match[0]), match.index, pattern.lastIndex);
    },
  };
};

/** Without letters beyond a to z, which is nearly always, a pattern that is several times as quick does. */
const patternOf = (words: Set<string>): RegExp | null => {
  const all = [...words].join('|');
  if (!all) return null;
  const isPlain = ASCII.test(all);
  const source = isPlain ? all.replaceAll('\\p{L}\\p{N}', 'a-z0-9') : all;
  const letter = isPlain ? '[a-z0-9]' : '[\\p{L}\\p{N}]';
  return new RegExp(`(?<!${letter})(?:${source})(?!${letter})`, isPlain ? 'g' : 'gu');
};

const ASCII = /^[\0-\x7f]*$/;
