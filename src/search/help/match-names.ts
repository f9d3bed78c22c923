import { foldedWords, wordsOf } from '../engine/shared/text.ts';
import type { Marked } from '../engine/port.ts';

/** A name with its words folded once, since every keystroke goes through all of them. */
export interface FoldedName {
  text: string;
  words: string[];
}

export const foldName = (text: string): FoldedName => ({ text, words: foldedWords(text) });

/** How well a name answers what was typed so far; the lower the better, undefined where it does not. */
export const nameScore = ({
  typed,
  name,
  isLenient = false,
}: {
  /** Folded; the last may be half a word. */
  typed: readonly string[];
  name: FoldedName;
  /** Lets a beginning be misspelt. */
  isLenient?: boolean;
}): number | undefined => {
  if (typed.length === 0) return undefined;
  let score = 0;
  for (const [index, word] of typed.entries()) {
    const place = name.words.findIndex((own) => beginsWith({ word: own, typed: word, isLenient }));
    if (place < 0) return undefined;
    // A name that begins as it was typed is most likely meant; a longer one less.
    score += Math.abs(place - index) * 2 + (name.words[place] === word ? 0 : 1);
  }
  return score + (name.words.length - typed.length) / 10;
};

/** True where the words are the name, whole and in order. */
export const isNameItself = ({ typed, name }: { typed: readonly string[]; name: FoldedName }): boolean =>
  typed.length > 0 && typed.join(' ') === name.words.join(' ');

/** A text with the beginnings of words that were typed marked. */
export const markBeginnings = ({
  text,
  typed,
  isLenient = false,
}: {
  text: string;
  typed: readonly string[];
  isLenient?: boolean;
}): Marked => {
  const marked: Marked = [];
  let place = 0;
  for (const { folded, start, end } of wordsOf(text)) {
    const match = typed.find((word) => beginsWith({ word: folded, typed: word, isLenient }));
    if (match === undefined) continue;
    // Letters that fold to more or fewer, and misspelt beginnings, can't be cut: the word is marked whole.
    const isSame = folded.length === end - start && folded.startsWith(match);
    const until = isSame ? start + match.length : end;
    if (start > place) marked.push({ text: text.slice(place, start), isMatch: false });
    marked.push({ text: text.slice(start, until), isMatch: true });
    place = until;
  }
  if (place < text.length) marked.push({ text: text.slice(place), isMatch: false });
  return marked;
};

const ONE_EDIT_FROM = 4;
const TWO_EDITS_FROM = 8;

const beginsWith = ({
  word,
  typed,
  isLenient,
}: {
  word: string;
  typed: string;
  isLenient: boolean;
}): boolean => {
  if (word.startsWith(typed)) return true;
  if (!isLenient || typed.length < ONE_EDIT_FROM || word.length < typed.length - 1) return false;
  return editsToBeginning({ word, typed }) <= (typed.length >= TWO_EDITS_FROM ? 2 : 1);
};

/** Letters to insert, drop, replace or swap until what was typed is some beginning of the word. */
const editsToBeginning = ({ word, typed }: { word: string; typed: string }): number => {
  const beginning = word.slice(0, typed.length + 2);
  let beforeLast: number[] = [];
  let last = Array.from({ length: beginning.length + 1 }, (_, index) => index);
  for (let row = 1; row <= typed.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= beginning.length; column += 1) {
      const cost = typed[row - 1] === beginning[column - 1] ? 0 : 1;
      let edits = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + cost,
      );
      const isSwap = typed[row - 1] === beginning[column - 2] && typed[row - 2] === beginning[column - 1];
      if (row > 1 && column > 1 && isSwap) edits = Math.min(edits, (beforeLast[column - 2] ?? 0) + 1);
      current.push(edits);
    }
    beforeLast = last;
    last = current;
  }
  return Math.min(...last);
};
