import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Router } from 'express';
import { getPayload, type Payload } from 'payload';
import { casebookConfig } from '../../src/casebook-config.ts';
import { parseEnv } from '../../src/config/env.ts';
import { createEventBus, type EventBus } from '../../src/events.ts';
import { createLogger } from '../../src/logger.ts';
import { createApp, type AppParts } from '../../src/server/create-app.ts';
import { createHttpServer } from '../../src/server/http-server.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { dropDatabase, newMongodbSettings } from './base.ts';
import { forgetPayload } from './forget-payload.ts';
import { copyMigratedFile, migrateTestBase } from './migrated-file.ts';

export interface TestEdge {
  url: string;
  server: Server;
  payload: Payload;
  events: EventBus;
  close(): Promise<void>;
}

/** Set to run the suites of whole edges on the server of MONGODB_URI instead of SQLite: not part of every run, since it takes long. */
const isOnMongodb = process.env.EDGES_ON === 'mongodb';

/**
 * The real edge on a port of its own, before a fresh base. One at a time: Payload's GraphQL handler knows only the
 * instance that `getPayload` keeps.
 */
export const startEdge = async ({
  apiRouter = express.Router(),
  parts = {},
  settings = {},
}: {
  apiRouter?: Router;
  parts?: Partial<AppParts>;
  settings?: Record<string, string>;
} = {}): Promise<TestEdge> => {
  const directory = await mkdtemp(path.join(tmpdir(), 'casebook-edge-'));
  const server = createHttpServer();
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const env = parseEnv({
    NODE_ENV: 'test',
    DATA_DIR: directory,
    PAYLOAD_SECRET: 'a secret for tests only',
    PUBLIC_URL: url,
    LOG_LEVEL: 'silent',
    SEED: 'none',
    ...(isOnMongodb && newMongodbSettings()),
    ...settings,
  });
  await copyMigratedFile(env);
  const config = await casebookConfig({ env, overrides: { logger: { options: { level: 'silent' } } } });
  // Payload's first request would start the clock of its jobs, and send what a test still looks for in the queue.
  config.jobs.autoRun = [];
  const payload = await getPayload({ config });
  await migrateTestBase({ payload });
  const events = createEventBus();
  const app = createApp({
    env,
    payload,
    events,
    logger: createLogger({ level: 'silent' }),
    apiRouter,
    pages: (_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end('<!doctype html><title>page</title>');
    },
    checks: { database: () => payload.count({ collection: 'users', overrideAccess: true }) },
    ...parts,
  });
  server.on('request', app);
  return {
    url,
    server,
    payload,
    events,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      if (isOnMongodb) await dropDatabase(payload);
      await payload.destroy();
      forgetPayload();
      await rm(directory, { recursive: true, force: true });
    },
  };
};
