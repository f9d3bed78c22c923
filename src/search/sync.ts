import type { Payload } from 'payload';
import type { Taxonomy } from '../content/taxonomy.ts';
import type { LocaleCode } from '../domain/locales.ts';
import type { EventBus } from '../events.ts';
import type { Logger } from '../logger.ts';
import { applyChanges } from './apply-changes.ts';
import type { SearchEngine } from './engine/port.ts';
import type { Turns } from './turns.ts';

export interface RecordChange {
  collection: string;
  id: string;
  /** Of the record, where the caller knows it: a deleted one can't be asked any more. */
  key?: string;
}

/** Keeps the index true to the database: told THAT a record changed, it re-reads and decides what that means. */
export interface SearchSync {
  /** Never throws, never waits. */
  enqueue(change: RecordChange): void;
  /** Resolves when everything enqueued so far is in the index, or has failed and is being retried in the background. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

interface SyncParts {
  payload: Payload;
  engine: SearchEngine;
  taxonomy: Pick<Taxonomy, 'snapshot' | 'invalidate'>;
  locales: readonly LocaleCode[];
  logger: Pick<Logger, 'warn' | 'error'>;
  events?: EventBus;
  inTurn: Turns;
  /** What can't be told from the change alone is left to a comparison of everything. */
  requestReconcile: () => void;
}

/** Long enough for the saves of one click to come together, short enough for nobody to notice. */
const GATHER_MS = 20;
const FAILURES_IN_A_ROW = 3;
const RETRY_MS = [500, 2_000, 8_000, 30_000, 60_000, 120_000];

interface Pending {
  change: RecordChange;
  attempts: number;
}

/**
 * The queue between the hooks and the index. Changes of one record become one reading; a failing database or engine
 * costs an editor nothing: what failed is tried again for minutes, and then left to the next reconcile.
 */
export const createSearchSync = ({ logger, inTurn, events, ...parts }: SyncParts): SearchSync => {
  let waiting = new Map<string, Pending>();
  let timer: NodeJS.Timeout | undefined;
  let working: Promise<void> | undefined;
  let isClosed = false;

  const schedule = (inMs: number): void => {
    if (isClosed) return;
    clearTimeout(timer);
    timer = setTimeout(() => void work(), inMs);
  };

  const work = (): Promise<void> => {
    working ??= inTurn(workOff).finally(() => {
      working = undefined;
      if (waiting.size > 0) schedule(delayOf(waiting));
    });
    return working;
  };

  const workOff = async (): Promise<void> => {
    const batch = [...waiting.entries()];
    waiting = new Map();
    if (batch.length === 0) return;
    const changes = batch.map(([, { change }]) => change);
    const error = await failureOf(() => applyChanges({ ...parts, changes }));
    if (error !== undefined) await oneByOne({ batch, error });
    const deaf = await failureOf(async () => {
      events?.emit('content-changed', { collection: 'search-index' });
    });
    if (deaf !== undefined) logger.error({ err: deaf }, 'a cache could not be told that the index changed');
  };

  /** One record that can't be indexed must not hold up the others; an engine that is down is not asked for each of them. */
  const oneByOne = async ({
    batch,
    error,
  }: {
    batch: [string, Pending][];
    error: unknown;
  }): Promise<void> => {
    let failures = batch.length === 1 ? FAILURES_IN_A_ROW : 0;
    let lastError = error;
    for (const [name, pending] of batch) {
      if (failures < FAILURES_IN_A_ROW) {
        const ownError = await failureOf(() => applyChanges({ ...parts, changes: [pending.change] }));
        failures = ownError === undefined ? 0 : failures + 1;
        if (ownError === undefined) continue;
        lastError = ownError;
      }
      putBack({ name, pending, error: lastError });
    }
    logger.warn({ err: lastError, waiting: waiting.size }, 'search sync failed; it is tried again');
  };

  const putBack = ({ name, pending, error }: { name: string; pending: Pending; error: unknown }): void => {
    const { change, attempts } = pending;
    if (waiting.has(name)) return;
    if (attempts < RETRY_MS.length) waiting.set(name, { change, attempts: attempts + 1 });
    else logger.error({ err: error, change }, 'search sync gave up; the next reconcile mends the index');
  };

  return {
    enqueue: (change) => {
      if (isClosed) return;
      const name = `${change.collection}/${change.id}`;
      const known = waiting.get(name)?.change;
      waiting.set(name, { change: { ...change, key: change.key ?? known?.key }, attempts: 0 });
      if (!working) schedule(GATHER_MS);
    },
    flush: async () => {
      // A batch under way was gathered before; what came since needs a turn of its own.
      await working;
      if ([...waiting.values()].some(({ attempts }) => attempts === 0)) {
        clearTimeout(timer);
        await work();
      }
    },
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      await working;
      if (waiting.size > 0) await inTurn(workOff);
      waiting.clear();
    },
  };
};

const delayOf = (waiting: Map<string, Pending>): number => {
  const attempts = Math.min(...[...waiting.values()].map((pending) => pending.attempts));
  return attempts === 0 ? GATHER_MS : (RETRY_MS[attempts - 1] ?? 0);
};

const failureOf = async (run: () => Promise<void>): Promise<unknown> => {
  try {
    await run();
    return undefined;
  } catch (error) {
    return error ?? new Error('unknown');
  }
};
