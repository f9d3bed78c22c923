import { isAppError } from '../domain/errors.ts';
import type { EventBus } from '../events.ts';
import type { Logger } from '../logger.ts';
import type { Depth } from './reconcile.ts';

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

/** The queue of one index. */
export interface SyncQueue extends SearchSync {
  /** The engine answers again: what waits for its next attempt has it now. */
  wake(): void;
  state(): QueueState;
}

export interface QueueState {
  /** Records that changed and are not in the index yet. */
  waiting: number;
  /** When the one that waits longest was saved, in milliseconds since 1970. */
  waitingSince: number | null;
}

interface QueueParts {
  /** Writes what changed to the index; resolves to the comparison it takes where the changes alone don't tell everything. */
  apply: (changes: RecordChange[]) => Promise<Depth | undefined>;
  logger: Pick<Logger, 'warn' | 'error'>;
  events?: EventBus;
  /** What can't be told from the change alone is left to a comparison. */
  requestReconcile: (depth: Depth) => void;
  /** What follows the records, in its log: the search index, unless another says its name. */
  name?: string;
  /** Told how the engine did. */
  onAttempt?: (outcome: { isGood: boolean; error?: unknown }) => void;
}

/** Long enough for the saves of one click to come together, short enough for nobody to notice. */
const GATHER_MS = 20;
/** Records taken at a time, so that a long queue does not fill the memory with their documents. */
const AT_ONCE = 200;
/** Beyond so many records a comparison costs less than remembering them all. */
const MOST_WAITING = 5_000;
const FAILURES_IN_A_ROW = 3;
const RETRY_MS = [500, 2_000, 8_000, 30_000, 60_000, 120_000];
/** How long the end of the process waits for an engine; what is left is found by comparing at the next start. */
const CLOSE_MS = 5_000;

interface Pending {
  change: RecordChange;
  attempts: number;
  since: number;
}

/**
 * The queue between the hooks and an index. Changes of one record become one reading; a failing database or engine costs an
 * editor nothing: what failed is tried again for minutes, at once when the engine is back, and then left to a comparison.
 */
