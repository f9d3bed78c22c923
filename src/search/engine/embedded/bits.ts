/** Sets of ordinals as bits: one `Uint32` holds 32 documents. A shorter set counts as padded with zeros. */
export type Bits = Uint32Array;

export const makeBits = (capacity: number): Bits => new Uint32Array((capacity + 31) >>> 5);

export const hasBit = (bits: Bits, ordinal: number): boolean =>
  (((bits[ordinal >>> 5] ?? 0) >>> (ordinal & 31)) & 1) === 1;

export const setBit = (bits: Bits, ordinal: number): void => {
  const index = ordinal >>> 5;
  bits[index] = (bits[index] ?? 0) | (1 << (ordinal & 31));
};

export const clearBit = (bits: Bits, ordinal: number): void => {
  const index = ordinal >>> 5;
  bits[index] = (bits[index] ?? 0) & ~(1 << (ordinal & 31));
};

export const intersect = (target: Bits, other: Bits): void => {
  for (let index = 0; index < target.length; index += 1)
    target[index] = (target[index] ?? 0) & (other[index] ?? 0);
};

export const unite = (target: Bits, other: Bits): void => {
  const length = Math.min(target.length, other.length);
  for (let index = 0; index < length; index += 1) target[index] = (target[index] ?? 0) | (other[index] ?? 0);
};

export const countBits = (bits: Bits): number => {
  let total = 0;
  for (let index = 0; index < bits.length; index += 1) total += ones(bits[index] ?? 0);
  return total;
};

export const countBoth = (left: Bits, right: Bits): number => {
  const length = Math.min(left.length, right.length);
  let total = 0;
  for (let index = 0; index < length; index += 1) total += ones((left[index] ?? 0) & (right[index] ?? 0));
  return total;
};

export const isEmpty = (bits: Bits): boolean => bits.every((part) => part === 0);

export const forEachBit = (bits: Bits, visit: (ordinal: number) => void): void => {
  for (let index = 0; index < bits.length; index += 1) {
    let part = bits[index] ?? 0;
    while (part !== 0) {
      const lowest = part & -part;
      visit((index << 5) + 31 - Math.clz32(lowest));
      part ^= lowest;
    }
  }
};

const ones = (value: number): number => {
  let part = value - ((value >>> 1) & 0x55555555);
  part = (part & 0x33333333) + ((part >>> 2) & 0x33333333);
  return Math.imul((part + (part >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};
