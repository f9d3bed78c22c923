import type { RecordQuery, RecordSort } from '../../dialect/types.ts';
import { distanceTo } from '../shared/distance.ts';
import { forEachBit, type Bits } from './bits.ts';
import type { Cell, Columns, Value } from './records-columns.ts';
import type { Sidecar } from './sidecar.ts';

type Compare = (left: number, right: number) => number;

/** By what the query sorts by, then by score, then the newer first. Ties go by id, so pages neither overlap nor gape. */
export const recordOrder = ({
  sort,
  scores,
  columns,
  sidecar,
}: {
  sort: RecordSort[];
  scores: Float32Array | null;
  columns: Columns;
  sidecar: Sidecar;
}): Compare => {
  const rules = sort.map((rule) =>
    'point' in rule ? byDistance({ rule, columns }) : byValue({ rule, columns }),
  );
  const inEnd: Compare = (left, right) =>
    (scores ? (scores[right] ?? 0) - (scores[left] ?? 0) : 0) ||
    (sidecar.publishedAt[right] ?? 0) - (sidecar.publishedAt[left] ?? 0) ||
    ((sidecar.ids[left] ?? '') < (sidecar.ids[right] ?? '') ? -1 : 1);
  return (left, right) => {
    for (const rule of rules) {
      const order = rule(left, right);
      if (order !== 0) return order;
    }
    return inEnd(left, right);
  };
};

/** The first `wanted` of the documents, in order; sorting now and then keeps them in hand without sorting all. */
export const firstInOrder = ({
  documents,
  compare,
  wanted,
}: {
  documents: Bits;
  compare: Compare;
  wanted: number;
}): number[] => {
  if (wanted <= 0) return [];
  const room = wanted * 2 + 256;
  let best: number[] = [];
  let last: number | undefined;
  forEachBit(documents, (ordinal) => {
    if (last !== undefined && compare(ordinal, last) > 0) return;
    best.push(ordinal);
    if (best.length < room) return;
    best = best.sort(compare).slice(0, wanted);
    last = best.at(-1);
  });
  return best.sort(compare).slice(0, wanted);
};

/** Only the first in order of those that share a value; what has none shares nothing. */
export const distinctIn = ({
  documents,
  distinct,
  compare,
  columns,
}: {
  documents: Bits;
  distinct: NonNullable<RecordQuery['distinct']>;
  compare: Compare;
  columns: Columns;
}): number[] => {
  const cells = columns.cells(distinct);
  const all: number[] = [];
  forEachBit(documents, (ordinal) => all.push(ordinal));
  const seen = new Set<string | number>();
  return all.sort(compare).filter((ordinal) => {
    const keys = valuesIn(cells[ordinal]).map((value) => (typeof value === 'number' ? value : value.folded));
    if (keys.some((key) => seen.has(key))) return false;
    for (const key of keys) seen.add(key);
    return true;
  });
};

const valuesIn = (cell: Cell): readonly Value[] => {
  if (cell === null || cell === undefined) return [];
  return Array.isArray(cell) ? (cell as readonly Value[]) : [cell as Value];
};

/** Numbers before text; what has no value comes last, whichever the direction. */
const byValue = ({
  rule: { attribute, isDescending },
  columns,
}: {
  rule: { attribute: string; isDescending: boolean };
  columns: Columns;
}): Compare => {
  const cells = columns.cells(attribute);
  const direction = isDescending ? -1 : 1;
  return (left, right) => {
    const [one] = valuesIn(cells[left]);
    const [other] = valuesIn(cells[right]);
    if (one === undefined || other === undefined)
      return Number(one === undefined) - Number(other === undefined);
    if (typeof one === 'number' && typeof other === 'number') return direction * (one - other);
    if (typeof one === 'number' || typeof other === 'number') return typeof one === 'number' ? -1 : 1;
    return one.folded === other.folded ? 0 : one.folded < other.folded ? -direction : direction;
  };
};

const byDistance = ({
  rule: { point, isDescending },
  columns,
}: {
  rule: { point: { lat: number; lng: number }; isDescending: boolean };
  columns: Columns;
}): Compare => {
  const known = new Map<number, number>();
  const to = (ordinal: number): number => {
    const before = known.get(ordinal);
    if (before !== undefined) return before;
    const [first] = columns.points(ordinal);
    const distance = first
      ? (distanceTo({ circle: point, points: [[first.lat, first.lng]] }) ?? Infinity)
      : Infinity;
    known.set(ordinal, distance);
    return distance;
  };
  return (left, right) => {
    const one = to(left);
    const other = to(right);
    if (one === other) return 0;
    if (one === Infinity || other === Infinity) return one === Infinity ? 1 : -1;
    return isDescending ? other - one : one - other;
  };
};
