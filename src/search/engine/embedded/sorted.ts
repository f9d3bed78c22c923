/** Ordinals kept in one order, so that a sorted page is read off instead of sorted for. */
export interface SortedOrdinals {
  ordinals: () => readonly number[];
  fill: (all: number[]) => void;
  add: (ordinal: number) => void;
  /** Call it while the ordinal still has the values it was added with. */
  remove: (ordinal: number) => void;
}

export const makeSorted = (compare: (left: number, right: number) => number): SortedOrdinals => {
  let sorted: number[] = [];
  // Sorting thousands waits for the first reader: opening has others to serve first.
  let isSorted = true;
  const settle = (): void => {
    if (isSorted) return;
    sorted.sort(compare);
    isSorted = true;
  };
  const placeOf = (ordinal: number): number => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(sorted[middle] ?? 0, ordinal) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    ordinals: () => {
      settle();
      return sorted;
    },
    fill: (all) => {
      sorted = [...all];
      isSorted = false;
    },
    add: (ordinal) => {
      settle();
      sorted.splice(placeOf(ordinal), 0, ordinal);
    },
    remove: (ordinal) => {
      settle();
      const place = placeOf(ordinal);
      if (sorted[place] === ordinal) sorted.splice(place, 1);
    },
  };
};
