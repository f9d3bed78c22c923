import type { Payload } from 'payload';
import type { Env } from '../config/env.ts';
import { createTaxonomy, type Taxonomy } from '../content/taxonomy.ts';
import { unavailable } from '../domain/errors.ts';
import type { EventBus } from '../events.ts';
import type { Logger } from '../logger.ts';
import { createEngine } from './engine/create-engine.ts';
import type { SearchEngine } from './engine/port.ts';
import { hasDrifted, reconcile, type Drift } from './reconcile.ts';
import { readDocuments } from './read-documents.ts';
import { reindex } from './reindex.ts';
import type { SearchService } from './results.ts';
import { createSearchService } from './service.ts';
import { createSearchSync, type SearchSync } from './sync.ts';
import { readSettings } from './read-settings.ts';
import { createTurns } from './turns.ts';

/** Search of one process: everything that reads or writes the index hangs on it. */
export interface Search {
  service: SearchService;
  sync: SearchSync;
  taxonomy: Taxonomy;
  engine: SearchEngine;
  /** Compares the index with the database and mends it; after bulk loads, which announce nothing. Never rejects. */
  reconcile(): Promise<Drift | undefined>;
  close(): Promise<void>;
}

const RECONCILE_EVERY_MS = 10 * 60_000;
const OPEN_AGAIN_MS = [1_000, 5_000, 15_000, 60_000];

/**
 * Opens the engine and starts everything that keeps the index true. Resolves at once even when the engine does not answer:
 * searches are 503 until it does, and it is tried again. An empty index is filled, and `ping` rejects meanwhile.
 */
export const createSearch = async ({
  env,
  payload,
  logger,
  events,
  engine = createEngine({ env, logger }),
}: {
  env: Env;
  payload: Payload;
  logger: Logger;
  events: EventBus;
  /** For tests. */
  engine?: SearchEngine;
}): Promise<Search> => {
  const taxonomy = createTaxonomy({ payload, events });
  const { locales } = env;
  const inTurn = createTurns();
  const inRound = createTurns();
  let state: 'opening' | 'filling' | 'ready' = 'opening';
  let isClosed = false;
  let timer: NodeJS.Timeout | undefined;

  const announce = (): void => {
    events.emit('content-changed', { collection: 'search-index' });
  };

  const round = (): Promise<Drift | undefined> =>
    inRound(async () => {
      if (isClosed || state === 'opening') return undefined;
      try {
        const drift = await reconcile({ payload, engine, taxonomy, locales, inTurn });
        if (hasDrifted(drift)) {
          logger.info(drift, 'the search index was mended');
          announce();
        }
        return drift;
      } catch (error) {
        if (!isClosed)
          logger.error({ err: error }, 'the search index could not be compared with the database');
        return undefined;
      }
    });

  /** What an index needs before its answers can be trusted to be whole. */
  const fill = async (): Promise<void> => {
    const held = await engine.revisions();
    if (held.size === 0) {
      const total = await inRound(() => reindex({ payload, engine, taxonomy, locales }));
      logger.info({ documents: total }, 'the search index was built');
      announce();
    }
    state = 'ready';
    // After a rebuild as well: what was saved while it read is found by comparing.
    await round();
  };

  const open = async (attempt = 0): Promise<void> => {
    if (isClosed) return;
    try {
      if (state === 'opening') {
        await engine.open();
        await engine.configure(await readSettings({ payload }));
        state = 'filling';
      }
      void fill().catch((error: unknown) => tryAgain({ error, attempt }));
    } catch (error) {
      tryAgain({ error, attempt });
    }
  };
  const tryAgain = ({ error, attempt }: { error: unknown; attempt: number }): void => {
    if (isClosed) return;
    logger.error({ err: error, engine: engine.name }, 'search is not ready; it is tried again');
    timer = setTimeout(() => void open(attempt + 1), OPEN_AGAIN_MS[attempt] ?? OPEN_AGAIN_MS.at(-1));
    timer.unref();
  };

  await open();
  const rounds = setInterval(() => void round(), RECONCILE_EVERY_MS);
  rounds.unref();

  const sync = createSearchSync({
    payload,
    engine,
    taxonomy,
    locales,
    logger,
    events,
    inTurn,
    requestReconcile: () => void round(),
  });
  const service = createSearchService({
    engine,
    taxonomy,
    env,
    logger,
    readDocument: async ({ key, lang }) => {
      const documents = await readDocuments({
        payload,
        locales,
        taxonomy: await taxonomy.snapshot(),
        where: { key: { equals: key } },
      });
      return documents.find(({ readableIn }) => readableIn.includes(lang));
    },
  });

  return {
    service: {
      ...service,
      ping: async () => {
        if (state !== 'ready') throw unavailable({ message: 'The search index is being built.' });
        await service.ping();
      },
    },
    sync,
    taxonomy,
    engine,
    reconcile: round,
    close: async () => {
      clearTimeout(timer);
      clearInterval(rounds);
      taxonomy.close();
      await sync.close();
      isClosed = true;
      await inRound(() => Promise.resolve());
      await engine.close();
    },
  };
};
