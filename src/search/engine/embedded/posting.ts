import { clearBit, countBoth, forEachBit, hasBit, setBit, unite, type Bits } from './bits.ts';

/**
 * The documents that have one value. Few of them stay a list, many become bits: a base has some facet values that
 * thousands share and thousands (organisations) that a handful share, and bits for those would cost more than the text.
 */
export interface Posting {
  count: number;
  list: number[] | null;
  bits: Bits;
}

const LIST_LIMIT = 96;
const NONE: Bits = new Uint32Array(0);

export const makePosting = (): Posting => ({ count: 0, list: [], bits: NONE });

/** The ordinal must not be in it yet. */
export const addTo = (posting: Posting, ordinal: number): void => {
  posting.count += 1;
  if (posting.list && posting.list.length < LIST_LIMIT) {
    posting.list.push(ordinal);
    return;
  }
  if (posting.list) {
    const list = posting.list;
    posting.list = null;
    posting.bits = new Uint32Array((Math.max(...list) >>> 5) + 1);
    for (const member of list) setBit(posting.bits, member);
  }
  if (ordinal >>> 5 >= posting.bits.length) {
    const grown = new Uint32Array(Math.max((ordinal >>> 5) + 1, posting.bits.length * 2));
    grown.set(posting.bits);
    posting.bits = grown;
  }
  setBit(posting.bits, ordinal);
};

export const removeFrom = (posting: Posting, ordinal: number): void => {
  posting.count -= 1;
  if (posting.list) posting.list = posting.list.filter((member) => member !== ordinal);
  else clearBit(posting.bits, ordinal);
};

export const uniteWith = (target: Bits, posting: Posting): void => {
  if (posting.list) for (const ordinal of posting.list) setBit(target, ordinal);
  else unite(target, posting.bits);
};

export const forEachIn = (posting: Posting, visit: (ordinal: number) => void): void => {
  if (posting.list) posting.list.forEach(visit);
  else forEachBit(posting.bits, visit);
};

export const countWithin = (posting: Posting, bits: Bits): number => {
  if (!posting.list) return countBoth(posting.bits, bits);
  let total = 0;
  for (const ordinal of posting.list) if (hasBit(bits, ordinal)) total += 1;
  return total;
};
