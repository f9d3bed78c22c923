import { existsSync } from 'node:fs';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import Database from 'libsql';
import type { Migration, Payload } from 'payload';
import type { Env } from '../config/env.ts';
import { AppError } from '../domain/errors.ts';
import { migrations } from './migrations/sqlite/index.ts';
import { useWriteAheadLog, whenFree } from './sqlite.ts';
import { indexTranslations } from './translation-indexes.ts';

/**
 * Makes sure that a base's file can be opened: refuses a foreign one, and sets how it is written. Call before Payload connects.
 * @throws AppError naming the file and what to do
 */
export const prepareFile = (env: Pick<Env, 'databaseKind' | 'databaseUri'>): void => {
  refuseForeignFile(env);
  if (env.databaseKind === 'sqlite') useWriteAheadLog(env.databaseUri);
};

/**
 * Refuses a SQLite file whose tables were not made by this project's migrations: migrating it would ask questions nobody
 * is there to answer.
 * @throws AppError naming the file and what to do
 */
export const refuseForeignFile = ({
  databaseKind,
  databaseUri,
}: Pick<Env, 'databaseKind' | 'databaseUri'>): void => {
  const file = databaseUri.replace(/^file:/, '');
  if (databaseKind !== 'sqlite' || !existsSync(file)) return;
  const problem = problemOf(file);
  if (!problem) return;
  throw new AppError({
    code: 'foreign-database',
    status: 500,
    problems: [
      {
        field: 'DATABASE_URI',
        message: `DATABASE_URI names ${file}, ${problem} Name another file, or move this one away.`,
      },
    ],
  });
};

const problemOf = (file: string): string | undefined => {
  try {
    return whenFree(() => problemOfTables(file));
  } catch (error) {
    return `which can’t be read as a SQLite database (${error instanceof Error ? error.message : String(error)}).`;
  }
};

const problemOfTables = (file: string): string | undefined => {
  const db = new Database(file, { readonly: true });
  try {
    const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all() as {
      name: string;
    }[];
    if (tables.length === 0) return undefined;
    if (!tables.some(({ name }) => name === 'payload_migrations'))
      return 'a database that is not a Casebook’s.';
    const pushed = db.prepare('SELECT name FROM payload_migrations WHERE batch = -1').all();
    return pushed.length > 0
      ? 'whose tables were made in development mode and can’t be migrated.'
      : undefined;
  } finally {
    db.close();
  }
};

/**
 * Brings the base's tables up to this version, whole or not at all: a process killed midway leaves the tables as they were. MongoDB needs
 * none: its migrations would change documents, and there are none yet.
 */
export const migrateDatabase = async ({ payload }: { payload: Payload }): Promise<void> => {
  if (payload.db.name !== 'sqlite') return;
  const { client } = payload.db as unknown as SQLiteAdapter;
  // Made anew, a table would take its rows' dependants with it; inside a transaction SQLite ignores this switch.
  await client.execute('PRAGMA foreign_keys = OFF');
  await client.execute('BEGIN IMMEDIATE');
  try {
    await payload.db.migrate({ migrations: migrations as unknown as Migration[] });
    await indexTranslations({ payload });
    await client.execute('COMMIT');
  } catch (error) {
    await client.execute('ROLLBACK');
    throw error;
  } finally {
    await client.execute('PRAGMA foreign_keys = ON');
  }
};
