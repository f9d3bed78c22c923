import { createInterface } from 'node:readline';
import { BasePayload } from 'payload';
import { casebookConfig } from '../../src/casebook-config.ts';
import { parseEnv } from '../../src/config/env.ts';
import { migrateDatabase } from '../../src/database/prepare.ts';
import { createEventBus } from '../../src/events.ts';
import { createLogger } from '../../src/logger.ts';
import { provideRuntime } from '../../src/runtime.ts';
import { createSearch } from '../../src/search/create-search.ts';
import { createSaver } from './random-saves.ts';

/*
 * Run by a test: the base of SETTINGS (as JSON) with search on it, as the server has it. Prints "ready" once the server
 * would call itself ready, and after the line "go" saves one random thing after another, printing "saved" for each, until
 * it is killed. SEED makes what it saves repeatable.
 */

const [settings = '{}', seed = '1'] = process.argv.slice(2);
const env = parseEnv({
  NODE_ENV: 'test',
  PAYLOAD_SECRET: 'a secret for tests only',
  LOG_LEVEL: 'silent',
  SEED: 'none',
  ...(JSON.parse(settings) as Record<string, string>),
});
const config = await casebookConfig({
  env,
  overrides: { loggingLevels: {}, logger: { options: { level: 'silent' } } },
});
const payload = await new BasePayload().init({ config });
await migrateDatabase({ payload });
const events = createEventBus();
const logger = createLogger({ level: 'silent' });
const search = await createSearch({ env, payload, logger, events });
provideRuntime({
  env,
  payload,
  logger,
  events,
  search: search.service,
  sync: search.sync,
  taxonomy: search.taxonomy,
});

const isReady = (): Promise<boolean> =>
  search.service.ping().then(
    () => true,
    () => false,
  );
while (!(await isReady())) await new Promise((resolve) => setTimeout(resolve, 10));
const save = await createSaver({ payload, seed: Number(seed) });
process.stdout.write('ready\n');

for await (const line of createInterface({ input: process.stdin }))
  if (line === 'go')
    for (;;) {
      if (await save()) process.stdout.write('saved\n');
    }
