import type { FacetCount } from '../port.ts';

/** The order of facet values everywhere: most frequent first, then by value. */
const mostFirst = (counts: FacetCount[]): FacetCount[] => {
  // Values by count first: sorting thousands of strings by themselves is several times as quick as comparing pairs.
  const byCount = new Map<number, string[]>();
  for (const { value, count } of counts) {
    const values = byCount.get(count);
    if (values) values.push(value);
    else byCount.set(count, [value]);
  }
  return [...byCount]
    .sort(([left], [right]) => right - left)
    .flatMap(([count, values]) => values.sort().map((value) => ({ value, count })));
};

/** Adds what was chosen and is not among the counted values, at zero. */
export const withSelected = ({
  counts,
  selected,
}: {
  counts: FacetCount[];
  selected: string[];
}): FacetCount[] => {
  const missing = [...new Set(selected)]
    .filter((chosen) => !counts.some(({ value }) => value === chosen))
    .map((value) => ({ value, count: 0 }));
  return mostFirst([...counts, ...missing]);
};
