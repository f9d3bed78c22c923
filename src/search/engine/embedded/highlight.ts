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

/** One of a document's passages, marked and cropped; null where there is none of that number. */
export const markedPassage = ({
  passages,
  index,
  matcher,
}: {
  passages: DocumentPassage[];
  index: number;
  matcher: WordMatcher | null;
}): EnginePassage | null => {
  const passage = passages[index];
  if (!passage) return null;
  return {
    section: passage.section,
    marked: crop(markText({ text: passage.text, matcher })),
    index,
  };
};

/**
 * Text as `scan` takes it. Most is as the index has it but for its capitals, and folding all of it would cost more than the
 * search; what folding makes one word of (didn't, 1,200) and letters beyond a to z have to be folded.
 */
export const foldedForGlance = (text: string): string =>
  PLAIN.test(text) && !JOINED.test(text) ? text.toLowerCase() : foldedText(text);

const PLAIN = /^[\0-\x7f–—‘’“”£€…•]*$/;
const JOINED = /[a-z]['’](?!s\b)[a-z]|\d,\d/i;

/** With the signs that end a sentence or part two statements. */
const foldedText = (text: string): string => {
  let folded = '';
  let done = 0;
  for (const { folded: word, start, end } of wordsOf(text)) {
    folded += text.slice(done, start).replace(/[^.!?;:؟۔]+/gu, ' ') + word;
    done = end;
  }
  return folded;
};
