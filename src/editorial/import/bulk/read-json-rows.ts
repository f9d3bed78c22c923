import type { BulkTable } from './read-table.ts';
import { refusedTable } from './read-table.ts';

const DEEPEST = 3;

/** An array of objects, an object that holds one, or JSON Lines: each object a row, inner ones as `contact.name`. */
export const readJsonRows = (text: string): BulkTable => {
  const records = parseRecords(text);
  const places = new Map<string, number>();
  const rows = records.map((record, index) => {
    const cells: string[] = [];
    const number = index + 1;
    if (!isRecord(record))
      return { number, cells, problem: 'Takes an object: { "title": "…", "summary": "…" }.' };
    for (const [name, value] of flatten({ record, prefix: '', depth: 1 })) {
      const place = places.get(name) ?? places.size;
      places.set(name, place);
      cells[place] = value;
    }
    return { number, cells };
  });
  const columns = [...places.keys()];
  return {
    format: 'json',
    columns,
    rows: rows.map((row) => ({ ...row, cells: columns.map((_, place) => row.cells[place] ?? '') })),
  };
};

const parseRecords = (text: string): unknown[] => {
  const whole = tryParse(text);
  if (whole && 'value' in whole) {
    if (Array.isArray(whole.value)) return whole.value;
    const lists = isRecord(whole.value) ? Object.values(whole.value).filter(Array.isArray) : [];
    const [list] = lists;
    // `{ "cases": [ … ] }`; an object with texts beside its lists is one case.
    if (
      lists.length === 1 &&
      isRecord(whole.value) &&
      Object.keys(whole.value).length <= 2 &&
      list?.some(isRecord)
    )
      return list;
    return [whole.value];
  }
  const lines = text.split(/\r\n|\r|\n/).flatMap((line, index) => (line.trim() ? [{ line, index }] : []));
  return lines.map(({ line, index }) => {
    const parsed = tryParse(line);
    if (!parsed || !('value' in parsed))
      throw refusedTable(
        lines.length > 1 && lines[0] && tryParse(lines[0].line) && 'value' in (tryParse(lines[0].line) ?? {})
          ? `Line ${index + 1} is no JSON.`
          : `This is no JSON: ${whole && 'problem' in whole ? whole.problem : 'it can’t be read'}.`,
      );
    return parsed.value;
  });
};

const tryParse = (text: string): { value: unknown } | { problem: string } => {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { problem: error instanceof SyntaxError ? error.message : 'it is nested too deeply' };
  }
};

/** Lists become lines; an object in a list is the text that it is about. */
const flatten = ({
  record,
  prefix,
  depth,
}: {
  record: Record<string, unknown>;
  prefix: string;
  depth: number;
}): [string, string][] =>
  Object.entries(record).flatMap(([key, value]): [string, string][] => {
    const name = prefix + key;
    if (isRecord(value))
      return depth < DEEPEST
        ? flatten({ record: value, prefix: `${name}.`, depth: depth + 1 })
        : [[name, JSON.stringify(value)]];
    return [[name, textOf(value)]];
  });

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join('\n');
  if (isRecord(value)) {
    const text = ['statement', 'title', 'name', 'text']
      .map((key) => value[key])
      .find((each) => typeof each === 'string');
    return typeof text === 'string' ? text : JSON.stringify(value);
  }
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value as string | number).trim();
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
