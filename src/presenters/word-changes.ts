import { diffWords } from 'diff';

/** A run of words: in both texts, only in the later one, or only in the earlier one. */
export interface Piece {
  kind: 'same' | 'inserted' | 'deleted';
  text: string;
}

/** Beyond so many edits two texts have too little in common to be read side by side. */
const MOST_EDITS = 2000;
/** Less alike than this, a text is told as taken out and another as put in. */
const TOO_DIFFERENT = 0.25;

/** What became of a text, word by word. */
export const wordChanges = ({
  before,
  after,
  locale,
}: {
  before: string;
  after: string;
  locale: string;
}): Piece[] => {
  if (before === after) return after ? [{ kind: 'same', text: after }] : [];
  const whole: Piece[] = [
    ...(before ? [{ kind: 'deleted', text: before } as const] : []),
    ...(after ? [{ kind: 'inserted', text: after } as const] : []),
  ];
  if (!before || !after || likeness(before, after) < TOO_DIFFERENT) return whole;
  const changes = diffWords(before, after, {
    intlSegmenter: new Intl.Segmenter(locale, { granularity: 'word' }),
    maxEditLength: MOST_EDITS,
  });
  if (!changes) return whole;
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'inserted' : removed ? 'deleted' : 'same',
    text: value,
  }));
};

/** How many words two texts share, from 0 to 1. */
export const likeness = (one: string, other: string): number => {
  const first = wordsIn(one);
  const second = wordsIn(other);
  if (first.length + second.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const word of first) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of second) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    shared += 1;
  }
  return (2 * shared) / (first.length + second.length);
};

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