export const createSearchSync = ({
  apply,
  logger,
  events,
  requestReconcile,
  name = 'search sync',
  onAttempt,
}: QueueParts): SyncQueue => {
  let waiting = new Map<string, Pending>();
  let underWay: Pending[] = [];
  let timer: NodeJS.Timeout | undefined;
  let working: Promise<void> | undefined;
  let isClosed = false;

  const schedule = (inMs: number): void => {
    if (isClosed) return;
    clearTimeout(timer);
    timer = setTimeout(() => void work(), inMs);
  };

  const work = (): Promise<void> => {
    working ??= workOff().finally(() => {
      working = undefined;
      underWay = [];
      if (waiting.size > 0) schedule(delayOf(waiting));
    });
    return working;
  };

  const workOff = async (): Promise<void> => {
    const batch = takeFrom(waiting);
    if (batch.length === 0) return;
    underWay = batch.map(([, pending]) => pending);
    const { error } = await attempt(batch);
    if (error !== undefined) await afterFailure({ batch, error });
    else if (hasFailedBefore(waiting)) wake();
    try {
      events?.emit('content-changed', { collection: 'search-index' });
    } catch (deaf) {
      logger.error({ err: deaf }, 'a cache could not be told that the index changed');
    }
  };

  const attempt = async (batch: [string, Pending][]): Promise<{ error?: unknown }> => {
    try {
      const depth = await apply(batch.map(([, { change }]) => change));
      onAttempt?.({ isGood: true });
      if (depth) requestReconcile(depth);
      return {};
    } catch (caught) {
      const error = caught ?? new Error('unknown');
      onAttempt?.({ isGood: false, error });
      return { error };
    }
  };

  /** One record that can't be indexed must not hold up the others; an engine that is down is not asked for each of them. */
  const afterFailure = async ({
    batch,
    error,
  }: {
    batch: [string, Pending][];
    error: unknown;
  }): Promise<void> => {
    let failures = batch.length === 1 || isAway(error) ? FAILURES_IN_A_ROW : 0;
    let lastError = error;
    for (const [name, pending] of batch) {
      if (failures < FAILURES_IN_A_ROW) {
        const own = await attempt([[name, pending]]);
        failures = own.error === undefined ? 0 : failures + 1;
        if (own.error === undefined) continue;
        lastError = own.error;
        if (isAway(own.error)) failures = FAILURES_IN_A_ROW;
      }
      putBack({ name, pending, error: lastError });
    }
    logger.warn({ err: lastError, waiting: waiting.size }, `${name} failed; it is tried again`);
  };

  const putBack = ({ name, pending, error }: { name: string; pending: Pending; error: unknown }): void => {
    const newer = waiting.get(name);
    if (newer) newer.since = pending.since;
    else if (pending.attempts < RETRY_MS.length)
      waiting.set(name, { ...pending, attempts: pending.attempts + 1 });
    else {
      logger.error({ err: error, change: pending.change }, `${name} gave up; the next comparison mends it`);
      requestReconcile('quick');
    }
  };

  const wake = (): void => {
    if (waiting.size > 0 && !working) schedule(0);
  };

  /** The engine has been away for long: what it missed is found by comparing, which needs no memory. */
  const forget = (): void => {
    logger.warn({ records: waiting.size }, `too many changes wait for ${name}: it will be compared instead`);
    waiting = new Map([...waiting].filter(([, { change }]) => change.collection === 'search-settings'));
    requestReconcile('quick');
  };

  const settle = async (): Promise<void> => {
    await working;
    while (!isClosed && [...waiting.values()].some(({ attempts }) => attempts === 0)) {
      clearTimeout(timer);
      await work();
    }
  };

  return {
    enqueue: (change) => {
      if (isClosed) return;
      const name = `${change.collection}/${change.id}`;
      const known = waiting.get(name);
      waiting.set(name, {
        change: { ...change, key: change.key ?? known?.change.key },
        attempts: 0,
        since: known?.since ?? Date.now(),
      });
      if (waiting.size > MOST_WAITING) forget();
      if (!working) schedule(GATHER_MS);
    },
    // A batch under way was gathered before; what came since needs a turn of its own.
    flush: settle,
    wake,
    state: () => {
      const all = [...waiting.values(), ...underWay];
      return { waiting: all.length, waitingSince: all.length > 0 ? oldest(all) : null };
    },
    close: async () => {
      clearTimeout(timer);
      await atMost({ ms: CLOSE_MS, run: settle });
      isClosed = true;
      clearTimeout(timer);
      if (waiting.size > 0)
        logger.warn(
          { waiting: waiting.size },
          `stopped before ${name} had followed; the next start mends it`,
        );
      waiting.clear();
    },
  };
};

const takeFrom = (waiting: Map<string, Pending>): [string, Pending][] => {
  const batch: [string, Pending][] = [];
  for (const entry of waiting) {
    if (batch.length === AT_ONCE) break;
    batch.push(entry);
  }
  for (const [name] of batch) waiting.delete(name);
  return batch;
};

/** An engine that does not answer at all, as against one that refuses a record. */
const isAway = (error: unknown): boolean => isAppError(error) && error.status === 503;

const hasFailedBefore = (waiting: Map<string, Pending>): boolean =>
  [...waiting.values()].some(({ attempts }) => attempts > 0);

const oldest = (all: Pending[]): number => all.reduce((since, one) => Math.min(since, one.since), Infinity);

const delayOf = (waiting: Map<string, Pending>): number => {
  const attempts = [...waiting.values()].reduce((least, one) => Math.min(least, one.attempts), Infinity);
  return attempts === 0 ? GATHER_MS : (RETRY_MS[attempts - 1] ?? 0);
};

const atMost = async ({ ms, run }: { ms: number; run: () => Promise<void> }): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([run(), enough]);
  clearTimeout(timer);
};
