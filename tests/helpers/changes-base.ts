import { createChanges, type Changes } from '../../src/changes/create-changes.ts';
import { createTaxonomy } from '../../src/content/taxonomy.ts';
import { createEventBus, type EventBus } from '../../src/events.ts';
import { createLogger } from '../../src/logger.ts';
import { clearRuntime, provideRuntime } from '../../src/runtime.ts';
import { announced } from './announced.ts';
import { makeBase, type TestBase } from './base.ts';

export interface ChangesBase extends TestBase {
  changes: Changes;
  events: EventBus;
  /** Waits until what was saved is noted. */
  settle(): Promise<void>;
}

/** A base whose changes are noted, without search. */
export const makeChangesBase = async ({
  database,
}: {
  database: 'sqlite' | 'mongodb';
}): Promise<ChangesBase> => {
  const base = await makeBase({ database });
  const { payload, env } = base;
  const events = createEventBus();
  const logger = createLogger({ level: 'silent' });
  const changes = createChanges({
    payload,
    taxonomy: createTaxonomy({ payload, events }),
    events,
    logger,
    sync: { enqueue: () => undefined, flush: () => Promise.resolve() },
  });
  provideRuntime({ env, payload, logger, events, changes });
  return {
    ...base,
    changes,
    events,
    settle: async () => {
      await announced();
      await changes.flush();
    },
    close: async () => {
      await changes.close();
      clearRuntime();
      await base.close();
    },
  };
};
