import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { Socket } from 'node:net';
import { BasePayload } from 'payload';
import { createAlerts } from '../../src/alerts/create-alerts.ts';
import { casebookConfig } from '../../src/casebook-config.ts';
import { createChanges } from '../../src/changes/create-changes.ts';
import { newestSequence } from '../../src/changes/read-changes.ts';
import { parseEnv } from '../../src/config/env.ts';
import { migrateDatabase } from '../../src/database/prepare.ts';
import { releaseAbandonedJobs } from '../../src/editorial/jobs/release-abandoned.ts';
import { createEventBus } from '../../src/events.ts';
import { createLogger } from '../../src/logger.ts';
import { provideRuntime } from '../../src/runtime.ts';
import { createSearch } from '../../src/search/create-search.ts';
import { NEW, publishSubject } from './alerts-world.ts';

/*
 * Run by a test: the base of SETTINGS (as JSON) with search, changes, alerts and mail on it, as the server has them. Publishes one
 * new case after another and sends what is due, a week of its clock a round, until it is killed or everything is told. Prints
 * "published" for each case, "round" for each round and "done"; and "breath" and "breathed" around the breath in which a letter's
 * file and its last line go, where a kill leaves nobody who knows (ADR 28).
 */

const say = (word: string): void => void process.stdout.write(`${word}\n`);
let isInBreath = false;
const { unlinkSync } = fs;
fs.unlinkSync = (file) => {
  isInBreath = String(file).includes('held-letters');
  if (isInBreath) say('breath');
  unlinkSync(file);
};
syncBuiltinESMExports();
const write = Socket.prototype.write;
Socket.prototype.write = function (this: Socket, ...given: Parameters<typeof write>) {
  const isTaken = write.apply(this, given);
  if (isInBreath && String(given[0]).endsWith('.\r\n')) {
    isInBreath = false;
    say('breathed');
  }
  return isTaken;
} as typeof write;

const WEEK_MS = 8 * 24 * 60 * 60_000;

const env = parseEnv({
  NODE_ENV: 'test',
  PAYLOAD_SECRET: 'a secret for tests only',
  LOG_LEVEL: 'silent',
  SEED: 'none',
  ...(JSON.parse(process.argv[2] ?? '{}') as Record<string, string>),
});
const config = await casebookConfig({
  env,
  overrides: { loggingLevels: {}, logger: { options: { level: 'silent' } } },
});
const payload = await new BasePayload().init({ config });
await migrateDatabase({ payload });
const events = createEventBus();
const logger = createLogger({ level: 'silent' });
provideRuntime({ env, payload, logger, events });
const search = await createSearch({ env, payload, logger, events });
const { service, sync, taxonomy } = search;
provideRuntime({ search: service, sync, taxonomy });
const isReady = (): Promise<boolean> =>
  service.ping().then(
    () => true,
    () => false,
  );
while (!(await isReady())) await new Promise((resolve) => setTimeout(resolve, 10));
const changes = createChanges({ payload, taxonomy, events, logger, sync });
provideRuntime({ changes });
await changes.compare();
const alerts = createAlerts({
  payload,
  env,
  search: service,
  sync,
  events,
  logger,
  settleMs: 200,
  tickMs: 500,
});
await releaseAbandonedJobs({ payload });

say('ready');

const publishAll = async (): Promise<void> => {
  for (const subject of NEW) {
    const { totalDocs } = await payload.count({
      collection: 'cases',
      where: { slug: { equals: subject.slug } },
      overrideAccess: true,
    });
    if (totalDocs > 0) continue;
    await publishSubject({ payload, subject });
    say('published');
  }
};

const countOf = async (
  collection: 'alerts' | 'alert-cases' | 'payload-jobs',
  where: object,
): Promise<number> => (await payload.db.count({ collection, where: where as never })).totalDocs;

const isAllTold = async (): Promise<boolean> => {
  await changes.flush();
  const newest = await newestSequence(payload);
  const left = [
    await countOf('alerts', { or: [{ seenSequence: { less_than: newest } }, { dueAt: { exists: true } }] }),
    await countOf('alert-cases', { mail: { exists: false } }),
    await countOf('payload-jobs', {
      and: [{ queue: { equals: 'mail' } }, { completedAt: { exists: false } }],
    }),
  ];
  return left.every((count) => count === 0);
};

let isPublished = false;
void publishAll().then(() => (isPublished = true));
for (let round = 1; ; round += 1) {
  await alerts.run(new Date(Date.now() + round * WEEK_MS));
  // A week is longer than any wait between two tries.
  await payload.db.updateMany({
    collection: 'payload-jobs',
    where: { waitUntil: { exists: true } },
    data: { waitUntil: null },
    returning: false,
  });
  await payload.jobs.run({ queue: 'mail', limit: 50, overrideAccess: true, silent: true });
  say('round');
  if (isPublished && (await isAllTold())) break;
  // SQLite answers without leaving the thread: saves get their turn here.
  await new Promise((resolve) => setTimeout(resolve, 20));
}
say('done');
