// Proves: a list (CSV as spreadsheets write it, JSON, JSON Lines) is understood by its column names, tried row by row with every fault
// named, then imported whole or not at all: a failure midway and a killed process leave nothing behind.
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clearAbandoned } from '../../src/editorial/import/batch/batch.ts';
import { readNotes } from '../../src/editorial/import/batch/journal.ts';
import { guessMapping } from '../../src/editorial/import/bulk/bulk-fields.ts';
import { planBulk } from '../../src/editorial/import/bulk/plan-bulk.ts';
import { MOST_ROWS, readTable } from '../../src/editorial/import/bulk/read-table.ts';
import { runBulk } from '../../src/editorial/import/bulk/run-bulk.ts';
import type { Case } from '../../src/payload-types.ts';
import { makeBase, type TestBase } from '../helpers/base.ts';
import { publish } from '../helpers/search-base.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string | Uint8Array, name = 'list.csv') =>
  readTable({ name, bytes: typeof text === 'string' ? bytesOf(text) : text });

const list = [
  'Project title,Organisation,Summary,Key issues,Outcomes,Number,Unit,Started,Where,E-mail,Colour',
  'Gardens,Ashby Homes,Twenty yards became one.,"Nobody spoke.; No money.",Forty plots were taken.,"1,040",plots,2009-06,Millbrook,ivy@ashby.example,green',
  'Tea club,Depot Trust,"Tea, and talk.",,,,,,"Millbrook, Ashby",,',
].join('\r\n');

describe('a table', () => {
  it.each([
    ['commas', 'Title,Summary\nA,B', 'utf8'],
    ['semicolons', 'Title;Summary\nA;B', 'utf8'],
    ['tabs', 'Title\tSummary\nA\tB', 'utf8'],
    ['a byte-order mark', '\uFEFFTitle,Summary\r\nA,B\r\n', 'utf8'],
    ['UTF-16', '\uFEFFTitle\tSummary\r\nA\tB', 'utf16le'],
  ] as const)('with %s', (_what, text, encoding) => {
    const { columns, rows } = read(Buffer.from(text, encoding));
    expect(columns).toEqual(['Title', 'Summary']);
    expect(rows).toEqual([{ number: 2, cells: ['A', 'B'] }]);
  });

  it('of Windows-1252, with quotes, commas and lines inside cells', () => {
    const { rows } = read(
      Buffer.from('Title,Summary\nCaf\xe9 \x96 a "test","A ""b"",\nc"\nNext,row', 'latin1'),
    );
    expect(rows.map(({ number, cells }) => [number, ...cells])).toEqual([
      [2, 'Café – a "test"', 'A "b",\nc'],
      [4, 'Next', 'row'],
    ]);
  });

  it('tells ragged rows from short ones', () => {
    const { rows } = read('Title,Summary\nOnly a title\nA,B,C\nA,B,,\n');
    expect(rows.map(({ problem }) => Boolean(problem))).toEqual([false, true, false]);
  });

  it('of JSON, wrapped JSON and JSON Lines', () => {
    const record = {
      title: 'A',
      challenges: [{ statement: 'One' }, 'Two'],
      contact: { mailbox: 'a@b.example' },
      ongoing: true,
    };
    for (const text of [
      JSON.stringify([record]),
      JSON.stringify({ cases: [record] }),
      `${JSON.stringify(record)}\n${JSON.stringify({ title: 'B' })}`,
    ]) {
      const { columns, rows } = read(text, 'list.json');
      expect(columns).toEqual(['title', 'challenges', 'contact.mailbox', 'ongoing']);
      expect(rows[0]?.cells).toEqual(['A', 'One\nTwo', 'a@b.example', 'yes']);
    }
    expect(guessMapping(['challenges', 'contact.mailbox', 'ongoing'])).toEqual({
      challenges: 'challenges',
      'contact.mailbox': 'contactMailbox',
      ongoing: 'isOngoing',
    });
  });

  it.each([
    ['empty', '', /empty/],
    ['a line of names alone', 'Title,Summary', /no row/],
    ['open quotes', 'Title\n"never closed', /quotes/],
    ['no JSON', '[{"title": ', /no JSON/],
    ['a spreadsheet’s own file', 'PK\u0003\u0004\u0000\u0000', /no text file/],
    ['too many rows', `Title\n${'x\n'.repeat(MOST_ROWS + 1)}`, /10,000/],
    ['nesting beyond reason', '['.repeat(200_000), /JSON|deep/],
  ])('that is %s is refused in words', (_what, text, words) => {
    expect(() => read(text)).toThrow(words);
  });
});

