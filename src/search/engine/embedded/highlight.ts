import type { DocumentPassage } from '../../document.ts';
import type { EnginePassage, Marked } from '../port.ts';
import { crop } from '../shared/marked.ts';
import { wordsOf } from '../shared/text.ts';
import type { WordMatcher } from './word-matcher.ts';

/** Cuts a text at the words that answer the query: whole words, as the text spells them. */
export const markText = ({ text, matcher }: { text: string; matcher: WordMatcher | null }): Marked => {
  if (!matcher || !text) return text ? [{ text, isMatch: false }] : [];
  const words = wordsOf(text);
  const folded = words.map((word) => word.folded);
  const marked: Marked = [];
  let done = 0;
  for (let index = 0; index < words.length; index += 1) {
    const length = Math.max(0, ...matcher.at(folded, index).map((found) => found.length));
    const first = words[index];
    const last = words[index + length - 1];
    if (length === 0 || !first || !last) continue;
    if (first.start > done) marked.push({ text: text.slice(done, first.start), isMatch: false });
    marked.push({ text: text.slice(first.start, last.end), isMatch: true });
    done = last.end;
    index += length - 1;
  }
  if (done < text.length) marked.push({ text: text.slice(done), isMatch: false });
  return marked;
};

/** The passage that answers most of the query's words, rare ones counting more; the earlier one among equals. */
export const bestPassage = ({
  passages,
  matcher,
}: {
  passages: DocumentPassage[];
  matcher: WordMatcher | null;
}): EnginePassage | null => {
  if (!matcher) return null;
  // Most text is as the index has it but for its capitals; folding all of it would cost more than the search.
  const quick = bestBy({
    passages,
    matcher,
    find: (text) => matcher.glance(PLAIN.test(text) ? text.toLowerCase() : foldedText(text)),
  });
  const best =
    quick ??
    bestBy({
      passages,
      matcher,
      find: (text) => (JOINED.test(text) ? matcher.glance(foldedText(text)) : null),
    });
  if (!best) return null;
  return {
    section: best.section,
    marked: crop(markText({ text: best.text, matcher })),
    index: passages.indexOf(best),
  };
};

const PLAIN = /^[\0-\x7f–—‘’“”£€…•]*$/;
/** What folding makes one word of: didn't, 1,200. */
const JOINED = /['’]|\d,\d/;

const foldedText = (text: string): string =>
  wordsOf(text)
    .map(({ folded }) => folded)
    .join(' ');

const bestBy = ({
  passages,
  matcher,
  find,
}: {
  passages: DocumentPassage[];
  matcher: WordMatcher;
  find: (text: string) => string[] | null;
}): DocumentPassage | null => {
  let best: DocumentPassage | null = null;
  let most = 0;
  for (const passage of passages) {
    const found = find(passage.text);
    const score = found ? coverOf({ words: found, matcher }) : 0;
    if (score > most) [best, most] = [passage, score];
  }
  return best;
};

const coverOf = ({ words, matcher }: { words: string[]; matcher: WordMatcher }): number => {
  const best = new Float64Array(matcher.size);
  for (const run of new Set(words)) {
    const folded = wordsOf(run).map((word) => word.folded);
    for (const { group, closeness } of matcher.at(folded, 0))
      if (closeness > (best[group] ?? 0)) best[group] = closeness;
  }
  return (
    best.reduce((sum, closeness, group) => sum + closeness * matcher.weight(group), 0) + words.length / 1000
  );
};
