import { editDistance } from './edit-distance.ts';

export interface Correction {
  word: string;
  edits: number;
  count: number;
}

/** The words of the index in memory, sorted, with the number of documents that have each. */
export interface Vocabulary {
  load: (rows: [string, number][]) => void;
  /** Adds (or, with -1, takes away) one document for each of the words. */
  change: (words: Iterable<string>, by: 1 | -1) => void;
  count: (word: string) => number;
  /** Words that begin so and stand in some document. */
  startingWith: (prefix: string) => string[];
  /** Spellings within `edits`, best first: fewest edits, same first letter, most documents. */
  corrections: (input: { typed: string; edits: number; isPrefix?: boolean }) => Correction[];
  size: () => number;
}

export const makeVocabulary = (): Vocabulary => {
  const counts = new Map<string, number>();
  let sorted: string[] = [];
  let letters = new Uint32Array(0);
  let added: string[] = [];

  // New words wait in a list and are merged at the next look: an upsert then costs no more than its own words.
  const settle = (): void => {
    if (added.length === 0) return;
    sorted = merge(sorted, added.sort());
    added = [];
    letters = Uint32Array.from(sorted, lettersOf);
  };

  const startOf = (prefix: string): number => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? '') < prefix) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    load: (rows) => {
      for (const [word, count] of rows) counts.set(word, count);
      sorted = rows.map(([word]) => word).sort();
      letters = Uint32Array.from(sorted, lettersOf);
    },
    change: (words, by) => {
      for (const word of words) {
        const count = counts.get(word);
        if (count === undefined) added.push(word);
        counts.set(word, Math.max(0, (count ?? 0) + by));
      }
    },
    count: (word) => counts.get(word) ?? 0,
    startingWith: (prefix) => {
      settle();
      const found: string[] = [];
      for (let index = startOf(prefix); index < sorted.length; index += 1) {
        const word = sorted[index] ?? '';
        if (!word.startsWith(prefix)) break;
        if (counts.get(word)) found.push(word);
      }
      return found;
    },
    corrections: ({ typed, edits, isPrefix = false }) => {
      settle();
      const wanted = lettersOf(typed);
      const found: Correction[] = [];
      // An unfinished word is compared with many more words, so its first letter must be right.
      const from = isPrefix ? startOf(typed.charAt(0)) : 0;
      for (let index = from; index < sorted.length; index += 1) {
        const own = letters[index] ?? 0;
        // Each edit can bring in one letter and drive out one other.
        if (bitCount(wanted & ~own) > edits) continue;
        const word = sorted[index] ?? '';
        if (isPrefix) {
          if (word.charCodeAt(0) !== typed.charCodeAt(0)) break;
          if (word.length < typed.length) continue;
        } else if (bitCount(own & ~wanted) > edits || Math.abs(word.length - typed.length) > edits) continue;
        const count = counts.get(word) ?? 0;
        if (count === 0 || word === typed) continue;
        const distance = editDistance({ typed, word, limit: edits, isPrefix });
        if (distance <= edits) found.push({ word, edits: distance, count });
      }
      const first = typed.charAt(0);
      const rank = ({ word, edits: needed }: Correction): number =>
        needed * 2 + (word.startsWith(first) ? 0 : 1);
      return found.sort(
        (left, right) =>
          rank(left) - rank(right) || right.count - left.count || (left.word < right.word ? -1 : 1),
      );
    },
    size: () => counts.size,
  };
};

const merge = (left: string[], right: string[]): string[] => {
  const merged: string[] = [];
  let other = 0;
  for (const word of left) {
    while (other < right.length && (right[other] ?? '') < word) merged.push(right[other++] ?? '');
    merged.push(word);
  }
  while (other < right.length) merged.push(right[other++] ?? '');
  return merged;
};

/** Which letters a word has, as bits: a to z each its own, the others share the rest. */
const lettersOf = (word: string): number => {
  let bits = 0;
  for (let index = 0; index < word.length; index += 1) {
    const code = word.charCodeAt(index);
    bits |= code >= 97 && code <= 122 ? 1 << (code - 97) : 1 << (26 + (code % 6));
  }
  return bits >>> 0;
};

const bitCount = (value: number): number => {
  let part = value - ((value >>> 1) & 0x55555555);
  part = (part & 0x33333333) + ((part >>> 2) & 0x33333333);
  return Math.imul((part + (part >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};