describe('a list', () => {
  let base: TestBase;
  beforeEach(async () => {
    base = await makeBase();
    await publish(base.payload, {
      collection: 'organisations',
      title: 'Ashby Homes',
      type: 'housing-association',
    });
    await publish(base.payload, { collection: 'places', title: 'Millbrook', kind: 'town' });
  });
  afterEach(() => base.close());

  const bulk = (text: string, more: Partial<Parameters<typeof runBulk>[0]> = {}) => ({
    payload: base.payload,
    name: 'list.csv',
    bytes: bytesOf(text),
    ...more,
  });
  const casesNow = async (): Promise<Case[]> =>
    (
      await base.payload.find({
        collection: 'cases',
        overrideAccess: true,
        draft: true,
        depth: 0,
        limit: 0,
        trash: true,
        sort: 'createdAt',
      })
    ).docs;
  const countsNow = async () => ({
    cases: (await casesNow()).length,
    imports: (await base.payload.count({ collection: 'imports', overrideAccess: true })).totalDocs,
    log: (await base.payload.count({ collection: 'case-log', overrideAccess: true })).totalDocs,
    notes: (await readNotes({ payload: base.payload })).length,
    files: await readdir(path.join(base.env.dataDir, 'imports')).then(
      (names) => names.length,
      () => 0,
    ),
  });
  const NOTHING = { cases: 0, imports: 0, log: 0, notes: 0, files: 0 };

  it('is tried without making anything', async () => {
    const { report } = await planBulk(bulk(list));
    expect(report).toMatchObject({ rows: 2, ready: 2, problemCount: 0, leftOut: [] });
    expect(report.mapping).toMatchObject({
      'Project title': 'title',
      'Key issues': 'challenges',
      Colour: 'unplaced',
    });
    expect(report.proposals).toEqual([{ collection: 'organisations', title: 'Depot Trust', count: 1 }]);
    expect(await countsNow()).toEqual(NOTHING);
  });

  it('becomes a draft a row, with its words', async () => {
    const { made } = await runBulk(bulk(list));
    expect(made).toBe(2);
    const [gardens, tea] = await casesNow();
    expect(gardens).toMatchObject({
      _status: 'draft',
      title: 'Gardens',
      key: 'gardens',
      challenges: [{ statement: 'Nobody spoke.' }, { statement: 'No money.' }],
      results: [{ figure: { value: 1040, unit: 'plots', needsChecking: true } }],
      period: { start: '2009-06' },
      contact: { mailbox: 'ivy@ashby.example' },
      unplaced: 'Colour: green',
    });
    expect(gardens?.organisation).toBeTruthy();
    expect(gardens?.places).toHaveLength(1);
    expect(tea).toMatchObject({ title: 'Tea club', summary: 'Tea, and talk.' });
    expect(await countsNow()).toMatchObject({ cases: 2, imports: 1, notes: 0, files: 1 });
  });

  it('tells every fault of every row by row, column and what it takes, and imports none', async () => {
    const faulty = [
      'Title,Summary,Results,Figure,Start,Evidence,Website,Email,Ongoing',
      'Good,One,,,,,,,',
      ',Two,Came,many,May 09,proven,www.example,nobody,perhaps',
    ].join('\n');
    const { report } = await planBulk(bulk(faulty));
    expect(report.ready).toBe(0);
    expect(report.problems.map(({ row, column }) => `${row} ${column}`)).toEqual(
      expect.arrayContaining(
        ['Title', 'Figure', 'Start', 'Evidence', 'Website', 'Email', 'Ongoing'].map((c) => `3 ${c}`),
      ),
    );
    await expect(runBulk(bulk(faulty))).rejects.toThrow(/Row 3, Start: Takes a year/);
    expect(await countsNow()).toEqual(NOTHING);
  });

  it('leaves cases alone that have a row’s key, and says so', async () => {
    await runBulk(bulk('Title,Key\nGardens,gardens-2009'));
    const [before] = await casesNow();
    const again = 'Title,Key\nOther gardens,gardens-2009\nNew,new-one';
    const { made, report } = await runBulk(bulk(again));
    expect(made).toBe(1);
    expect(report.leftOut).toEqual([{ row: 2, key: 'gardens-2009' }]);
    const [after] = await casesNow();
    expect(after).toEqual(before);
    const twice = await planBulk(bulk('Title,Key\nA,same\nB,same'));
    expect(twice.report.problems).toMatchObject([
      { row: 3, message: expect.stringContaining('row 2') as string },
    ]);
  });

  it('takes the mapping it is given, and refuses one that can’t be', async () => {
    const text = 'What,Say\nGardens,Twenty yards';
    await runBulk(bulk(text, { mapping: { What: 'title', Say: 'summary' } }));
    expect((await casesNow())[0]).toMatchObject({ title: 'Gardens', summary: 'Twenty yards' });
    await expect(planBulk(bulk(text, { mapping: { What: 'title', Say: 'title' } }))).rejects.toThrow(/both/);
    await expect(planBulk(bulk(text, { mapping: { What: 'createdBy' } }))).rejects.toThrow(/no part/);
    const { report } = await planBulk(bulk('Colour,Shape\nred,round'));
    expect(report.problems[0]?.message).toContain('which column holds the title');
  });

  it('leaves nothing when it fails midway', async () => {
    const rows = Array.from({ length: 12 }, (_, index) => `Row ${index},Text`).join('\n');
    let done = 0;
    const failing = runBulk(
      bulk(`Title,Summary\n${rows}`, {
        onProgress: () => {
          done += 1;
          if (done === 7) throw new Error('The disk is full.');
        },
      }),
    );
    await expect(failing).rejects.toThrow('The disk is full.');
    expect(done).toBe(7);
    expect(await countsNow()).toEqual(NOTHING);
  });

  it('leaves alone what others do at the same time, and an import that is under way', async () => {
    let cleared = 0;
    await runBulk(
      bulk('Title\nOne\nTwo\nThree', {
        onProgress: ({ done }) => {
          if (done === 1) void clearAbandoned({ payload: base.payload }).then((count) => (cleared += count));
        },
      }),
    );
    expect(cleared).toBe(0);
    expect((await countsNow()).cases).toBe(3);
  });
});

