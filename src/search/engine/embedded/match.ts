import { countBits, intersect, isEmpty, makeBits, setBit, type Bits } from './bits.ts';
import type { Alternative, Group } from './expand.ts';
import type { TermSearch } from './term-search.ts';

/** A required group with the documents it finds. */
export interface MatchedGroup {
  group: Group;
  documents: Bits;
  count: number;
}

export interface Match {
  groups: MatchedGroup[];
  /** Documents that have them all. */
  documents: Bits;
  dropped: Group[];
}

export interface MatchInput {
  /** The groups, and the same with guesses at other spellings of known words too. */
  strict: Group[];
  lenient: () => Group[];
  terms: TermSearch;
  capacity: number;
  /** Documents a reader of the language gets; filters are not in it, or choosing one would change what is searched for. */
  readable: Bits;
}

/**
 * Finds what has all the words; where nothing has, other spellings are allowed; where still nothing has, the words
 * that say least are dropped until something does: those that few documents have are tried first.
 */
export const matchGroups = ({ strict, lenient, terms, capacity, readable }: MatchInput): Match => {
  const lookUp = (group: Group): MatchedGroup => {
    const documents = unionOf({ alternatives: group.alternatives, terms, capacity });
    intersect(documents, readable);
    return { group, documents, count: countBits(documents) };
  };
  const required = (groups: Group[]): MatchedGroup[] =>
    groups.filter(({ isRequired }) => isRequired).map(lookUp);

  const asTyped = required(strict);
  const found = together(asTyped);
  if (found && !isEmpty(found)) return { groups: asTyped, documents: found, dropped: [] };
  if (asTyped.length === 0) return { groups: [], documents: makeBits(capacity), dropped: [] };

  const guessed = required(lenient());
  const guesses = together(guessed);
  if (guesses && !isEmpty(guesses)) return { groups: guessed, documents: guesses, dropped: [] };
  return withFewerWords({ asTyped, guessed, capacity });
};

const withFewerWords = ({
  asTyped,
  guessed,
  capacity,
}: {
  asTyped: MatchedGroup[];
  guessed: MatchedGroup[];
  capacity: number;
}): Match => {
  const order = asTyped
    .map((group, index) => ({ group, guess: guessed[index] ?? group, index }))
    .sort((left, right) => rarityFirst(left.group, right.group) || left.index - right.index);
  const kept: { one: MatchedGroup; index: number }[] = [];
  const dropped: { group: Group; index: number }[] = [];
  let documents: Bits | null = null;
  for (const { group, guess, index } of order) {
    const fitting = [group, guess].find((one) => !isEmpty(both(documents, one.documents)));
    if (fitting) {
      documents = both(documents, fitting.documents);
      kept.push({ one: fitting, index });
    } else dropped.push({ group: group.group, index });
  }
  const inOrder = (left: { index: number }, right: { index: number }): number => left.index - right.index;
  return {
    groups: kept.sort(inOrder).map(({ one }) => one),
    documents: documents ?? makeBits(capacity),
    // When no word is in the base nothing is searched for instead, so nothing counts as dropped.
    dropped: documents ? dropped.sort(inOrder).map(({ group }) => group) : [],
  };
};

/** Words that no document has come last. */
const rarityFirst = (left: MatchedGroup, right: MatchedGroup): number =>
  (left.count || Infinity) - (right.count || Infinity) || 0;

const both = (left: Bits | null, right: Bits): Bits => {
  const result = right.slice();
  if (left) intersect(result, left);
  return result;
};

const together = (groups: MatchedGroup[]): Bits | null =>
  groups.reduce<Bits | null>((result, { documents }) => both(result, documents), null);

const unionOf = ({
  alternatives,
  terms,
  capacity,
}: {
  alternatives: Alternative[];
  terms: TermSearch;
  capacity: number;
}): Bits => {
  const bits = makeBits(capacity);
  for (const { term } of alternatives) for (const ordinal of terms.hits(term).ordinals) setBit(bits, ordinal);
  return bits;
};
