import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Meilisearch } from 'meilisearch';
import { loadSeed } from '../../seed/load.ts';
import type { Env } from '../../src/config/env.ts';
import { createEventBus } from '../../src/events.ts';
import { createLogger } from '../../src/logger.ts';
import { createSearch } from '../../src/search/create-search.ts';
import { createMeilisearchEngine } from '../../src/search/engine/meilisearch/create-meilisearch-engine.ts';
import type { SearchService } from '../../src/search/results.ts';
import { makeBase, type TestBase } from '../helpers/base.ts';

const READY_WITHIN_MS = 60_000;

/** A base with the seed's content, as a new installation has it. */
export const makeSeededBase = async (): Promise<TestBase> => {
  const base = await makeBase();
  await loadSeed({ payload: base.payload, logger: { info: () => undefined } });
  return base;
};

/** Search over a base, asked as readers ask it: through the service. On a server the cases have an index of their own, gone afterwards. */
export const withSearch = async <Result>({
  base: { payload, env },
  meili,
  run,
}: {
  base: TestBase;
  meili?: NonNullable<Env['meili']>;
  run: (service: SearchService) => Promise<Result>;
}): Promise<Result> => {
  const index = `relevance-${randomUUID().slice(0, 8)}`;
  const search = await createSearch({
    env,
    payload,
    logger: createLogger({ level: 'silent' }),
    events: createEventBus(),
    ...(meili && { engine: createMeilisearchEngine({ ...meili, index }) }),
  });
  try {
    await untilReady(search.service);
    await search.reconcile();
    return await run(search.service);
  } finally {
    await search.close();
    if (meili) await new Meilisearch({ host: meili.url, apiKey: meili.key }).deleteIndexIfExists(index);
  }
};

/** Cases and what answers beside them are indexed apart. */
const untilReady = async (service: SearchService): Promise<void> => {
  const until = Date.now() + READY_WITHIN_MS;
  for (;;) {
    try {
      await service.ping();
      if ((await service.searchGuidance({ q: '', lang: 'en' })).length > 0) return;
    } catch (error) {
      if (Date.now() > until) throw error;
    }
    if (Date.now() > until) throw new Error('Search was not ready in time.');
    await wait(50);
  }
};
