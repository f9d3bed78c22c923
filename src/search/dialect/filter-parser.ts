import { takeGeo } from './filter-geo.ts';
import {
  filterError,
  KEYWORDS,
  scanFilter,
  shown,
  type FilterScanner,
  type FilterToken,
} from './filter-scanner.ts';
import type { Condition, Filter } from './types.ts';

/** An attribute that an expression names, with where. */
export type CheckAttribute = (token: FilterToken & { text: string }) => void;

/** Meilisearch's own measure: a NOT goes down one step, a bracket four. */
const DEEPEST = 150;
const STEPS_OF_BRACKET = 4;

/**
 * Reads one filter expression; null where there is none in the text.
 * @throws DialectError `invalid_search_filter` that says where the fault is
 */
export const parseFilter = ({ text, check }: { text: string; check: CheckAttribute }): Filter | null => {
  if (!text.trim()) return null;
  const scanner = scanFilter(text);
  const filter = readOr({ scanner, check, depth: 0 });
  scanner.skipSpace();
  if (!scanner.isAtEnd()) {
    const rest = text.slice(scanner.place());
    throw filterError({
      message: `Found unexpected characters at the end of the filter: \`${shown(rest)}\`. You probably forgot an \`OR\` or an \`AND\` rule.`,
      text,
      start: scanner.place(),
      end: text.length,
    });
  }
  return filter;
};

interface Reading {
  scanner: FilterScanner;
  check: CheckAttribute;
  depth: number;
}

const readOr = (reading: Reading): Filter => {
  const parts = [readAnd(reading)];
  while (reading.scanner.takeWords('OR')) parts.push(readAnd(reading));
  return parts.length === 1 ? (parts[0] as Filter) : { kind: 'or', parts };
};

const readAnd = (reading: Reading): Filter => {
  const parts = [readNot(reading)];
  while (reading.scanner.takeWords('AND')) parts.push(readNot(reading));
  return parts.length === 1 ? (parts[0] as Filter) : { kind: 'and', parts };
};

const readNot = (reading: Reading): Filter => {
  const { scanner, depth } = reading;
  if (depth > DEEPEST)
    throw filterError({
      message:
        'The filter exceeded the maximum depth limit. Try one with fewer conditions inside one another.',
      text: scanner.text,
      start: scanner.place(),
      end: scanner.text.length,
    });
  return scanner.takeWords('NOT') ? not(readNot({ ...reading, depth: depth + 1 })) : readPrimary(reading);
};

const readPrimary = (reading: Reading): Filter => {
  const { scanner } = reading;
  const before = scanner.place();
  scanner.skipSpace();
  const start = scanner.place();
  if (scanner.take('(')) {
    const inner = readOr({ ...reading, depth: reading.depth + STEPS_OF_BRACKET });
    scanner.skipSpace();
    if (scanner.take(')')) return inner;
    const { text } = scanner;
    const message = `Expression \`${shown(text.slice(before))}\` is missing the following closing delimiter: \`)\`.`;
    throw filterError({ message, text, start: before, end: text.length });
  }
  const geo = takeGeo(scanner);
  if (geo) return geo;
  const attribute = scanner.takeValue();
  if (!attribute) throw keywordAsName({ scanner, start }) ?? noOperation({ scanner, start: before });
  const read = readOperation({ ...reading, attribute });
  if (!read) throw noOperation({ scanner, start: before });
  reading.check({ ...attribute, text: scanner.text });
  return read;
};

const not = (part: Filter): Filter => (part.kind === 'not' ? part.part : { kind: 'not', part });

const OPERATORS = ['<=', '>=', '!=', '<', '>', '='] as const;

const readOperation = ({
  scanner,
  attribute: { value: attribute },
}: Reading & { attribute: FilterToken }): Filter | null => {
  const { text } = scanner;
  scanner.skipSpace();
  const operator = OPERATORS.find((candidate) => scanner.take(candidate));
  if (operator) {
    const { value } = demandValue(scanner);
    if (operator === '!=') return not({ kind: 'compare', attribute, operator: '=', value });
    return { kind: 'compare', attribute, operator, value };
  }
  if (scanner.takeWords('IN')) return { kind: 'in', attribute, values: readList(scanner) };
  if (scanner.takeWords('NOT', 'IN')) return not({ kind: 'in', attribute, values: readList(scanner) });
  for (const { words, kind } of TESTS) {
    if (scanner.takeWords(...words)) return { kind, attribute };
    const negated = words[0] === 'IS' ? ['IS', 'NOT', ...words.slice(1)] : ['NOT', ...words];
    if (scanner.takeWords(...negated)) return not({ kind, attribute });
  }
  const start = scanner.place();
  const isNegated = scanner.takeWords('NOT');
  const keywordAt = scanner.place();
  if (scanner.takeWords('CONTAINS')) {
    scanner.skipSpace();
    demandValue(scanner);
    const from = text.indexOf('CONTAINS', keywordAt);
    throw filterError({
      message: 'Using `CONTAINS` in a filter is an experimental feature, which is not enabled here.',
      text,
      start: from,
      end: from + 'CONTAINS'.length,
      code: 'feature_not_enabled',
    });
  }
  scanner.skipSpace();
  if (scanner.take('STARTS WITH')) {
    const condition: Condition = { kind: 'starts-with', attribute, value: demandValue(scanner).value };
    return isNegated ? not(condition) : condition;
  }
  scanner.goTo(start);
  const from = scanner.takeValue();
  if (from && scanner.takeWords('TO')) {
    const afterKeyword = scanner.place();
    scanner.skipSpace();
    if (scanner.place() > afterKeyword)
      return { kind: 'between', attribute, from: from.value, to: demandValue(scanner).value };
  }
  return null;
};