describe('a killed import', () => {
  it('is taken away by the next start or import, its rows, its file and its note', async () => {
    const directory = await mkdtemp(path.join(tmpdir(), 'casebook-killed-'));
    try {
      const child = spawn(
        process.execPath,
        ['--conditions=production', '--import', 'tsx', 'tests/helpers/import-until-killed.ts', directory],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      const ended = new Promise((resolve) => child.once('exit', resolve));
      for await (const chunk of child.stdout) if (String(chunk).includes('made 5')) break;
      child.kill('SIGKILL');
      await ended;

      const base = await makeBase({ settings: { DATA_DIR: directory } });
      try {
        const { payload } = base;
        const count = async (collection: 'cases' | 'imports') =>
          (await payload.count({ collection, overrideAccess: true, trash: true })).totalDocs;
        expect(await count('cases')).toBeGreaterThanOrEqual(5 + 1);
        expect(await count('imports')).toBe(1);
        expect(await clearAbandoned({ payload })).toBe(1);
        // The one that was there before, by the same hand and with a title of the list, stays.
        expect(await count('cases')).toBe(1);
        expect(await count('imports')).toBe(0);
        expect(await readdir(path.join(directory, 'imports'))).toEqual([]);
        expect(await clearAbandoned({ payload })).toBe(0);
      } finally {
        await base.close();
      }
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
    // A process of its own is started for it.
  });
});
