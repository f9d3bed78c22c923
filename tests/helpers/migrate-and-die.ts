// Run by a test: starts migrating a base in DIRECTORY and kills itself after so many STATEMENTS, as a power cut would.
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import { BasePayload } from 'payload';
import { casebookConfig } from '../../src/casebook-config.ts';
import { parseEnv } from '../../src/config/env.ts';
import { migrateDatabase } from '../../src/database/prepare.ts';

const [directory = '', statements = '0'] = process.argv.slice(2);
const env = parseEnv({
  NODE_ENV: 'test',
  DATA_DIR: directory,
  PAYLOAD_SECRET: 'a secret for tests only',
  LOG_LEVEL: 'silent',
});
const payload = await new BasePayload().init({ config: await casebookConfig({ env }) });
const { client } = payload.db as unknown as SQLiteAdapter;
const execute = client.execute.bind(client) as (...args: unknown[]) => ReturnType<typeof client.execute>;
let left = Number(statements);
client.execute = ((...args: unknown[]) => {
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
  return execute(...args);
}) as typeof client.execute;
await migrateDatabase({ payload });
