import { FACETABLE, FILTERABLE } from './attributes.ts';
import { DialectError } from './errors.ts';
import { parseFilter, type CheckAttribute } from './filter-parser.ts';
import { filterError } from './filter-scanner.ts';
import { asJson, listed } from './read-values.ts';
import type { Filter } from './types.ts';

/** Filters in one request, so that nobody makes a server read for minutes. */
const MOST_EXPRESSIONS = 500;
const LONGEST = 50_000;

/**
 * A filter as requests give it: an expression, or a list of which all must hold, each an expression or a list of which any
 * must. @throws DialectError
 */
export const readFilter = (value: unknown): Filter | null => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return read(value);
  if (!Array.isArray(value)) throw wrongShape({ expected: 'String, Array', value });
  if (value.flat().length > MOST_EXPRESSIONS)
    throw new DialectError({
      code: 'invalid_search_filter',
      message: `A filter takes at most ${MOST_EXPRESSIONS} expressions.`,
    });
  const all = value.flatMap((part): Filter[] => {
    if (typeof part === 'string') return present(read(part));
    if (!Array.isArray(part)) throw wrongShape({ expected: 'String, [String]', value: part });
    const any = part.flatMap((expression): Filter[] => {
      if (typeof expression !== 'string') throw wrongShape({ expected: 'String', value: expression });
      return present(read(expression));
    });
    return any.length > 1 ? [{ kind: 'or', parts: any }] : any;
  });
  return all.length > 1 ? { kind: 'and', parts: all } : (all[0] ?? null);
};

export const notFilterable = (name: string): string =>
  `Attribute \`${name}\` is not filterable. Available filterable attribute patterns are: ${listed([...FILTERABLE].sort())}.`;

const POINT_PARTS = ['_geo.lat', '_geo.lng'];

const check: CheckAttribute = ({ value, start, end, text }) => {
  const isKnown = (FACETABLE as readonly string[]).includes(value);
  if (!isKnown && !POINT_PARTS.includes(value))
    throw filterError({ message: notFilterable(value), text, start, end });
};

const read = (text: string): Filter | null => {
  if (text.length <= LONGEST) return parseFilter({ text, check });
  throw new DialectError({
    code: 'invalid_search_filter',
    message: `A filter expression takes at most ${LONGEST} characters.`,
  });
};

const present = (filter: Filter | null): Filter[] => (filter ? [filter] : []);

const wrongShape = ({ expected, value }: { expected: string; value: unknown }): DialectError =>
  new DialectError({
    code: 'invalid_search_filter',
    message: `Invalid syntax for the filter parameter: \`expected ${expected}, found: ${asJson(value)}\`.`,
  });
