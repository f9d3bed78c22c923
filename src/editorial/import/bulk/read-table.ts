import { parse, CsvError } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { AppError } from '../../../domain/errors.ts';
import { readJsonRows } from './read-json-rows.ts';

/** Rows of a list as it came, before anybody says what its columns mean. */
export interface BulkTable {
  format: 'csv' | 'json';
  columns: string[];
  rows: BulkRow[];
}

export interface BulkRow {
  /** As an editor finds it: the line of the file that it begins on, or its number in a list of JSON. */
  number: number;
  /** One for each column; empty where it has none. */
  cells: string[];
  /** Why it can't be read as a row of this table. */
  problem?: string;
}

export const MOST_ROWS = 10_000;
const MOST_COLUMNS = 200;

/** A CSV file, a JSON array of objects or JSON Lines as a table. @throws AppError */
export const readTable = ({ name, bytes }: { name: string; bytes: Uint8Array }): BulkTable => {
  const text = decode(bytes);
  if (!text.trim()) throw refusedTable('The file is empty.');
  const isJson = /\.(json|jsonl|ndjson)$/i.test(name) || /^\s*[[{]/.test(text);
  const table = isJson ? readJsonRows(text) : readCsv(text);
  if (table.columns.length > MOST_COLUMNS)
    throw refusedTable(`Takes at most ${MOST_COLUMNS} columns; this has ${table.columns.length}.`);
  if (table.rows.length === 0) throw refusedTable('There is no row below the line of column names.');
  if (table.rows.length > MOST_ROWS)
    throw refusedTable(
      `Takes at most ${MOST_ROWS.toLocaleString('en-GB')} rows at once; this has more. Split the file.`,
    );
  return table;
};

export const refusedTable = (message: string, cause?: unknown): AppError =>
  new AppError({ code: 'import-refused', status: 422, problems: [{ field: 'file', message }], cause });

/** UTF-8 where it is that, UTF-16 where it says so, else as Windows writes. */
const decode = (bytes: Uint8Array): string => {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.subarray(0, 65_536).includes(0))
    throw refusedTable('This is no text file. Save the table as CSV (UTF-8), then import that.');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Node's own decoder takes Windows-1252 for Latin-1 and loses its dashes and quotes.
    return iconv.decode(Buffer.from(bytes), 'windows-1252');
  }
};

interface ParsedRow {
  record: string[];
  info: { lines: number };
}

const readCsv = (text: string): BulkTable => {
  const delimiter = delimiterOf(text);
  const parsed = parseCsv({ text, delimiter });
  const [head, ...rest] = parsed;
  const columns = columnNames(head?.record ?? []);
  const lines = linesOf(parsed);
  return {
    format: 'csv',
    columns,
    rows: rest.map(({ record }, index) => {
      const own = withoutEmptyEnd({ cells: record, length: columns.length });
      const cells = columns.map((_, column) => own[column]?.trim() ?? '');
      const problem =
        own.length > columns.length
          ? `Has ${own.length} cells; the first line names ${columns.length} columns. A cell that holds a “${delimiter === '\t' ? 'tab' : delimiter}” stands in quotes.`
          : undefined;
      return { number: lines[index + 1] ?? index + 2, cells, ...(problem && { problem }) };
    }),
  };
};

const parseCsv = ({ text, delimiter }: { text: string; delimiter: string }): ParsedRow[] => {
  try {
    return parse(text, {
      delimiter,
      bom: true,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      // One more than is taken, and the line of names: enough to say that it is too long.
      to: MOST_ROWS + 2,
    }) as unknown as ParsedRow[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = 'lines' in error && typeof error.lines === 'number' ? ` near line ${error.lines}` : '';
    throw refusedTable(
      `The quotes of this table do not close${line}. A quote inside a cell is doubled: "".`,
      error,
    );
  }
};

/** The separator that stands most often in the first line, quoted text left out. */
const delimiterOf = (text: string): string => {
  const [head = ''] = text.replace(/"(?:[^"]|"")*"/g, '').split(/\r\n|\r|\n/, 1);
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: head.split(mark).length }));
  return counts.reduce((most, each) => (each.count > most.count ? each : most)).mark;
};

/** The line each record begins on: the one after that on which the record before it ends. */
const linesOf = (rows: ParsedRow[]): number[] => {
  let next = 1;
  return rows.map(({ info }) => {
    const begin = next;
    next = info.lines + 1;
    return begin;
  });
};

const withoutEmptyEnd = ({ cells, length }: { cells: string[]; length: number }): string[] => {
  let end = cells.length;
  while (end > length && !cells[end - 1]?.trim()) end -= 1;
  return cells.slice(0, end);
};

const columnNames = (cells: string[]): string[] => {
  const seen = new Map<string, number>();
  return withoutEmptyEnd({ cells, length: 1 }).map((cell, index) => {
    const name = cell.trim() || `Column ${index + 1}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
};
