import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BasePayload, type Payload } from 'payload';
import { casebookConfig } from '../../src/casebook-config.ts';
import { parseEnv, type Env } from '../../src/config/env.ts';
import { copyMigratedFile, migrateTestBase } from './migrated-file.ts';

export interface TestBase {
  payload: Payload;
  env: Env;
  close(): Promise<void>;
}

/** The MongoDB-protocol server that suites also run on, when one is named. */
export const mongodbUri = process.env.MONGODB_URI;

/** Every kind of database at hand, for suites that run on each. */
export const databases: readonly ('sqlite' | 'mongodb')[] = [
  'sqlite',
  ...(mongodbUri ? (['mongodb'] as const) : []),
];

/**
 * A fresh, migrated, empty base of its own: a temporary SQLite file, or with `database: 'mongodb'` a new database on the
 * server that MONGODB_URI names. Many can stand side by side in one process.
 */
export const makeBase = async ({
  database = 'sqlite',
  settings = {},
}: { database?: 'sqlite' | 'mongodb'; settings?: Record<string, string> } = {}): Promise<TestBase> => {
  const directory = await mkdtemp(path.join(tmpdir(), 'casebook-test-'));
  const env = parseEnv({
    NODE_ENV: 'test',
    DATA_DIR: directory,
    PAYLOAD_SECRET: 'a secret for tests only',
    PUBLIC_URL: 'http://localhost:3000',
    LOG_LEVEL: 'silent',
    SEED: 'none',
    ...(database === 'mongodb' && newMongodbSettings()),
    ...settings,
  });
  await copyMigratedFile(env);
  const config = await casebookConfig({ env, overrides: { loggingLevels: {}, logger: silent } });
  const payload = await new BasePayload().init({ config, disableOnInit: false });
  await migrateTestBase({ payload });
  return {
    payload,
    env,
    close: async () => {
      if (database === 'mongodb') await dropDatabase(payload);
      await payload.destroy();
      await rm(directory, { recursive: true, force: true });
    },
  };
};

const silent = { options: { level: 'silent' } };

/** Settings of a new database on the server that MONGODB_URI names. */
export const newMongodbSettings = (): Record<string, string | undefined> => {
  if (!mongodbUri) throw new Error('Set MONGODB_URI to run this suite on MongoDB.');
  const url = new URL(mongodbUri);
  url.pathname = `/casebook_${randomUUID().replaceAll('-', '')}`;
  return { DATABASE_URI: url.href, MONGODB_COMPATIBILITY: process.env.MONGODB_COMPATIBILITY };
};

export const dropDatabase = async (payload: Payload): Promise<void> => {
  const { connection } = payload.db as unknown as { connection: { dropDatabase(): Promise<void> } };
  await connection.dropDatabase();
};
