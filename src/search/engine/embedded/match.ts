import { countBits, forEachBit, hasBit, intersect, isEmpty, makeBits, setBit, type Bits } from './bits.ts';
import type { Alternative, Group } from './expand.ts';
import type { TermSearch } from './term-search.ts';

/** A group that is searched for, with the documents it finds. */
export interface MatchedGroup {
  group: Group;
  documents: Bits;
  count: number;
  /** How much it says: its rarity among the documents, times the group's own weight. */
  information: number;
}

export interface Match {
  /** Those that some document of the result has, in the order typed. */
  groups: MatchedGroup[];
  documents: Bits;
  /** Those that say much and no document of the result has. */
  dropped: Group[];
}

export interface MatchInput {
  /** The groups, and the same with guesses at other spellings of known words too. */
  strict: Group[];
  lenient: () => Group[];
  terms: TermSearch;
  capacity: number;
  /** Words were typed as to a person, not picked: no document need have them all. */
  isSentence: boolean;
  /** True when any of the documents has the groups in one statement. */
  areTogether: (input: { groups: MatchedGroup[]; documents: Bits }) => boolean;
  /** Documents a reader of the language gets; filters are not in it, or choosing one would change what is searched for. */
  readable: Bits;
}

/** Up to so many telling words, a document must have them all. */
const ALL_OF = 3;
/** Of longer queries a document must have this share of the information in the words that the base knows. */
const SHARE = 1 / 3;

/**
 * Finds what has all of a few words; where nothing has, other spellings are allowed. Of many words, or where still nothing
 * has all of a few, it finds what has a good share of them, rare ones counting more; and where no document has so much,
 * those that have the most. A long question then finds the case it is about, not the longest document.
 */
export const matchGroups = ({
  strict,
  lenient,
  terms,
  capacity,
  isSentence,
  areTogether,
  readable,
}: MatchInput): Match => {
  const total = countBits(readable);
  const lookUp = (groups: Group[]): MatchedGroup[] =>
    groups
      .filter(({ weight }) => weight > 0)
      .map((group) => {
        const documents = unionOf({ alternatives: group.alternatives, terms, capacity });
        intersect(documents, readable);
        const count = countBits(documents);
        return { group, documents, count, information: group.weight * rarityOf({ count, total }) };
      });
  const asTyped = lookUp(strict);
  const required = requiredOf(asTyped);
  if (required.length === 0) return { groups: [], documents: makeBits(capacity), dropped: [] };
  if (required.length > ALL_OF || (isSentence && required.length > 1))
    return byShare({ groups: asTyped, capacity });

  const all = together(required);
  if (all && !isEmpty(all))
    return required.length === 1 || areTogether({ groups: required, documents: all })
      ? matchOf({ groups: asTyped, documents: all })
      : byShare({ groups: asTyped, capacity });
  const guessed = lookUp(lenient());
  const guesses = together(requiredOf(guessed));
  if (guesses && !isEmpty(guesses)) return matchOf({ groups: guessed, documents: guesses });
  const known = asTyped.map((one, index) => (one.count > 0 ? one : (guessed[index] ?? one)));
  return byShare({ groups: known, capacity });
};

/** How much a word says that so many of the documents have. */
export const rarityOf = ({ count, total }: { count: number; total: number }): number =>
  Math.max(0.05, Math.log(1 + (total - count + 0.5) / (count + 0.5)));

const requiredOf = (groups: MatchedGroup[]): MatchedGroup[] => groups.filter(({ group }) => group.isRequired);

const together = (groups: MatchedGroup[]): Bits | null =>
  groups.reduce<Bits | null>((result, { documents }) => {
    const both = documents.slice();
    if (result) intersect(both, result);
    return both;
  }, null);

const byShare = ({ groups, capacity }: { groups: MatchedGroup[]; capacity: number }): Match => {
  const known = groups.filter(({ count }) => count > 0);
  // Words in quotation marks were meant exactly so: a share is no substitute for them.
  const quoted = together(known.filter(({ group }) => group.part.isQuoted));
  const held = new Float32Array(capacity);
  const total = known.reduce((sum, { information }) => sum + information, 0);
  const rarestFirst = [...known].sort((left, right) => right.information - left.information);
  const candidates = makeBits(capacity);
  let left = total;
  for (const { documents, information } of rarestFirst) {
    // What has none of the words so far can't reach the share with the rest, and common words have the most documents.
    const isOpen = left >= SHARE * total;
    left -= information;
    forEachBit(documents, (ordinal) => {
      if (!isOpen && !hasBit(candidates, ordinal)) return;
      setBit(candidates, ordinal);
      held[ordinal] = (held[ordinal] ?? 0) + information;
    });
  }
  if (quoted) intersect(candidates, quoted);
  let most = 0;
  forEachBit(candidates, (ordinal) => {
    most = Math.max(most, held[ordinal] ?? 0);
  });
  const enough = Math.min(SHARE * total, most) - ROUNDING;
  const documents = makeBits(capacity);
  forEachBit(candidates, (ordinal) => {
    if ((held[ordinal] ?? 0) >= enough) setBit(documents, ordinal);
  });
  return matchOf({ groups, documents });
};

const ROUNDING = 1e-4;

const matchOf = ({ groups, documents }: { groups: MatchedGroup[]; documents: Bits }): Match => {
  const isFound = ({ documents: own }: MatchedGroup): boolean =>
    own.some((part, index) => (part & (documents[index] ?? 0)) !== 0);
  const isNothing = isEmpty(documents);
  return {
    groups: groups.filter(isFound),
    documents,
    // When no word is in the base nothing is searched for instead, so nothing counts as dropped.
    dropped: isNothing
      ? []
      : groups.filter((one) => one.group.isRequired && !isFound(one)).map(({ group }) => group),
  };
};

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
