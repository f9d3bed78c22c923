// Proves the exports of a search over HTTP: the very cases of the screen, nothing private, and tables that others read:
// csv-parse reads the CSV, exceljs the workbook, and LibreOffice (where it is installed) opens it as its users would.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXPORT_COLUMNS } from '../../src/presenters/export-columns.ts';
import { publicCaseShape, type PublicCase } from '../../src/presenters/public-case-shape.ts';
import { announced } from '../helpers/announced.ts';
import { createCase, publish } from '../helpers/search-base.ts';
import { startSearchEdge, type SearchEdge } from '../helpers/search-edge.ts';

const run = promisify(execFile);
const NASTY = '=HYPERLINK("http://example.org","click")';
const ARABIC = 'وقت للعب';

let edge: SearchEdge;
beforeAll(async () => {
  edge = await startSearchEdge({ settings: { LOCALES: 'en,ar' } });
  const organisation = await publish(edge.payload, {
    collection: 'organisations',
    title: '+Plus | Homes \\ Ltd',
    type: 'charity',
  });
  await createCase(edge.payload, {
    title: NASTY,
    organisation,
    summary: 'Two lines,\r\nwith "quotes"; a _x0041_ and a \u0007 bell & <tags>.',
    challenges: [
      { statement: '-1 thing | another \\ third', kind: 'funding' },
      { statement: '@home alone', kind: 'language' },
    ],
    results: [{ statement: 'Fewer.', figure: { value: -12.5, unit: '% of complaints', asOf: '2009-06' } }],
    contact: { mailbox: 'hidden@example.org', phone: '0161 000 0000', name: 'Mr Hidden' },
    review: { reviewedOn: '2026-01-31', owner: 'desk@example.org' },
  });
  const id = await createCase(edge.payload, { title: 'Told twice', organisation });
  await edge.payload.update({
    collection: 'cases',
    id,
    locale: 'ar',
    overrideAccess: true,
    data: { title: ARABIC, summary: 'بالعربية', _status: 'published' },
  });
  await settle();
});
afterAll(() => edge.close());

const settle = async (): Promise<void> => {
  await announced();
  await edge.search.sync.flush();
};

const take = async (file: string): Promise<Response> => {
  const response = await fetch(`${edge.url}/exports/${file}`);
  expect(response.status, file).toBe(200);
  return response;
};
const csvOf = async (search = ''): Promise<Record<string, string>[]> =>
  parse(await (await take(`cases.csv${search}`)).text(), { bom: true, columns: true });
const workbookOf = async (search = ''): Promise<ExcelJS.Workbook> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await (await take(`cases.xlsx${search}`)).arrayBuffer());
  return workbook;
};

/** The recipe of the guide: bars that no backslash stands before part the values. */
const valuesOf = (cell = ''): string[] =>
  (cell.match(/(?:\\.|[^\\|])+/gs) ?? []).map((part) => part.trim().replace(/\\([\\|])/g, '$1'));

