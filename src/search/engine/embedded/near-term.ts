import type { MatchedGroup } from './match.ts';
import type { Term } from './term-search.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Looking for words near each other in more documents than this takes longer than it tells. */
const NEAR_LIMIT = 4_000;

/** The likeliest spelling of each word, near each other; null where that isn't worth asking. */
export const nearTerm = ({
  groups,
  vocabulary,
}: {
  groups: MatchedGroup[];
  vocabulary: Vocabulary;
}): Term | null => {
  if (groups.length < 2 || groups.length > 6) return null;
  const words: string[] = [];
  for (const { group } of groups) {
    const [likeliest] = [...group.alternatives].sort((left, right) => right.closeness - left.closeness);
    const word = likeliest && wordOf(likeliest.term);
    if (!word) return null;
    words.push(word);
  }
  const counts = words.map(vocabulary.count);
  return counts.reduce((sum, count) => sum + count, 0) > NEAR_LIMIT ? null : { kind: 'near', words };
};

/** Of other forms the first is the most frequent. */
const wordOf = (term: Term): string | undefined => {
  if (term.kind === 'word') return term.word;
  const [first] = term.kind === 'phrase' ? term.phrases : [];
  return first?.length === 1 ? first[0] : undefined;
};
