import type { Payload } from 'payload';
import type { Env } from '../config/env.ts';
import { createTaxonomy, type Taxonomy } from '../content/taxonomy.ts';
import { unavailable } from '../domain/errors.ts';
import type { EventBus } from '../events.ts';
import type { Logger } from '../logger.ts';
import { caseContent } from './case-content.ts';
import { createEngine, createStandby } from './engine/create-engine.ts';
import type { SearchEngine } from './engine/port.ts';
import { withStandby } from './engine/with-standby.ts';
import { createGuidance } from './guidance/create-guidance.ts';
import { guidanceContent } from './guidance-content.ts';
import { createQueryLog, type QueryLog } from './help/query-log.ts';
import { createIndexKeeper, type IndexKeeper } from './index-keeper.ts';
import { keepIndex, type IndexContent, type KeptIndex } from './keep-index.ts';
import { readDocuments } from './read-documents.ts';
import { readSettings } from './read-settings.ts';
import type { Drift } from './reconcile.ts';
import type { SearchService } from './results.ts';
import { createSearchService } from './service.ts';
import type { SearchSync } from './sync.ts';
import { countSearch } from '../usage/count-search.ts';

/** Search of one process: everything that reads or writes the indexes hangs on it. */
export interface Search {
  service: SearchService;
  sync: SearchSync;
  taxonomy: Taxonomy;
  engine: SearchEngine;
  /** For editors: how the indexes stand, and rebuilding or comparing them. */
  keeper: IndexKeeper;
  queryLog: QueryLog;
  /** Compares the indexes with the database and mends them, after bulk loads, which announce nothing; tells of the cases. Never rejects. */
  reconcile(): Promise<Drift | undefined>;
  close(): Promise<void>;
}

/**
 * Opens the engines and starts everything that keeps the indexes true. Resolves at once even when an engine does not
 * answer: searches are 503 until it does, and it is tried again. `ping` rejects until the index of cases is whole.
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
  const keep = (name: string, own: SearchEngine, content: IndexContent): Promise<KeptIndex> =>
    keepIndex({
      name,
      engine: own,
      content,
      readSettings: () => readSettings({ payload }),
      logger,
      events,
    });
  const keepCases = (own: SearchEngine): Promise<KeptIndex> =>
    keep('cases', own, caseContent({ payload, engine: own, taxonomy, locales }));
  const keepGuidance = (own: SearchEngine): Promise<KeptIndex> =>
    keep('guidance', own, guidanceContent(createGuidance({ payload, engine: own, taxonomy, locales })));

  // Each index on each engine has a queue, a mark and a mender of its own: what fails on one side is nothing to the other.
  const standby = createStandby({ env, logger });
  const standbyGuidance = createStandby({ env, logger, index: 'guidance' });
  const [cases, guidance, spareCases, spareGuidance] = await Promise.all([
    keepCases(engine),
    keepGuidance(createEngine({ env, logger, index: 'guidance' })),
    standby && keepCases(standby),
    standbyGuidance && keepGuidance(standbyGuidance),
  ]);
  const all = [cases, guidance, spareCases, spareGuidance].filter((kept) => kept !== undefined);
  const reading = (main: KeptIndex, spare: KeptIndex | undefined): SearchEngine =>
    spare
      ? withStandby({
          main: main.engine,
          standby: spare.engine,
          isMainTrusted: () => main.state().isReady && main.state().isAnswering,
          isStandbyWhole: () => spare.state().isReady,
        })
      : main.engine;

  const queryLog = createQueryLog({ payload, logger, onAsked: countSearch });
  const service = createSearchService({
    queryLog,
    engine: reading(cases, spareCases),
    guidanceEngine: reading(guidance, spareGuidance),
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
  const isWhole = (): boolean => [cases, spareCases].some((kept) => kept?.state().isReady);

  return {
    service: {
      ...service,
      ping: async () => {
        if (!isWhole()) throw unavailable({ message: 'The search index is being built.' });
        await service.ping();
      },
      state: () => {
        const { isCatchingUp, waiting } = cases.state();
        return { isCatchingUp, waiting: Math.max(waiting, guidance.state().waiting) };
      },
    },
    sync: {
      enqueue: (change) => {
        for (const { sync } of all) sync.enqueue(change);
      },
      flush: async () => {
        await Promise.all(all.map(({ sync }) => sync.flush()));
      },
      close: async () => {
        await Promise.all(all.map(({ sync }) => sync.close()));
      },
    },
    taxonomy,
    engine,
    queryLog,
    keeper: createIndexKeeper({ cases, guidance, spares: [spareCases, spareGuidance] }),
    reconcile: async () => {
      const [drift] = await Promise.all(all.map((kept) => kept.compare('full')));
      return drift;
    },
    close: async () => {
      taxonomy.close();
      await Promise.all([...all.map((kept) => kept.close()), queryLog.close()]);
    },
  };
};
