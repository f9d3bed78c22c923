import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadSeed } from '../../seed/load.ts';
import { createFormReplies } from '../../src/api/forms/form-replies.ts';
import { createApiRouter } from '../../src/api/router.ts';
import { createChanges, type Changes } from '../../src/changes/create-changes.ts';
import { parseEnv } from '../../src/config/env.ts';
import { createLogger } from '../../src/logger.ts';
import { clearRuntime, provideRuntime } from '../../src/runtime.ts';
import { createSearch, type Search } from '../../src/search/create-search.ts';
import { announced } from './announced.ts';
import { startEdge, type TestEdge } from './edge.ts';

export interface SeededEdge extends TestEdge {
  search: Search;
  changes: Changes;
  /** Resolves when what was saved is in the index and noted for who follows. */
  settle(): Promise<void>;
}

/** The whole edge over the demonstration content, in English, Arabic and Polish. */
export const startSeededEdge = async ({
  settings = {},
}: { settings?: Record<string, string> } = {}): Promise<SeededEdge> => {
  const directory = await mkdtemp(path.join(tmpdir(), 'casebook-seeded-edge-'));
  const all = { LOCALES: 'en,ar,pl', ...settings };
  const edge = await startEdge({ apiRouter: createApiRouter(), settings: all });
  const env = parseEnv({
    NODE_ENV: 'test',
    PUBLIC_URL: edge.url,
    DATA_DIR: directory,
    PAYLOAD_SECRET: 'a secret for tests only',
    ...all,
  });
  const { payload, events } = edge;
  const logger = createLogger({ level: 'silent' });
  await loadSeed({ payload, logger: { info: () => undefined } });
  const search = await createSearch({ env, payload, logger, events });
  const changes = createChanges({ payload, taxonomy: search.taxonomy, events, logger, sync: search.sync });
  provideRuntime({
    changes,
    env,
    payload,
    logger,
    events,
    search: search.service,
    sync: search.sync,
    taxonomy: search.taxonomy,
    searchIndexes: search.keeper,
    formReplies: createFormReplies(),
  });
  await search.reconcile();
  await changes.compare();
  return {
    ...edge,
    search,
    changes,
    settle: async () => {
      await announced();
      await search.sync.flush();
      await changes.flush();
    },
    close: async () => {
      await changes.close();
      await search.close();
      await edge.close();
      clearRuntime();
      await rm(directory, { recursive: true, force: true });
    },
  };
};
