import { getPayload } from 'payload';
import { loadEnv } from '../src/config/load-env.ts';
import { migrateDatabase, prepareFile } from '../src/database/prepare.ts';
import { createEventBus } from '../src/events.ts';
import { createLogger } from '../src/logger.ts';
import { createSearch } from '../src/search/create-search.ts';
import { loadSeed } from './load.ts';

/* `npm run seed`: loads the demonstration content into the base of the settings, then makes the index true to it. */

const env = loadEnv();
const logger = createLogger({ level: 'warn' });
prepareFile(env);
const { default: config } = await import('../payload.config.ts');
const payload = await getPayload({ config });
await migrateDatabase({ payload });

const report = await loadSeed({ payload, logger: { info: (message) => console.log(message) } });
console.log(`${report.created} records written, ${report.kept} of ${report.total} left as they are.`);

const search = await createSearch({ env, payload, logger, events: createEventBus() });
const drift = await search.reconcile();
console.log(
  drift
    ? `The search index holds ${drift.total} documents.`
    : 'The search index did not answer: the next start fills it.',
);
await search.close();
await payload.destroy();
process.exit(0);
