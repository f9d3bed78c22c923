import type { ExpandInput } from './expand.ts';
import { sameStem } from './stems.ts';
import type { Correction, Vocabulary } from './vocabulary.ts';

/** Of another spelling, by edits: of a word the index lacks it is nearly as good as typed, else a guess. */
const UNKNOWN_WORD = [1, 0.95, 0.85];
const KNOWN_WORD = [1, 0.45, 0.25];
/** Of the other forms of what was meant. */
const OTHER_FORM = 0.85;
const ONE_EDIT_FROM = 5;
const TWO_EDITS_FROM = 8;
/** A word this long that is like nothing else may be two edits off, if its first and last letters are right. */
const FAR_OFF_FROM = 7;
const MOST_CORRECTIONS = 6;
/** A spelling this many times as frequent as the typed one is likely what was meant. */
const MORE_LIKELY = 10;
const RARE = 3;

/** Words of the index that a word may be a misspelling of, with their other forms, likeliest first, and how near each is. */
export const otherSpellings = ({
  word,
  support,
  isKnown,
  input: { vocabulary, lang, isLenient },
}: {
  word: string;
  /** Documents that have the word, or one it is the beginning of. */
  support: number;
  /** The index has other forms of it. */
  isKnown: boolean;
  input: Pick<ExpandInput, 'vocabulary' | 'lang' | 'isLenient'>;
}): Map<string, number> => {
  const found = new Map<string, number>();
  if (word.length < ONE_EDIT_FROM || /^\d+$/.test(word)) return found;
  // A word with some documents is taken as it is, so that "house" doesn't find "horse".
  if ((support > RARE || isKnown) && !isLenient) return found;
  const all = near({ word, support, vocabulary });
  const likely = isLenient ? all : all.filter(({ count }) => count >= support * MORE_LIKELY);
  const fewest = likely[0]?.edits ?? 0;
  const scale = support === 0 && !isKnown ? UNKNOWN_WORD : KNOWN_WORD;
  const best = likely.filter((one) => one.edits === fewest || isLenient).slice(0, MOST_CORRECTIONS);
  const keep = (other: string, closeness: number): void => {
    if (other !== word && (found.get(other) ?? 0) < closeness) found.set(other, closeness);
  };
  for (const { word: other, edits } of best) keep(other, scale[edits] ?? 0);
  for (const { word: other, edits } of best)
    for (const form of sameStem({ word: other, lang, vocabulary }))
      keep(form, (scale[edits] ?? 0) * OTHER_FORM);
  return found;
};

const near = ({
  word,
  support,
  vocabulary,
}: {
  word: string;
  support: number;
  vocabulary: Vocabulary;
}): Correction[] => {
  const found = vocabulary.corrections({ typed: word, edits: word.length >= TWO_EDITS_FROM ? 2 : 1 });
  if (found.length > 0 || support > 0 || word.length < FAR_OFF_FROM || word.length >= TWO_EDITS_FROM)
    return found;
  return vocabulary
    .corrections({ typed: word, edits: 2 })
    .filter((other) => other.word.at(0) === word.at(0) && other.word.at(-1) === word.at(-1));
};

const SHORTEST_HALF = 3;
/** Arabic script joins short words ("ها", "می") that others write apart. */
const SHORTEST_ARABIC_HALF = 2;

/** "myth busting" for "mythbusting". */
export const splits = ({ word, vocabulary }: { word: string; vocabulary: Vocabulary }): string[][] => {
  const found: string[][] = [];
  const shortest = /\p{Script=Arabic}/u.test(word) ? SHORTEST_ARABIC_HALF : SHORTEST_HALF;
  for (let cut = shortest; cut <= word.length - shortest; cut += 1) {
    const parts = [word.slice(0, cut), word.slice(cut)];
    if (parts.every((part) => vocabulary.count(part) > 0)) found.push(parts);
  }
  return found;
};
