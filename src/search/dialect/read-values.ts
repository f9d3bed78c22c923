import { nearest } from '../../domain/nearest.ts';
import { DialectError } from './errors.ts';

/** One value of a request's body, with where it stands and the code it is refused by. */
export interface Given {
  value: unknown;
  /** Such as `.limit`, `.queries[0].limit`; empty for the body itself. */
  at: string;
  code: string;
}

export const readObject = ({ value, at, code }: Given): Record<string, unknown> => {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw wrongType({ value, at, code, expected: 'an object' });
};

export const readArray = ({ value, at, code }: Given): unknown[] => {
  if (Array.isArray(value)) return value;
  throw wrongType({ value, at, code, expected: 'an array' });
};

export const readString = ({ value, at, code }: Given): string => {
  if (typeof value === 'string') return value;
  throw wrongType({ value, at, code, expected: 'a string' });
};

export const readStrings = ({ value, at, code }: Given): string[] =>
  readArray({ value, at, code }).map((item, index) =>
    readString({ value: item, at: `${at}[${index}]`, code }),
  );

export const readBoolean = ({ value, at, code }: Given): boolean => {
  if (typeof value === 'boolean') return value;
  throw wrongType({ value, at, code, expected: 'a boolean' });
};

/** A whole number from 0 on. */
export const readCount = ({ value, at, code }: Given): number => {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  throw wrongType({ value, at, code, expected: 'a positive integer' });
};

export const readShare = ({ value, at, code }: Given): number => {
  if (typeof value !== 'number') throw wrongType({ value, at, code, expected: 'a number' });
  if (value >= 0 && value <= 1) return value;
  throw new DialectError({
    code,
    message: `Invalid value at \`${at}\`: expected a float between \`0.0\` and \`1.0\`.`,
  });
};

export const readOneOf = <Value extends string>({
  values,
  ...given
}: Given & { values: readonly Value[] }): Value => {
  const text = readString(given);
  const known = values.find((candidate) => candidate === text);
  if (known !== undefined) return known;
  const message = `Unknown value \`${text}\` at \`${given.at}\`: expected one of ${listed(values)}`;
  throw new DialectError({ code: given.code, message });
};

/** The same for a value that may be null. */
export const orNull =
  <Value>(read: (given: Given) => Value) =>
  (given: Given): Value | null =>
    given.value === null || given.value === undefined ? null : read(given);

export const unknownField = ({
  name,
  at,
  among,
  noun = 'field',
}: {
  name: string;
  at: string;
  among: readonly string[];
  noun?: string;
}): DialectError => {
  const meant = nearest({ word: name, among });
  const hint = meant ? ` did you mean \`${meant}\`?` : '';
  const inside = at ? ` inside \`${at}\`` : '';
  const message = `Unknown ${noun} \`${name.slice(0, 200)}\`${inside}:${hint} expected one of ${listed(among)}`;
  return new DialectError({ code: 'bad_request', message });
};

export const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

const wrongType = ({ value, at, code, expected }: Given & { expected: string }): DialectError => {
  const where = at ? ` at \`${at}\`` : '';
  const message = `Invalid value type${where}: expected ${expected}, but found ${described(value)}`;
  return new DialectError({ code, message });
};

const described = (value: unknown): string => {
  if (value === null || value === undefined) return 'null';
  const kind = Array.isArray(value)
    ? 'an array'
    : typeof value === 'object'
      ? 'an object'
      : typeof value === 'number'
        ? numberKind(value)
        : `a ${typeof value}`;
  return `${kind}: \`${asJson(value)}\``;
};

/** The beginning of a value; nothing of one that is nested too deeply to write. */
export const asJson = (value: unknown): string => {
  try {
    return (JSON.stringify(value) ?? '').slice(0, 200);
  } catch {
    return '…';
  }
};

const numberKind = (value: number): string => {
  if (!Number.isInteger(value)) return 'a number';
  return value < 0 ? 'a negative integer' : 'a positive integer';
};
