import { forEachBit, type Bits } from './bits.ts';

/**
 * Each document's values of one facet, by number. Where thousands of values have a handful of documents each, counting
 * from the documents of a result takes a fraction of asking every value.
 */
export interface Forward {
  add: (input: { ordinal: number; values: readonly string[] }) => void;
  remove: (ordinal: number) => void;
  /** Visits every value that some of the documents have. */
  count: (within: Bits, visit: (value: string, count: number) => void) => void;
}

const SEVERAL = -1;

export const makeForward = (): Forward => {
  const names: string[] = [''];
  const numbers = new Map<string, number>();
  /** Of a document with one value its number, with none 0. */
  let one = new Int32Array(0);
  const several = new Map<number, number[]>();

  const numberOf = (value: string): number => {
    const known = numbers.get(value);
    if (known !== undefined) return known;
    numbers.set(value, names.length);
    return names.push(value) - 1;
  };

  return {
    add: ({ ordinal, values }) => {
      if (ordinal >= one.length) {
        const grown = new Int32Array(Math.max(ordinal + 1, one.length * 2));
        grown.set(one);
        one = grown;
      }
      const [first, ...others] = values.map(numberOf);
      one[ordinal] = first === undefined ? 0 : others.length > 0 ? SEVERAL : first;
      if (first !== undefined && others.length > 0) several.set(ordinal, [first, ...others]);
    },
    remove: (ordinal) => {
      one[ordinal] = 0;
      several.delete(ordinal);
    },
    count: (within, visit) => {
      const counts = new Int32Array(names.length);
      const add = (number: number): void => {
        counts[number] = (counts[number] ?? 0) + 1;
      };
      forEachBit(within, (ordinal) => {
        const number = one[ordinal] ?? 0;
        if (number === SEVERAL) several.get(ordinal)?.forEach(add);
        else add(number);
      });
      for (let number = 1; number < counts.length; number += 1) {
        const count = counts[number] ?? 0;
        if (count > 0) visit(names[number] ?? '', count);
      }
    },
  };
};
