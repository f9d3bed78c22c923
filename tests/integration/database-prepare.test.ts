// Proves that a file which is not a Casebook's is refused in words, and that a migration cut off midway leaves nothing behind.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrateDatabase, prepareFile, refuseForeignFile } from '../../src/database/prepare.ts';
import { makeBase } from '../helpers/base.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'casebook-prepare-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const refuse = (file: string) => refuseForeignFile({ databaseKind: 'sqlite', databaseUri: `file:${file}` });
const make = (file: string, sql: string) => {
  const db = new Database(file);
  db.exec(sql);
  db.close();
};

/** Holds a reading transaction on a file for a while, in a process of its own. */
const READER = `
  import Database from 'libsql';
  const db = new Database(process.argv[1]);
  db.exec('BEGIN');
  db.prepare('SELECT * FROM payload_migrations').all();
  console.log('reading');
  setTimeout(() => process.exit(), 700);
`;

describe('a new file that somebody reads meanwhile', () => {
  it('is put into write-ahead mode once the reader is done', async () => {
    const file = path.join(directory, 'read.db');
    make(file, 'CREATE TABLE payload_migrations (name text, batch numeric)');
    const reader = spawn(process.execPath, ['--input-type=module', '-e', READER, file]);
    await once(reader.stdout, 'data');
    expect(() => make(file, 'PRAGMA journal_mode = WAL')).toThrow(/locked/);
    prepareFile({ databaseKind: 'sqlite', databaseUri: `file:${file}` });
    const db = new Database(file);
    expect(db.pragma('journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    db.close();
  });
});

describe('a database file', () => {
  it('that is missing or empty is taken', () => {
    const file = path.join(directory, 'none.db');
    expect(() => refuse(file)).not.toThrow();
    make(file, 'SELECT 1');
    expect(() => refuse(file)).not.toThrow();
  });

  it.each([
    ['of another program', 'CREATE TABLE songs (title text)', /not a Casebook/],
    [
      'made in development mode',
      "CREATE TABLE payload_migrations (name text, batch numeric); INSERT INTO payload_migrations VALUES ('dev', -1)",
      /development mode/,
    ],
  ])('%s is refused by name', (_what, sql, message) => {
    const file = path.join(directory, 'foreign.db');
    make(file, sql);
    expect(() => refuse(file)).toThrow(message);
    expect(() => refuse(file)).toThrow(file);
  });

  it('that is no database is refused', async () => {
    const file = path.join(directory, 'letter.db');
    await writeFile(file, 'Dear reader, '.repeat(1000));
    expect(() => refuse(file)).toThrow(/can’t be read/);
  });
});

describe('migrating', () => {
  it('is one step: another connection sees all tables or none', async () => {
    const base = await makeBase();
    const file = path.join(base.env.dataDir, 'casebook.db');
    const tables = (): number => {
      const db = new Database(file, { readonly: true });
      const rows = db.prepare("SELECT count(*) AS n FROM sqlite_master WHERE type = 'table'").all() as {
        n: number;
      }[];
      db.close();
      return rows[0]?.n ?? 0;
    };
    const whole = tables();
    expect(whole).toBeGreaterThan(100);
    await migrateDatabase({ payload: base.payload });
    expect(tables()).toBe(whole);
    await base.close();
  });

  it('killed midway leaves an empty file that the next start migrates', async () => {
    const script = path.resolve('tests/helpers/migrate-and-die.ts');
    const { signal } = spawnSync(process.execPath, [
      '--conditions=production',
      '--import',
      'tsx',
      script,
      directory,
      '150',
    ]);
    expect(signal).toBe('SIGKILL');
    const db = new Database(path.join(directory, 'casebook.db'), { readonly: true });
    expect(db.prepare('SELECT name FROM sqlite_master').all()).toEqual([]);
    db.close();
    const base = await makeBase({ settings: { DATA_DIR: directory } });
    const { totalDocs } = await base.payload.count({ collection: 'cases', overrideAccess: true });
    expect(totalDocs).toBe(0);
    await base.close();
  });
});
