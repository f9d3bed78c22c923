import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { Payload } from 'payload';
import type { Env } from '../../src/config/env.ts';
import { migrateDatabase } from '../../src/database/prepare.ts';

/** Where a run keeps what its suites share: set by `run-directory.ts`, and nowhere outside a run. */
const shared = process.env.CASEBOOK_TEST_RUN;
const migratedFile = shared && path.join(shared, 'migrated.db');

/** Puts the migrated, empty file of this run where a base is to be made; the first base of a run finds none yet. */
export const copyMigratedFile = async ({
  databaseKind,
  databaseUri,
}: Pick<Env, 'databaseKind' | 'databaseUri'>): Promise<void> => {
  const file = databaseUri.replace(/^file:/, '');
  if (databaseKind !== 'sqlite' || !migratedFile || !existsSync(migratedFile) || existsSync(file)) return;
  await mkdir(path.dirname(file), { recursive: true });
  await copyFile(migratedFile, file);
};

/** Migrates a base as the server does, and leaves the file for those that come later if it is the first. */
export const migrateTestBase = async ({ payload }: { payload: Payload }): Promise<void> => {
  await migrateDatabase({ payload });
  if (payload.db.name !== 'sqlite') return;
  const { client } = payload.db as unknown as SQLiteAdapter;
  // These bases need not outlive the machine: nobody waits for its disk.
  await client.execute('PRAGMA synchronous = OFF');
  if (!migratedFile || existsSync(migratedFile)) return;
  // Two suites may come first at once: each writes a file of its own, and the last one named it is as good as the first.
  const own = `${migratedFile}.${randomUUID()}`;
  await client.execute({ sql: 'VACUUM INTO ?', args: [own] });
  await rename(own, migratedFile);
};
