import { MOST_VALUES_PER_FACET } from '../../dialect/attributes.ts';
import type { RecordFacetResult, RecordResult } from '../../dialect/types.ts';
import { foldedWords } from '../shared/text.ts';
import { forEachBit, type Bits } from './bits.ts';
import { editDistance } from './edit-distance.ts';
import type { Cell, Columns, Value } from './records-columns.ts';

/** How many of the documents have each value, and the range of those that are numbers. */
export const countRecordFacets = ({
  documents,
  facets,
  columns,
}: {
  documents: Bits;
  facets: string[];
  columns: Columns;
}): Pick<RecordResult, 'facetDistribution' | 'facetStats'> => {
  if (facets.length === 0) return {};
  const facetDistribution: NonNullable<RecordResult['facetDistribution']> = {};
  const facetStats: NonNullable<RecordResult['facetStats']> = {};
  for (const facet of facets) {
    const counts = countsOf({ documents, facet, columns });
    const listed = mostFirst(counts).slice(0, MOST_VALUES_PER_FACET);
    facetDistribution[facet] = Object.fromEntries(listed.map(({ shown, count }) => [shown, count]));
    const numbers = counts.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
    if (numbers.length > 0)
      facetStats[facet] = { min: leastOf(numbers), max: -leastOf(numbers.map((one) => -one)) };
  }
  return { facetDistribution, facetStats };
};

/** Values of one facet that begin with the words typed, a slip of the finger forgiven in words that are long enough. */
export const searchFacetValues = ({
  documents,
  facet,
  facetText,
  columns,
}: {
  documents: Bits;
  facet: string;
  facetText: string;
  columns: Columns;
}): RecordFacetResult => {
  const typed = foldedWords(facetText).join(' ');
  if (facetText && !typed) return { facetHits: [] };
  const edits = typed.length >= 9 ? 2 : typed.length >= 5 ? 1 : 0;
  const fits = (shown: string): boolean => {
    const word = foldedWords(shown).join(' ');
    if (word.startsWith(typed)) return true;
    return (
      edits > 0 &&
      editDistance({ typed, word: word.slice(0, LONGEST), limit: edits, isPrefix: true }) <= edits
    );
  };
  // Numbers are no words: there is nothing to search among them.
  const found = countsOf({ documents, facet, columns }).filter(
    ({ value, shown }) => typeof value !== 'number' && fits(shown),
  );
  return {
    facetHits: mostFirst(found)
      .slice(0, MOST_VALUES_PER_FACET)
      .map(({ shown, count }) => ({ value: shown, count })),
  };
};

const LONGEST = 63;

interface Count {
  value: Value;
  shown: string;
  count: number;
}

const countsOf = ({
  documents,
  facet,
  columns,
}: {
  documents: Bits;
  facet: string;
  columns: Columns;
}): Count[] => {
  const cells = columns.cells(facet);
  const counts = new Map<string | number, Count>();
  const add = (value: Value): void => {
    const key = typeof value === 'number' ? value : value.folded;
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { value, shown: typeof value === 'number' ? String(value) : value.shown, count: 1 });
  };
  forEachBit(documents, (ordinal) => {
    for (const value of distinctIn(cells[ordinal])) add(value);
  });
  return [...counts.values()];
};

const distinctIn = (cell: Cell): Iterable<Value> => {
  if (cell === null || cell === undefined) return [];
  return Array.isArray(cell) ? new Set(cell as readonly Value[]) : [cell as Value];
};

const mostFirst = (counts: Count[]): Count[] =>
  counts.sort(
    (left, right) =>
      right.count - left.count || (left.shown < right.shown ? -1 : left.shown > right.shown ? 1 : 0),
  );

const leastOf = (numbers: number[]): number =>
  numbers.reduce((least, number) => Math.min(least, number), Infinity);
