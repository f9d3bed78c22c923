import { stringify } from 'csv-stringify/sync';
import { EXPORT_COLUMNS } from './export-columns.ts';
import type { PublicCase } from './public-case-shape.ts';

/** Without it a spreadsheet program takes UTF-8 for whatever its country used before. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A line as RFC 4180 has it. A text that a spreadsheet would take for a formula gets an apostrophe before it; a number
 * stays a number, negative or not.
 */
const lines = (rows: readonly unknown[][]): string =>
  stringify(rows as unknown[][], { record_delimiter: '\r\n', quoted_string: true, escape_formulas: true });

export const csvHead = (): string => BYTE_ORDER_MARK + lines([EXPORT_COLUMNS.map(({ name }) => name)]);

export const csvRows = (cases: readonly PublicCase[]): string =>
  lines(cases.map((one) => EXPORT_COLUMNS.map(({ read }) => read(one))));
