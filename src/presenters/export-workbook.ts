import { EXPORT_COLUMNS } from './export-columns.ts';
import { aboutSheet, XML } from './export-sheet.ts';

/** What the second sheet tells about the first. */
export interface AboutExport {
  /** "Cases about Roma since 2008 — Casebook". */
  title: string;
  /** The page of the same search. */
  url: string;
  madeAt: Date;
}

/** The parts of a workbook beside its rows, by their place in the package. */
export const workbookParts = ({ title, url, madeAt }: AboutExport): Record<string, string> => ({
  '[Content_Types].xml': CONTENT_TYPES,
  '_rels/.rels': relations([['office', 'officeDocument', 'xl/workbook.xml']]),
  'xl/workbook.xml': WORKBOOK,
  'xl/_rels/workbook.xml.rels': relations([
    ['cases', 'worksheet', 'worksheets/sheet1.xml'],
    ['about', 'worksheet', 'worksheets/sheet2.xml'],
    ['styles', 'styles', 'styles.xml'],
  ]),
  'xl/styles.xml': STYLES,
  'xl/worksheets/sheet2.xml': aboutSheet([
    ['Cases', title],
    ['The same search', url],
    ['Taken away', madeAt.toISOString()],
    ['', ''],
    ['*', 'Several values stand in one cell with a bar (|) between them; \\| is a bar of the value itself.'],
    ['', ''],
    ...EXPORT_COLUMNS.map(({ name, meaning }): [string, string] => [name, meaning]),
  ]),
});

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const relations = (each: [id: string, type: string, target: string][]): string =>
  `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const CONTENT_TYPES = `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${KIND}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${KIND}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/></Types>`;

const WORKBOOK = `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Cases" sheetId="1" r:id="cases"/><sheet name="About" sheetId="2" r:id="about"/></sheets></workbook>`;

/** In the order that cells name them: plain, header, text, date, link, number. */
const STYLES = [
  `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>`,
  '<fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font>',
  '<font><u/><sz val="11"/><color rgb="FF0B5A66"/><name val="Calibri"/></font></fonts>',
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFF3ECDF"/><bgColor indexed="64"/></patternFill></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6">',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>',
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>',
  '<xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top"/></xf>',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf>',
  '</cellXfs></styleSheet>',
].join('');
