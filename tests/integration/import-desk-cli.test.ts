// Proves: `npm run import` makes drafts in the base of the settings, beside another process that uses it; says of each file what came
// of it; ends with 1 when any was refused; tries without making anything; and takes lists whole or not at all.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArguments } from '../../src/editorial/import/cli/arguments.ts';
import { makeBase, type TestBase } from '../helpers/base.ts';
import { makeDocx } from '../helpers/documents/index.ts';

const SLOW = 300_000;

describe('npm run import', () => {
  let base: TestBase;
  let folder: string;
  beforeAll(async () => {
    base = await makeBase();
    folder = await mkdtemp(path.join(tmpdir(), 'casebook-cli-'));
    const heading = (text: string) => ({ heading: text, level: 2 });
    await writeFile(
      path.join(folder, 'gardens.docx'),
      await makeDocx({
        blocks: [
          { heading: 'Gardens over the wall', level: 1 },
          { text: 'Twenty yards became one garden.' },
          heading('The challenges'),
          { list: ['Nobody spoke.'] },
          heading('Outcomes'),
          { list: ['Over 40 households took a plot.'] },
        ],
      }),
    );
    await writeFile(path.join(folder, 'broken.docx'), 'PK\u0003\u0004 not a zip');
    await writeFile(path.join(folder, 'list.csv'), 'Name,About\nTea club,Tea and talk\nBus trips,To the sea');
    await writeFile(path.join(folder, 'faulty.csv'), 'Title,Start\nTea club,long ago');
    await writeFile(path.join(folder, 'mapping.json'), '{ "Name": "title", "About": "staffing" }');
    await base.payload.create({
      collection: 'users',
      overrideAccess: true,
      data: { name: 'Ada', email: 'ada@example.org', password: 'a long password', role: 'admin' },
    });
  }, SLOW);
  afterAll(async () => {
    await base.close();
    await rm(folder, { recursive: true, force: true });
  });

  const run = (...args: string[]): Promise<{ code: number; out: string; err: string }> =>
    new Promise((resolve) => {
      execFile(
        process.execPath,
        ['--conditions=production', '--import', 'tsx', 'src/editorial/import/cli/main.ts', ...args],
        {
          env: {
            ...process.env,
            NODE_ENV: 'production',
            DATA_DIR: base.env.dataDir,
            DATABASE_URI: '',
            MONGODB_COMPATIBILITY: '',
            PAYLOAD_SECRET: 'a secret for tests only',
            PUBLIC_URL: 'http://localhost:3000',
            LOCALES: 'en,cy',
            LOG_LEVEL: 'error',
          },
        },
        (error, out, err) =>
          resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err }),
      );
    });
  const inFolder = (name: string): string => path.join(folder, name);
  const titles = async (): Promise<(string | null | undefined)[]> =>
    (
      await base.payload.find({
        collection: 'cases',
        overrideAccess: true,
        draft: true,
        depth: 0,
        locale: 'en',
        where: { _status: { equals: 'draft' } },
        sort: 'createdAt',
      })
    ).docs.map(({ title }) => title);

  it('reads its arguments', () => {
    expect(readArguments([])).toEqual({ problem: 'Which files?' });
    expect(readArguments(['--help'])).toEqual({ isHelp: true });
    expect(readArguments(['--lang', 'xx', 'a'])).toMatchObject({
      problem: expect.stringContaining('xx') as string,
    });
    expect(readArguments(['--unknown', 'a'])).toHaveProperty('problem');
    expect(readArguments(['--one', '--lang', 'cy', 'a', 'b'])).toMatchObject({
      files: ['a', 'b'],
      isOne: true,
      locale: 'cy',
    });
  });

  it(
    'says what it would make, and makes nothing',
    async () => {
      const { code, out } = await run('--dry-run', inFolder('gardens.docx'), inFolder('list.csv'));
      expect(out).toContain('Would make a draft: Gardens over the wall');
      expect(out).toContain('Would make 2 drafts');
      expect(code).toBe(0);
      expect(await titles()).toEqual([]);
    },
    SLOW,
  );

  it(
    'takes what it can, tells the rest, and ends with 1',
    async () => {
      const { code, out, err } = await run(
        '--by',
        'ada@example.org',
        ...['gardens.docx', 'broken.docx', 'missing.docx', '.', 'faulty.csv'].map(inFolder),
      );
      expect(err).toContain('there is no such file');
      expect(err).toContain('that is a folder');
      expect(err).toMatch(/Row 2, Start: Takes a year/);
      expect(out).toContain('Draft: Gardens over the wall');
      expect(out).toContain('1 of 5 files taken, 4 refused');
      expect(code).toBe(1);
      expect(await titles()).toEqual(['Gardens over the wall']);
      const { docs } = await base.payload.find({ collection: 'cases', overrideAccess: true, draft: true });
      const { docs: users } = await base.payload.find({ collection: 'users', overrideAccess: true });
      expect(docs[0]?.createdBy).toBe(users[0]?.id);
    },
    SLOW,
  );

  it(
    'makes a draft of every row, in the language and by the mapping it is given',
    async () => {
      const { code, out } = await run(
        '--lang',
        'cy',
        '--mapping',
        inFolder('mapping.json'),
        inFolder('list.csv'),
      );
      expect(out).toContain('About → staffing');
      expect(out).toContain('2 drafts made');
      expect(code).toBe(0);
      const { docs } = await base.payload.find({
        collection: 'cases',
        overrideAccess: true,
        draft: true,
        locale: 'cy',
        where: { staffing: { exists: true } },
      });
      expect(docs.map(({ title, staffing }) => `${title}: ${staffing}`).sort()).toEqual([
        'Bus trips: To the sea',
        'Tea club: Tea and talk',
      ]);
    },
    SLOW,
  );

  it(
    'says what it takes when it is asked for what it has not',
    async () => {
      const nobody = await run('--by', 'nobody@example.org', inFolder('gardens.docx'));
      expect([nobody.code, nobody.err]).toEqual([2, expect.stringContaining('no account') as string]);
      const nothing = await run();
      expect([nothing.code, nothing.err]).toEqual([2, expect.stringContaining('npm run import') as string]);
    },
    SLOW,
  );
});