const TESTS = [
  { words: ['EXISTS'], kind: 'exists' },
  { words: ['IS', 'NULL'], kind: 'is-null' },
  { words: ['IS', 'EMPTY'], kind: 'is-empty' },
] as const;

const readList = (scanner: FilterScanner): string[] => {
  const { text } = scanner;
  scanner.skipSpace();
  const start = scanner.place();
  if (!scanner.take('['))
    throw filterError({ message: 'Expected `[` after `IN` keyword.', text, start, end: text.length });
  const values: string[] = [];
  for (let value = scanner.takeValue(); value; value = scanner.takeValue()) {
    values.push(value.value);
    scanner.skipSpace();
    if (!scanner.take(',')) break;
  }
  scanner.skipSpace();
  if (scanner.take(']')) return values;
  const place = scanner.place();
  const rest = text.slice(place);
  const keyword = /^[\p{L}_]+/u.exec(rest)?.[0] ?? '';
  const help = KEYWORDS.has(keyword)
    ? `, which is a keyword. To use \`${shown(rest)}\` as a field name or a value, surround it by quotes.`
    : '.';
  const message = rest.trim()
    ? `Expected only comma-separated field names inside \`IN[..]\` but instead found \`${shown(rest)}\`${help}`
    : 'Expected matching `]` after the list of field names given to `IN[`';
  throw filterError({ message, text, start: place, end: text.length });
};

const demandValue = (scanner: FilterScanner): FilterToken => {
  const { text } = scanner;
  scanner.skipSpace();
  const start = scanner.place();
  const geo = /^_geo(Radius|BoundingBox|Polygon|Point|Distance)?(?=\()/.exec(text.slice(start));
  if (geo) {
    const name = geo[0];
    const message =
      name === '_geoRadius' || name === '_geoBoundingBox' || name === '_geoPolygon'
        ? `The \`${name}\` filter is an operation and can't be used as a value.`
        : `\`${name}\` is a reserved keyword and can't be used as a value.`;
    throw filterError({ message, text, start, end: text.length });
  }
  const value = scanner.takeValue();
  if (value) return value;
  const keyword = keywordAsName({ scanner, start });
  if (keyword) throw keyword;
  const found = /^[^\s()=<>!]*/.exec(text.slice(start))?.[0] ?? '';
  const message = found.trim()
    ? `Was expecting a value but instead got \`${shown(found)}\`.`
    : 'Was expecting a value but instead got nothing.';
  throw filterError({ message, text, start, end: start + found.length });
};

const keywordAsName = ({ scanner: { text }, start }: { scanner: FilterScanner; start: number }) => {
  const word = /^[\p{L}\p{N}_.-]+/u.exec(text.slice(start))?.[0] ?? '';
  if (!KEYWORDS.has(word)) return null;
  const message = `Was expecting a value but instead got \`${word}\`, which is a reserved keyword. To use \`${word}\` as a field name or a value, surround it by quotes.`;
  return filterError({ message, text, start, end: start + word.length });
};

const noOperation = ({ scanner: { text }, start }: { scanner: FilterScanner; start: number }) => {
  const rest = text.slice(start);
  const found = rest.trim() ? `at \`${shown(rest.trimStart())}\`.` : 'but instead got nothing.';
  const from = rest.trim() ? start + rest.length - rest.trimStart().length : text.length;
  return filterError({
    message: `Was expecting an operation \`=\`, \`!=\`, \`>=\`, \`>\`, \`<=\`, \`<\`, \`IN\`, \`NOT IN\`, \`TO\`, \`EXISTS\`, \`NOT EXISTS\`, \`IS NULL\`, \`IS NOT NULL\`, \`IS EMPTY\`, \`IS NOT EMPTY\`, \`CONTAINS\`, \`NOT CONTAINS\`, \`STARTS WITH\`, \`NOT STARTS WITH\`, \`_geoRadius\`, \`_geoBoundingBox\` or \`_geoPolygon\` ${found}`,
    text,
    start: from,
    end: text.length,
  });
};
