import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import { BasePayload, type Migration, type Payload } from 'payload';
import { casebookConfig } from '../../src/casebook-config.ts';
import { parseEnv } from '../../src/config/env.ts';
import { migrations } from '../../src/database/migrations/sqlite/index.ts';
import { migrateDatabase } from '../../src/database/prepare.ts';

export type Row = Record<string, string | number | null>;

export interface OldBase {
  payload: Payload;
  /** Writes a row as the version before did: what Payload writes is of today. */
  insert(table: string, row: Row): Promise<unknown>;
  /** Brings it up to today. */
  migrate(): Promise<void>;
  close(): Promise<void>;
}

/** An empty SQLite base of its own as it was before a migration, named without its date. */
export const makeOldBase = async ({ before }: { before: string }): Promise<OldBase> => {
  const directory = await mkdtemp(path.join(tmpdir(), 'casebook-upgrade-'));
  const env = parseEnv({
    NODE_ENV: 'test',
    DATA_DIR: directory,
    PAYLOAD_SECRET: 'a secret for tests only',
    LOG_LEVEL: 'silent',
    SEED: 'none',
  });
  const logger = { options: { level: 'silent' } };
  const config = await casebookConfig({ env, overrides: { loggingLevels: {}, logger } });
  const payload = await new BasePayload().init({ config, disableOnInit: false });
  const end = migrations.findIndex(({ name }) => name.endsWith(`_${before}`));
  if (end < 1) throw new Error(`There is no migration “${before}” with any before it.`);
  await payload.db.migrate({ migrations: migrations.slice(0, end) as unknown as Migration[] });
  return {
    payload,
    insert: (table, row) => {
      const names = Object.keys(row);
      return (payload.db as unknown as SQLiteAdapter).client.execute({
        sql: `INSERT INTO \`${table}\` (${names.map((name) => `\`${name}\``).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
        args: Object.values(row),
      });
    },
    migrate: () => migrateDatabase({ payload }),
    close: async () => {
      await payload.destroy();
      await rm(directory, { recursive: true, force: true });
    },
  };
};
