import type { ChallengeKind } from '../domain/vocabulary.ts';
import type { DocumentPassage } from './document.ts';

/** One challenge of a case and what was done about it, as places among the case's passages. */
export interface Pair {
  challenge: number;
  solutions: number[];
}

/**
 * The challenge that a passage is, or that it answers, with the solutions to it; without such a passage, the first
 * challenge of a chosen kind. Undefined where there is none. Sources that pair nothing leave `solutions` empty.
 */
export const pairOf = ({
  passages,
  index,
  kinds = [],
}: {
  passages: readonly DocumentPassage[];
  /** Of the passage that answers. */
  index?: number;
  /** Kinds of challenge that were chosen. */
  kinds?: readonly string[];
}): Pair | undefined => {
  const challenge = index === undefined ? undefined : challengeAt({ passages, index });
  if (challenge !== undefined) return { challenge, solutions: solutionsTo({ passages, challenge }) };
  if (index !== undefined) return undefined;
  const chosen = passages.findIndex(({ section, kind }) => section === 'challenges' && isAmong(kind, kinds));
  return chosen < 0
    ? undefined
    : { challenge: chosen, solutions: solutionsTo({ passages, challenge: chosen }) };
};

const challengeAt = ({
  passages,
  index,
}: {
  passages: readonly DocumentPassage[];
  index: number;
}): number | undefined => {
  const passage = passages[index];
  if (passage?.section === 'challenges') return index;
  if (passage?.section !== 'solutions' || !passage.answers) return undefined;
  const found = passages.findIndex(
    ({ section, ref }) => section === 'challenges' && ref !== undefined && passage.answers?.includes(ref),
  );
  return found < 0 ? undefined : found;
};

const solutionsTo = ({
  passages,
  challenge,
}: {
  passages: readonly DocumentPassage[];
  challenge: number;
}): number[] => {
  const ref = passages[challenge]?.ref;
  if (ref === undefined) return [];
  return passages.flatMap(({ section, answers }, place) =>
    section === 'solutions' && answers?.includes(ref) ? [place] : [],
  );
};

const isAmong = (kind: ChallengeKind | undefined, kinds: readonly string[]): boolean =>
  kind !== undefined && kinds.includes(kind);
