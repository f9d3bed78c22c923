import type { SearchDocument } from '../../document.ts';
import { foldedWords } from '../shared/text.ts';
import type { WordMatcher } from './word-matcher.ts';

/** Of all of a query's words in one statement, beside what the document scores as a whole. */
const IN_ONE_STATEMENT = 1.2;
/** For the words in the order typed and side by side. */
const SIDE_BY_SIDE = 0.5;
/** A name or a title is short: to have the words there says more than to have them in a paragraph. */
const SHORT = 1.15;

/**
 * How near each other a document has the words of a query, as a share of what they say: the statement (title, name,
 * summary, passage) with most of them, more so with the words side by side. Words scattered over a long case say less.
 */
export const closenessOf = ({
  document: { title, names, summary, passages },
  matcher,
}: {
  document: SearchDocument;
  matcher: WordMatcher;
}): number => {
  let most = 0;
  for (let group = 0; group < matcher.size; group += 1) most += matcher.weight(group);
  let best = 0;
  const look = (text: string, scale: number): void => {
    const words = foldedWords(text);
    const { cover, adjacent } = coverOf({ words, matcher });
    const score = scale * (IN_ONE_STATEMENT * (cover / most) ** 1.5 + (SIDE_BY_SIDE * adjacent) / most);
    if (score > best) best = score;
  };
  look(title, SHORT);
  for (const name of names.split('; ')) look(name, SHORT);
  look(summary, 1);
  for (const { text } of passages) look(text, 1);
  return best;
};

/** True when one statement of the document has a word for each group. */
export const hasAllTogether = ({
  document: { title, names, summary, passages },
  matcher,
}: {
  document: SearchDocument;
  matcher: WordMatcher;
}): boolean =>
  [title, ...names.split('; '), summary, ...passages.map(({ text }) => text)].some((text) => {
    const words = foldedWords(text);
    const found = new Set<number>();
    for (let index = 0; index < words.length; index += 1)
      for (const { group } of matcher.at(words, index)) found.add(group);
    return found.size === matcher.size;
  });

const coverOf = ({
  words,
  matcher,
}: {
  words: string[];
  matcher: WordMatcher;
}): { cover: number; adjacent: number } => {
  const best = new Float32Array(matcher.size);
  const pairs = new Float32Array(matcher.size);
  let last: { group: number; closeness: number }[] = [];
  let since = 0;
  for (let index = 0; index < words.length; index += 1) {
    const found = matcher.at(words, index);
    since += 1;
    if (found.length === 0) continue;
    for (const { group, closeness } of found) {
      if (closeness > (best[group] ?? 0)) best[group] = closeness;
      if (since <= REACH)
        for (const before of last)
          if (before.group === group - 1) {
            const both = Math.min(closeness, before.closeness);
            if (both > (pairs[group] ?? 0)) pairs[group] = both;
          }
    }
    last = found;
    since = 0;
  }
  let cover = 0;
  let adjacent = 0;
  for (let group = 0; group < matcher.size; group += 1) {
    cover += (best[group] ?? 0) * matcher.weight(group);
    adjacent += ((pairs[group] ?? 0) * (matcher.weight(group) + matcher.weight(group - 1))) / 2;
  }
  return { cover, adjacent };
};

/** "housing for refugees": two other words may stand between. */
const REACH = 3;
