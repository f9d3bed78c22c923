/** A Markdown table on standard output, so that a run can be kept in docs as it is. Numbers stand to the right. */
export const printTable = (rows: object[]): void => {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = rows.map((row) => names.map((name) => shown((row as Record<string, unknown>)[name])));
  const isNumber = names.map((_, column) => cells.every((row) => /^[\d.,]*$/.test(row[column] ?? '')));
  const widths = names.map((name, column) =>
    Math.max(name.length, ...cells.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: string[]) =>
    `| ${row.map((cell, column) => (isNumber[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join(' | ')} |`;
  console.log(line(names));
  console.log(
    `|${widths.map((width, column) => (isNumber[column] ? `${'-'.repeat(width + 1)}:` : '-'.repeat(width + 2))).join('|')}|`,
  );
  for (const row of cells) console.log(line(row));
};

const shown = (value: unknown): string => {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number')
    return String(Math.abs(value) < 0.1 ? Number(value.toPrecision(1)) : Math.round(value * 100) / 100);
  return String(value);
};
