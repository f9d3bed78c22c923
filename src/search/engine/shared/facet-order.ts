import type { FacetCount } from '../port.ts';

/** The order of facet values everywhere: most frequent first, then by value. */
export const mostFirst = (left: FacetCount, right: FacetCount): number =>
  right.count - left.count || (left.value < right.value ? -1 : left.value > right.value ? 1 : 0);

/** Adds what was chosen and is not among the counted values, at zero. */
export const withSelected = ({
  counts,
  selected,
}: {
  counts: FacetCount[];
  selected: string[];
}): FacetCount[] => {
  const known = new Set(counts.map(({ value }) => value));
  const missing = [...new Set(selected)]
    .filter((value) => !known.has(value))
    .map((value) => ({ value, count: 0 }));
  return [...counts, ...missing].sort(mostFirst);
};
