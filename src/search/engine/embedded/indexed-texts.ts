import type { SearchDocument } from '../../document.ts';
import { WEIGHTED_PARTS, type WeightedPart } from '../../engine-settings.ts';
import { passagesByPart } from '../shared/parts.ts';
import { foldedWords } from '../shared/text.ts';

/**
 * Beginnings of words, of these lengths, are looked up in a table of their own: what an unfinished word may become are
 * hundreds of words, and joining what they find takes longer than all the rest of a search.
 */
export const BEGINNINGS = [3, 4];

/** Stands between statements, so that no phrase runs from one into the next. No text that was typed has it. */
const BREAK = ' \uE000 ';

/** The folded words for each column, and all the different ones. */
export const textsOf = (document: SearchDocument): { columns: string[]; words: Set<string> } => {
  const { title, names: others, summary, passages } = document;
  const ofPassages = passagesByPart(passages);
  const parts: Record<WeightedPart, string[]> = {
    ...ofPassages,
    title: [title],
    names: [others],
    summary: [summary, ...ofPassages.summary],
  };
  const words = new Set<string>();
  const columns = WEIGHTED_PARTS.map((name) =>
    parts[name]
      .map((text) => {
        const folded = foldedWords(text);
        for (const word of folded) words.add(word);
        return folded.join(' ');
      })
      .join(BREAK),
  );
  return { columns, words };
};

/** The different beginnings of words, for the table that is asked by them. */
export const beginningsOf = (words: Set<string>): string => {
  const found = new Set<string>();
  for (const word of words)
    for (const length of BEGINNINGS) if (word.length >= length) found.add(word.slice(0, length));
  return [...found].join(' ');
};
