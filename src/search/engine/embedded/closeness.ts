import type { SearchDocument } from '../../document.ts';
import { foldedForGlance } from './highlight.ts';
import type { WordMatcher } from './word-matcher.ts';

/** Of all of a query's words in one sentence, beside what the document scores as a whole. */
const IN_ONE_SENTENCE = 1.2;
/** The same in one statement of several sentences. */
const IN_ONE_STATEMENT = 0.6;
/** For the words in the order typed and side by side. */
const SIDE_BY_SIDE = 0.5;
/** A name or a title is short: to have the words there says more than to have them in a paragraph. */
const SHORT = 1.15;
/** "housing for refugees": so many words may stand between. */
const REACH = 2;
/** Having nearly all of the words in one place says much more than having half of them. */
const STEEPNESS = 1.5;

export interface Closeness {
  /** As a share of what the query's words say; somewhat above 1 at most. */
  closeness: number;
  /** The passage with most of them, rare ones counting more and the earlier one among equals; -1 where none has any. */
  passage: number;
}

/**
 * How near each other a document has the words of a query: the sentence (or title, name, statement) with most of them,
 * more so with the words side by side. Words scattered over a long case say less.
 */
export const closenessOf = ({
  document: { title, names, summary, passages },
  matcher,
}: {
  document: SearchDocument;
  matcher: WordMatcher;
}): Closeness => {
  const reader = makeReader(matcher);
  let closeness = Math.max(
    SHORT * reader.read(title).best,
    SHORT * reader.read(names).best,
    reader.read(summary).best,
  );
  let passage = -1;
  let most = 0;
  for (const [index, { text }] of passages.entries()) {
    const { best, cover } = reader.read(text);
    closeness = Math.max(closeness, best);
    if (cover > most) [passage, most] = [index, cover];
  }
  return { closeness, passage };
};

/** True when one statement of the document has a word for each group. */
export const hasAllTogether = ({
  document: { title, names, summary, passages },
  matcher,
}: {
  document: SearchDocument;
  matcher: WordMatcher;
}): boolean => {
  const everything = 2 ** matcher.size - 1;
  return [title, ...names.split('; '), summary, ...passages.map(({ text }) => text)].some((text) => {
    let seen = 0;
    matcher.scan(foldedForGlance(text), (found) => {
      for (const { group } of found) seen |= 1 << group;
    });
    return seen === everything;
  });
};

const NOTHING = { best: 0, cover: 0 };
const SENTENCE_END = /[.!?;:؟۔]/;

const makeReader = (matcher: WordMatcher) => {
  const { size } = matcher;
  const inSentence = new Float32Array(size);
  const inStatement = new Float32Array(size);
  const pairs = new Float32Array(size);
  let most = 0;
  for (let group = 0; group < size; group += 1) most += matcher.weight(group);

  const shareOf = (found: Float32Array): number => {
    let sum = 0;
    for (let group = 0; group < size; group += 1) sum += (found[group] ?? 0) * matcher.weight(group);
    return sum / most;
  };
  const sideBySide = (): number => {
    let sum = 0;
    for (let group = 1; group < size; group += 1)
      sum += ((pairs[group] ?? 0) * (matcher.weight(group) + matcher.weight(group - 1))) / 2;
    return sum / most;
  };
  const endSentence = (): number => {
    const score = IN_ONE_SENTENCE * shareOf(inSentence) ** STEEPNESS + SIDE_BY_SIDE * sideBySide();
    for (let group = 0; group < size; group += 1)
      inStatement[group] = Math.max(inStatement[group] ?? 0, inSentence[group] ?? 0);
    inSentence.fill(0);
    pairs.fill(0);
    return score;
  };

  return {
    /** The best of a statement's sentences, and the statement as a whole. */
    read: (text: string): { best: number; cover: number } => {
      const folded = foldedForGlance(text);
      let best = 0;
      let count = 0;
      let last: { group: number; closeness: number }[] = [];
      let lastEnd = -1;
      matcher.scan(folded, (found, start, end) => {
        const between = lastEnd < 0 ? '' : folded.slice(lastEnd, start);
        if (SENTENCE_END.test(between)) {
          best = Math.max(best, endSentence());
          last = [];
        }
        if (found.length > 0) count += 1;
        const isNear = between.length < 30 && between.split(' ').length <= REACH + 2;
        for (const { group, closeness } of found) {
          inSentence[group] = Math.max(inSentence[group] ?? 0, closeness);
          const before = isNear ? last.find((one) => one.group === group - 1) : undefined;
          if (before) pairs[group] = Math.max(pairs[group] ?? 0, Math.min(closeness, before.closeness));
        }
        last = found;
        lastEnd = end;
      });
      if (count === 0) return NOTHING;
      best = Math.max(best, endSentence());
      const share = shareOf(inStatement);
      inStatement.fill(0);
      return { best: Math.max(best, IN_ONE_STATEMENT * share ** STEEPNESS), cover: share + count / 1000 };
    },
  };
};