describe('exports of a search', () => {
  it.each([
    ['?theme=roma'],
    ['?q=neighbours'],
    ['?q=neighbuors&audience=children'],
    ['?near=52.41,-1.51,30&sort=title'],
    ['?from=2009&to=2010&sort=updated'],
    ['?page=3&limit=1'],
    ['?q=nothingatallhere'],
    ['?lang=ar'],
  ])('%s holds the cases of the screen, in their order, in every format', async (search) => {
    const whole = new URLSearchParams(search);
    whole.delete('page');
    whole.set('limit', '100');
    const screen = (await edge.get(`/api/search?${whole}`)).body as { hits: { id: string }[] };
    const keys = screen.hits.map(({ id }) => id);
    expect((await csvOf(search)).map(({ key }) => key)).toEqual(keys);
    const json = (await (await take(`cases.json${search}`)).json()) as PublicCase[];
    expect(json.map(({ key }) => key)).toEqual(keys);
    const lines = (await (await take(`cases.jsonl${search}`)).text()).split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => JSON.parse(line) as PublicCase)).toEqual(json);
    const sheet = (await workbookOf(search)).getWorksheet('Cases');
    expect(sheet?.getColumn(1).values.slice(2)).toEqual(keys);
  });

  it('gives records of the public shape, without ids of the database', async () => {
    const text = await (await take('cases.jsonl')).text();
    const { docs } = await edge.payload.find({ collection: 'cases', overrideAccess: true, depth: 0 });
    for (const { id } of docs) expect(text).not.toContain(id);
    for (const line of text.trim().split('\n')) publicCaseShape.strict().parse(JSON.parse(line));
  });

  it('never tells a contact, a draft, or a record that is not published', async () => {
    const sheets = (await workbookOf()).worksheets.map((sheet) => JSON.stringify(sheet.getSheetValues()));
    const texts = await Promise.all(
      ['csv', 'json', 'jsonl'].map(async (format) => (await take(`cases.${format}`)).text()),
    );
    for (const text of [...sheets, ...texts])
      expect(text).not.toMatch(/hidden|private@|0161|0121|never published|secret theme|desk@/i);
  });

  it('leaves out a case that was archived after it was found', async () => {
    const id = await createCase(edge.payload, {
      title: 'Soon gone',
      organisation: String(
        (await edge.payload.find({ collection: 'organisations', overrideAccess: true })).docs[0]?.id,
      ),
    });
    await settle();
    expect((await csvOf('?q=soon+gone')).map(({ key }) => key)).toContain('soon-gone');
    // Straight into the database: the index still has it.
    await edge.payload.db.updateOne({ collection: 'cases', id, data: { archivedOn: '2026-01-01' } });
    expect((await csvOf('?q=soon+gone')).map(({ key }) => key)).not.toContain('soon-gone');
  });

  it('writes CSV as RFC 4180 has it, safe to open in a spreadsheet', async () => {
    const response = await take('cases.csv?challenge=funding&organisationType=charity');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString().replace(/"(?:[^"]|"")*"/gs, '')).not.toMatch(/[^\r]\n/);
    const [row] = await csvOf('?challenge=funding&organisationType=charity');
    expect(Object.keys(row ?? {})).toEqual(EXPORT_COLUMNS.map(({ name }) => name));
    expect(row).toMatchObject({
      title: `'${NASTY}`,
      organisation: "'+Plus | Homes \\ Ltd",
      challenges: "'-1 thing \\| another \\\\ third | @home alone",
      challenge_kinds: 'funding | language',
      figure_value: '-12.5',
      checked_on: '2026-01-31',
    });
    expect(row?.summary).toContain('"quotes"');
    expect(valuesOf(row?.challenges?.slice(1))).toEqual(['-1 thing | another \\ third', '@home alone']);
  });

  it('writes a workbook with dates, numbers, links, a frozen header and a filter', async () => {
    const workbook = await workbookOf('?challenge=funding&organisationType=charity');
    const sheet = workbook.getWorksheet('Cases');
    const cell = (name: string) =>
      sheet?.getRow(2).getCell(EXPORT_COLUMNS.findIndex((column) => column.name === name) + 1);
    expect(sheet?.rowCount).toBe(2);
    expect(cell('title')?.value).toBe(NASTY);
    expect(cell('summary')?.text).toContain('_x0041_ and a  bell & <tags>.');
    expect(cell('figure_value')?.value).toBe(-12.5);
    expect(cell('checked_on')?.value).toEqual(new Date('2026-01-31T00:00:00Z'));
    expect(cell('figure_as_of')?.value).toBe('2009-06');
    const slug = String(cell('key')?.value);
    expect(cell('url')).toMatchObject({ hyperlink: `${edge.url}/cases/${slug}` });
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet?.autoFilter).toMatch(/^A1:[A-Z]+2$/);
    expect(sheet?.getColumn(2).width).toBe(40);
    const about = workbook.getWorksheet('About');
    expect(about?.getCell('B1').value).toBe(
      'How others met a challenge of funding, in cases led by charity — Casebook',
    );
    expect(about?.getCell('B2').value).toBe(`${edge.url}/cases?organisationType=charity&challenge=funding`);
  });

  it('is opened by LibreOffice as it is', async ({ skip }) => {
    const directory = await mkdtemp(path.join(tmpdir(), 'casebook-exports-'));
    const inHere = (name: string) => path.join(directory, name);
    const convert = async (name: string, kind: string) => {
      const profile = `-env:UserInstallation=file://${inHere('profile')}`;
      const how = ['--headless', profile, '--convert-to', kind, '--outdir', directory, inHere(name)];
      await run('soffice', how).catch(() => undefined);
    };
    try {
      await writeFile(inHere('probe.csv'), 'a,b\r\n');
      await convert('probe.csv', 'ods');
      if (!existsSync(inHere('probe.ods'))) skip('LibreOffice with its spreadsheets is not installed here');
      const taken = await take('cases.xlsx?challenge=funding&organisationType=charity');
      await writeFile(inHere('cases.xlsx'), Buffer.from(await taken.arrayBuffer()));
      await convert('cases.xlsx', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false');
      const [row] = parse<Record<string, string>>(await readFile(inHere('cases.csv')), {
        columns: true,
        bom: true,
      });
      expect(row).toMatchObject({ title: NASTY, figure_value: '-12.5', checked_on: '2026-01-31' });
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  });

  it('speaks the language asked for, and English where a case has none of it', async () => {
    const rows = await csvOf('?lang=ar');
    expect(rows.find(({ title }) => title === ARABIC)).toMatchObject({ lang: 'ar', summary: 'بالعربية' });
    expect(rows.find(({ key }) => key === 'time-to-play')).toMatchObject({ lang: 'en' });
    expect((await workbookOf('?lang=ar')).getWorksheet('Cases')?.views[0]).toMatchObject({
      rightToLeft: true,
    });
  });

  it('names the file after the search, and answers HEAD without the work', async () => {
    const nameOf = async (file: string, method = 'GET') => {
      const response = await fetch(`${edge.url}/exports/${file}`, { method });
      await response.arrayBuffer();
      return response.headers.get('content-disposition');
    };
    expect(await nameOf('cases.csv?theme=roma&from=2008')).toBe('attachment; filename=cases-roma-2008.csv');
    expect(await nameOf('cases.xlsx')).toBe('attachment; filename=cases.xlsx');
    expect(await nameOf(`cases.json?q=${encodeURIComponent('روما')}`)).toContain("filename*=UTF-8''cases-");
    const asked = edge.search.service.matchingCases;
    edge.search.service.matchingCases = () => Promise.reject(new Error('HEAD did the work'));
    expect(await nameOf('cases.csv?theme=roma', 'HEAD')).toBe('attachment; filename=cases-roma.csv');
    edge.search.service.matchingCases = asked;
  });

  it.each([
    ['cases.csv?theme=secret-theme', 'theme'],
    ['cases.xlsx?sort=best', 'sort'],
    ['cases.jsonl?limit=0', 'limit'],
    ['cases.json?format=xml', 'format'],
  ])('refuses %s naming %s', async (file, field) => {
    const { status, body } = await edge.get(`/exports/${file}`);
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ field }] });
  });

  it('has no other format', async () => {
    expect((await edge.get('/exports/cases.pdf')).status).toBe(404);
  });
});
