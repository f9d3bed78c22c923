import type { Condition, Filter, GeoPoint } from '../../dialect/types.ts';
import { distanceTo } from '../shared/distance.ts';
import { clearBit, forEachBit, type Bits } from './bits.ts';
import { foldValue, type Cell, type Columns, type Value } from './records-columns.ts';

/** Takes from `documents` what the filter rules out. */
export const keepFiltered = ({
  documents,
  filter,
  columns,
}: {
  documents: Bits;
  filter: Filter;
  columns: Columns;
}): void => {
  const holds = testOf({ filter, columns });
  forEachBit(documents, (ordinal) => {
    if (!holds(ordinal)) clearBit(documents, ordinal);
  });
};

type Test = (ordinal: number) => boolean;

const testOf = ({ filter, columns }: { filter: Filter; columns: Columns }): Test => {
  if (filter.kind === 'not') {
    const holds = testOf({ filter: filter.part, columns });
    return (ordinal) => !holds(ordinal);
  }
  if (filter.kind !== 'and' && filter.kind !== 'or') return conditionTest({ condition: filter, columns });
  const tests = filter.parts.map((part) => testOf({ filter: part, columns }));
  return filter.kind === 'and'
    ? (ordinal) => tests.every((holds) => holds(ordinal))
    : (ordinal) => tests.some((holds) => holds(ordinal));
};

const conditionTest = ({ condition, columns }: { condition: Condition; columns: Columns }): Test => {
  if (condition.kind === 'in-circle') {
    const { lat, lng, metres } = condition;
    return (ordinal) =>
      columns.points(ordinal).some((point) => metresBetween({ from: { lat, lng }, to: point }) <= metres);
  }
  if (condition.kind === 'in-box') {
    const { top, bottom } = condition;
    return (ordinal) => columns.points(ordinal).some((point) => isInBox({ point, top, bottom }));
  }
  if (condition.kind === 'in-polygon')
    return (ordinal) =>
      columns.points(ordinal).some((point) => isInside({ point, corners: condition.corners }));
  const cells = columns.cells(condition.attribute);
  const holds = cellTest(condition);
  return (ordinal) => holds(cells[ordinal]);
};

const metresBetween = ({ from, to }: { from: GeoPoint; to: GeoPoint }): number =>
  1000 * (distanceTo({ circle: from, points: [[to.lat, to.lng]] }) ?? Infinity);

/** A box whose right edge lies left of its left one goes round the back of the earth. */
const isInBox = ({ point, top, bottom }: { point: GeoPoint; top: GeoPoint; bottom: GeoPoint }): boolean => {
  if (point.lat > top.lat || point.lat < bottom.lat) return false;
  return top.lng < bottom.lng
    ? point.lng >= bottom.lng || point.lng <= top.lng
    : point.lng >= bottom.lng && point.lng <= top.lng;
};

/** A line from the point to the east crosses the edges of what it is inside an odd number of times. */
const isInside = ({ point, corners }: { point: GeoPoint; corners: GeoPoint[] }): boolean => {
  let isIn = false;
  for (const [index, one] of corners.entries()) {
    const other = corners[index === 0 ? corners.length - 1 : index - 1] ?? one;
    if (one.lat > point.lat === other.lat > point.lat) continue;
    const crossing = one.lng + ((point.lat - one.lat) / (other.lat - one.lat)) * (other.lng - one.lng);
    if (point.lng < crossing) isIn = !isIn;
  }
  return isIn;
};

type Attributed = Extract<Condition, { attribute: string }>;

const cellTest = (condition: Attributed): ((cell: Cell) => boolean) => {
  if (isOfCell(condition)) {
    if (condition.kind === 'exists') return (cell) => cell !== undefined;
    return condition.kind === 'is-null' ? (cell) => cell === null : isEmptyCell;
  }
  const holds = valueTest(condition);
  return (cell) => {
    if (cell === null || cell === undefined) return false;
    return isList(cell) ? cell.some(holds) : holds(cell);
  };
};

const isEmptyCell = (cell: Cell): boolean => {
  if (cell === null || cell === undefined || typeof cell === 'number') return false;
  return isList(cell) ? cell.length === 0 : cell.shown === '';
};

const isList = (cell: Value | readonly Value[]): cell is readonly Value[] => Array.isArray(cell);

type OfCell = Extract<Attributed, { kind: 'exists' | 'is-null' | 'is-empty' }>;
type OfValues = Exclude<Attributed, OfCell>;

const isOfCell = (condition: Attributed): condition is OfCell =>
  condition.kind === 'exists' || condition.kind === 'is-null' || condition.kind === 'is-empty';

const valueTest = (condition: OfValues): ((value: Value) => boolean) => {
  if (condition.kind === 'in') {
    const texts = new Set(condition.values.map(foldValue));
    const numbers = new Set(condition.values.map(numberIn));
    return (value) => (typeof value === 'number' ? numbers.has(value) : texts.has(value.folded));
  }
  if (condition.kind === 'starts-with') {
    const beginning = foldValue(condition.value);
    return (value) => typeof value !== 'number' && value.folded.startsWith(beginning);
  }
  if (condition.kind === 'between')
    return between({ from: condition.from, to: condition.to, isWithoutFrom: false, isWithoutTo: false });
  const { operator, value } = condition;
  if (operator === '=') return between({ from: value, to: value, isWithoutFrom: false, isWithoutTo: false });
  return operator === '>' || operator === '>='
    ? between({ from: value, isWithoutFrom: operator === '>', isWithoutTo: false })
    : between({ to: value, isWithoutFrom: false, isWithoutTo: operator === '<' });
};

/** Numbers are compared with bounds that are numbers, text with any, by its folded letters. */
const between = ({
  from,
  to,
  isWithoutFrom,
  isWithoutTo,
}: {
  from?: string;
  to?: string;
  isWithoutFrom: boolean;
  isWithoutTo: boolean;
}): ((value: Value) => boolean) => {
  const least = from === undefined ? -Infinity : numberIn(from);
  const most = to === undefined ? Infinity : numberIn(to);
  const first = from === undefined ? undefined : foldValue(from);
  const last = to === undefined ? undefined : foldValue(to);
  return (value) => {
    if (typeof value === 'number') {
      if (least === undefined || most === undefined) return false;
      return (isWithoutFrom ? value > least : value >= least) && (isWithoutTo ? value < most : value <= most);
    }
    const text = value.folded;
    const isFrom = first === undefined || (isWithoutFrom ? text > first : text >= first);
    return isFrom && (last === undefined || (isWithoutTo ? text < last : text <= last));
  };
};

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

const numberIn = (text: string): number | undefined => {
  const value = NUMBER.test(text) ? Number(text) : undefined;
  return Number.isFinite(value) ? value : undefined;
};
