import type { EmptyWords } from './stop-words.ts';
import { foldWord, foldedWords, WORD_PATTERN } from './text.ts';

/** One thing that was asked for: a word, or words in quotation marks that must stand together. */
export interface QueryPart {
  /** As it was typed. */
  typed: string;
  /** Folded; more than one, or quoted, means these in this order. */
  words: string[];
  isQuoted: boolean;
}

const MOST_PARTS = 32;
const LONGEST_TEXT = 2_000;
const LONGEST_WORD = 64;
const PIECE = new RegExp(String.raw`["“„«]([^"“”„«»]+)["”“»]|${WORD_PATTERN}`, 'gu');

/** Reads what was typed. Everything but letters, figures and quotation marks only separates: no character is an operator. */
export const parseQuery = (text: string): QueryPart[] => {
  const parts = new Map<string, QueryPart>();
  for (const match of text.slice(0, LONGEST_TEXT).matchAll(PIECE)) {
    if (parts.size >= MOST_PARTS) break;
    const isQuoted = match[1] !== undefined;
    const words = (isQuoted ? foldedWords(match[1] ?? '').slice(0, 12) : [foldWord(match[0])])
      .filter(Boolean)
      .map((word) => word.slice(0, LONGEST_WORD));
    if (words.length === 0) continue;
    const id = `${isQuoted} ${words.join(' ')}`;
    if (!parts.has(id)) parts.set(id, { typed: (match[1] ?? match[0]).trim(), words, isQuoted });
  }
  return [...parts.values()];
};

/** How much a part of a query says. */
export type Tells = 'much' | 'little' | 'nothing';

/** What is quoted was meant; a lone letter ("e-learning") says little. */
export const tellsOf = ({
  part: { words, isQuoted },
  empty: { stop, weak },
}: {
  part: QueryPart;
  empty: EmptyWords;
}): Tells => {
  if (isQuoted) return 'much';
  if (words.every((word) => stop.has(word))) return 'nothing';
  return words.every((word) => weak.has(word) || LONE_LETTER.test(word)) ? 'little' : 'much';
};

const LONE_LETTER = /^[a-z]$/;
