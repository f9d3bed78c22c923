import { directionOf } from '../domain/locales.ts';
import { EXPORT_COLUMNS, type Cell, type ExportColumn } from './export-columns.ts';
import type { PublicCase } from './public-case-shape.ts';

// The sheets of a workbook as Office Open XML (ECMA-376) writes them, a row at a time.

/** Places of the formats in `STYLES`. */
const FORMAT = { header: 1, text: 2, date: 3, link: 4, number: 5 } as const;

/** What more a spreadsheet program refuses to open. */
const MOST_LINKS = 65_000;
const MOST_LETTERS = 32_767;

export interface SheetLink {
  cell: string;
  url: string;
}

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Up to the rows of cases: the first row named and frozen. */
export const sheetHead = (lang: string): string => {
  const widths = EXPORT_COLUMNS.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const rightToLeft = directionOf(lang) === 'rtl' ? ' rightToLeft="1"' : '';
  return [
    `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">`,
    `<sheetViews><sheetView tabSelected="1"${rightToLeft} workbookViewId="0">`,
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols>${widths.join('')}</cols><sheetData>`,
    rowOf({ number: 1, cells: EXPORT_COLUMNS.map(({ name }) => textCell(name, FORMAT.header)) }),
  ].join('');
};

/** One case as a row, and what in it is a link. */
export const sheetRow = ({ one, number }: { one: PublicCase; number: number }): string =>
  rowOf({ number, cells: EXPORT_COLUMNS.map((column) => cellOf({ column, value: column.read(one) })) });

export const linkOfRow = ({ one, number }: { one: PublicCase; number: number }): SheetLink | null =>
  number - 1 > MOST_LINKS ? null : { cell: `${letterOf(LINK_COLUMN)}${number}`, url: one.url };

/** After the last row: the filter over all of them, and the links. */
export const sheetFoot = ({ rows, links }: { rows: number; links: readonly SheetLink[] }): string => {
  const all = `A1:${letterOf(EXPORT_COLUMNS.length - 1)}${rows}`;
  const hyperlinks = links.map(({ cell }) => `<hyperlink ref="${cell}" r:id="${cell}"/>`);
  return [
    `</sheetData><autoFilter ref="${all}"/>`,
    hyperlinks.length > 0 ? `<hyperlinks>${hyperlinks.join('')}</hyperlinks>` : '',
    '</worksheet>',
  ].join('');
};

export const linkRelations = (links: readonly SheetLink[]): string => {
  const each = links.map(
    ({ cell, url }) =>
      `<Relationship Id="${cell}" Type="${RELATIONS}/hyperlink" Target="${escaped(url)}" TargetMode="External"/>`,
  );
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`;
};

/** A sheet of plain lines, the first of each row in bold. */
export const aboutSheet = (rows: readonly (readonly [string, string])[]): string => {
  const lines = rows.map(([name, text], index) =>
    rowOf({
      number: index + 1,
      cells: [name ? textCell(name, FORMAT.header) : '', text ? textCell(text, FORMAT.text) : ''],
    }),
  );
  return [
    `${XML}<worksheet xmlns="${MAIN}"><cols><col min="1" max="1" width="24" customWidth="1"/>`,
    `<col min="2" max="2" width="100" customWidth="1"/></cols><sheetData>${lines.join('')}</sheetData></worksheet>`,
  ].join('');
};

const LINK_COLUMN = EXPORT_COLUMNS.findIndex(({ kind }) => kind === 'link');

const rowOf = ({ number, cells }: { number: number; cells: string[] }): string => {
  const placed = cells.map((cell, index) => cell.replace('<c ', `<c r="${letterOf(index)}${number}" `));
  return `<row r="${number}">${placed.join('')}</row>`;
};

const cellOf = ({ column: { kind }, value }: { column: ExportColumn; value: Cell }): string => {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `<c s="${FORMAT.number}"><v>${value}</v></c>`;
  if (kind === 'date') return `<c s="${FORMAT.date}"><v>${serialOf(value)}</v></c>`;
  return textCell(value, kind === 'link' ? FORMAT.link : FORMAT.text);
};

const textCell = (text: string, format: number): string =>
  `<c s="${format}" t="inlineStr"><is><t xml:space="preserve">${escaped(fitting(text))}</t></is></c>`;

/** Days since the last of 1899, as spreadsheets count them. */
const serialOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;

const CUT = ' … (cut: a cell holds no more)';
const fitting = (text: string): string =>
  text.length <= MOST_LETTERS ? text : `${text.slice(0, MOST_LETTERS - CUT.length)}${CUT}`;

/** A, B … Z, AA, AB … */
const letterOf = (index: number): string =>
  (index >= 26 ? letterOf(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

// eslint-disable-next-line no-control-regex -- they are what is looked for
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
/** What the format itself would take for an escaped letter. */
const LIKE_AN_ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g;

const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(NOT_XML, '')
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(LIKE_AN_ESCAPE, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
