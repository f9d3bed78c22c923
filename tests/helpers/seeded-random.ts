export interface Random {
  /** From 0 (inclusive) to 1 (exclusive). */
  next: () => number;
  /** A whole number below `limit`. */
  below: (limit: number) => number;
  pick: <Item>(items: readonly Item[]) => Item;
  /** `count` different items, or all when there are fewer. */
  sample: <Item>(input: { from: readonly Item[]; count: number }) => Item[];
  chance: (probability: number) => boolean;
}

/** The mulberry32 generator: the same seed gives the same run on every machine. */
export const seededRandom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <Item>(items: readonly Item[]): Item => {
    if (items.length === 0) throw new Error('Nothing to pick from.');
    return items[below(items.length)] as Item;
  };
  const sample = <Item>({ from, count }: { from: readonly Item[]; count: number }): Item[] => {
    const rest = [...from];
    const taken: Item[] = [];
    while (taken.length < count && rest.length > 0) taken.push(...rest.splice(below(rest.length), 1));
    return taken;
  };
  return { next, below, pick, sample, chance: (probability) => next() < probability };
};

/** Draws ranks by Zipf's law, as words in running text fall: rank 0 most often. */
export const zipfSampler = ({ size, random }: { size: number; random: Random }): (() => number) => {
  const cumulative = new Float64Array(size);
  let total = 0;
  for (let rank = 0; rank < size; rank += 1) {
    total += 1 / (rank + 2.7);
    cumulative[rank] = total;
  }
  return () => {
    const target = random.next() * total;
    let low = 0;
    let high = size - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cumulative[middle] ?? 0) < target) low = middle + 1;
      else high = middle;
    }
    return low;
  };
};
