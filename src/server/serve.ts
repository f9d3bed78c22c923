import { AsyncLocalStorage } from 'node:async_hooks';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import next from 'next';
import { getPayload, type Payload } from 'payload';
import { createAlerts } from '../alerts/create-alerts.ts';
import { createFormReplies } from '../api/forms/form-replies.ts';
import { createApiRouter } from '../api/router.ts';
import { createChanges } from '../changes/create-changes.ts';
import type { Env } from '../config/env.ts';
import { migrateDatabase, prepareFile } from '../database/prepare.ts';
import { makeReadyMadeViews } from '../editorial/desk/ready-made-views.ts';
import { stopJobs } from '../editorial/jobs/stop-jobs.ts';
import { clearAbandoned } from '../editorial/import/batch/batch.ts';
import { createEventBus } from '../events.ts';
import { createLogger, type Logger } from '../logger.ts';
import { createWebSub } from '../partners/websub/create-websub.ts';
import { createWebhooks } from '../partners/webhooks/create-webhooks.ts';
import { provideRuntime } from '../runtime.ts';
import { createSearch } from '../search/create-search.ts';
import type { SearchService } from '../search/results.ts';
import { createUsageCounter } from '../usage/count-store.ts';
import { createApp } from './create-app.ts';
import { createHttpServer } from './http-server.ts';
import { complain, listenProblem, say, sayWhereThingsAre } from './say.ts';
import { createShutdown, stopOnSignals } from './shutdown.ts';

/** Opens everything in order, listens, and says where things are. Ends the process where the port can't be had. */
export const serve = async (env: Env): Promise<void> => {
  const logger = createLogger({ level: env.logLevel });
  const events = createEventBus();

  say('Opening the database …');
  prepareFile(env);
  const { default: config } = await import('../../payload.config.ts');
  const payload = await getPayload({ config, cron: true });
  await migrateDatabase({ payload });
  const usage = createUsageCounter({ payload, logger });
  provideRuntime({ env, payload, logger, events, usage });
  if (env.seed === 'demo') await seed({ payload, logger });
  // What a killed import left half made is taken away; the next import would do it too.
  await clearAbandoned({ payload }).catch((err: unknown) =>
    logger.error({ err, msg: 'What a killed import left could not be taken away' }),
  );
  // A comfort of the desk: a base opens without it all the same.
  await makeReadyMadeViews({ payload }).catch((err: unknown) =>
    logger.warn({ err, msg: 'The ready-made views could not be made' }),
  );

  say('Opening the search index …');
  const search = await createSearch({ env, payload, logger, events });
  provideRuntime({
    search: search.service,
    sync: search.sync,
    taxonomy: search.taxonomy,
    searchIndexes: search.keeper,
    formReplies: createFormReplies(),
  });
  await searchReady(search.service);
  const changes = createChanges({ payload, taxonomy: search.taxonomy, events, logger, sync: search.sync });
  provideRuntime({ changes });
  await changes.compare();
  const { service, sync, taxonomy } = search;
  const { publicUrl: home, websubHub: hub } = env;
  const webhooks = createWebhooks({ payload, publicUrl: home, search: service, events, logger });
  const websub = hub ? createWebSub({ payload, taxonomy, home, hub, events, logger }) : undefined;
  provideRuntime({ webhooks, ...(websub && { websub }) });
  const alerts = createAlerts({ payload, env, search: service, sync, events, logger });

  say('Preparing the pages …');
  const nextApp = next({
    dev: env.mode === 'development',
    dir: process.cwd(),
    hostname: env.host,
    port: env.port,
  });
  await nextApp.prepare();
  const handlePage = nextApp.getRequestHandler();
  const answering = new AsyncLocalStorage<ServerResponse>();
  provideRuntime({ answering });

  // Called by requests only, which come after the server below is made.
  const isStopping = (): boolean => shutdown.isStopping();
  const app = createApp({
    env,
    payload,
    logger,
    events,
    apiRouter: createApiRouter(),
    pages: (request, response) => answering.run(response, () => handlePage(request, response)),
    checks: {
      database: () => payload.count({ collection: 'users', overrideAccess: true }),
      search: () => search.service.ping(),
    },
    details: { search: () => ({ isCatchingUp: search.service.state().isCatchingUp }) },
    isStopping,
  });
  const server = createHttpServer(app);
  const shutdown = createShutdown({
    server,
    logger,
    close: [
      () => stopJobs({ payload }),
      () => nextApp.close(),
      () => alerts.close(),
      () => webhooks.close(),
      () => websub?.close(),
      () => changes.close(),
      () => search.close(),
      // Searches are counted when search closes.
      () => usage.close(),
      () => payload.destroy(),
    ],
  });

  await listenOrExit({ server, env });
  stopOnSignals(shutdown);
  const { totalDocs: users } = await payload.count({ collection: 'users', overrideAccess: true });
  sayWhereThingsAre({
    publicUrl: addressOf({ server, env }),
    needsFirstUser: users === 0,
    // Since the process began: the time somebody has waited.
    readyInMs: performance.now(),
  });
};

const SEARCH_WAIT_MS = 60_000;
const SEARCH_POLL_MS = 50;

/** Waits for an index that is being built, so that the first visitor finds something; a dead engine stops nobody. */
const searchReady = async (service: SearchService): Promise<void> => {
  const giveUpAt = performance.now() + SEARCH_WAIT_MS;
  while (performance.now() < giveUpAt)
    try {
      await service.ping();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, SEARCH_POLL_MS));
    }
  say('  Search does not answer yet; pages open without it, and it is tried again.');
};

const SEED_REPORT_MS = 2000;

/** Fills a base that has not had the demonstration content whole; says how far it is, as the first time takes a while. */
const seed = async ({ payload, logger }: { payload: Payload; logger: Logger }): Promise<void> => {
  const { loadSeed, needsSeed } = await import('../../seed/load.ts');
  if (!(await needsSeed({ payload }))) return;
  let saidAt = performance.now();
  let hasSaid = false;
  const report = await loadSeed({
    payload,
    logger: { info: (message) => logger.debug(message) },
    onProgress: ({ done, total }) => {
      if (performance.now() - saidAt < SEED_REPORT_MS) return;
      if (!hasSaid) say('Loading the demonstration content …');
      hasSaid = true;
      saidAt = performance.now();
      say(`  … ${done} of ${total} records`);
    },
  });
  if (report.created > 0) say(`Loaded the demonstration content: ${report.created} records.`);
};

const listenOrExit = ({ server, env }: { server: Server; env: Env }): Promise<void> =>
  new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      complain([listenProblem({ error, host: env.host, port: env.port })]);
      process.exit(1);
    });
    server.listen(env.port, env.host, resolve);
  });

/** With PORT=0 the system chooses the port, so only the server knows it. */
const addressOf = ({ server, env }: { server: Server; env: Env }): string =>
  env.port === 0 ? `http://localhost:${(server.address() as AddressInfo).port}` : env.publicUrl;
