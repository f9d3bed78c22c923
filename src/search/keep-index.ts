import { unavailable } from '../domain/errors.ts';
import type { EventBus } from '../events.ts';
import type { Logger } from '../logger.ts';
import type { SearchEngine } from './engine/port.ts';
import type { EngineSettings } from './engine-settings.ts';
import { watchEngine } from './heartbeat.ts';
import type { IndexState, IndexTask, TaskEnd } from './index-state.ts';
import { hasDrifted, type Depth, type Drift } from './reconcile.ts';
import { createSearchSync, type RecordChange, type SearchSync } from './sync.ts';
import { createTurns } from './turns.ts';

/** What an index is made of, and how it is kept true: its own records' business, whatever the engine. */
export interface IndexContent {
  apply(changes: RecordChange[]): Promise<Depth | undefined>;
  compare(input: { depth: Depth; signal?: AbortSignal }): Promise<Drift>;
  rebuild(input: {
    onProgress?: (progress: { done: number; total: number }) => void;
    signal?: AbortSignal;
  }): Promise<number>;
  /** When the index in use was built, as the index itself has it. */
  builtAt?(): Promise<number | null>;
}

/** One index on one engine, opened, filled, followed and mended for as long as the process runs. */
export interface KeptIndex {
  engine: SearchEngine;
  sync: SearchSync;
  /** Never rejects; undefined where it could not be done. One at a time, with rebuilding. */
  compare(depth?: Depth): Promise<Drift | undefined>;
  /** @throws what the engine or the database throws; the old index stands then */
  rebuild(): Promise<number>;
  state(): IndexState;
  close(): Promise<void>;
}

const QUICK_EVERY_MS = 60_000;
const FULL_EVERY_MS = 6 * 60 * 60_000;
/** A comparison may take this share of the time at most. */
const QUICK_SHARE = 20;
const OPEN_AGAIN_MS = [1_000, 2_000, 5_000];
/** A change that takes longer to be found is worth telling readers of. */
const SLOW_MS = 2_000;
const CLOSE_MS = 5_000;

/** Resolves at once even when the engine does not answer: it is tried again until it does. */
export const keepIndex = async ({
  name,
  engine,
  content,
  readSettings,
  logger,
  events,
}: {
  /** For the log. */
  name: string;
  engine: SearchEngine;
  content: IndexContent;
  readSettings: () => Promise<EngineSettings>;
  logger: Logger;
  events: EventBus;
}): Promise<KeptIndex> => {
  const inRound = createTurns();
  const closing = new AbortController();
  const { signal } = closing;
  const log = logger.child({ index: name, engine: engine.name });
  let stage: 'opening' | 'filling' | 'ready' = 'opening';
  let task: IndexTask | null = null;
  let last: TaskEnd | null = null;
  let documents: number | null = null;
  let comparedAt: number | null = null;
  let builtAt: number | null = null;
  let requested: Depth | null = null;
  let configured = '';
  let isDoubtful = true;
  let timer: NodeJS.Timeout | undefined;
  let nextQuick: NodeJS.Timeout | undefined;

  /** Another process may have taken what editors decided while this one was not told. */
  const configure = async (): Promise<void> => {
    const settings = await readSettings();
    const wanted = JSON.stringify(settings);
    if (wanted === configured) return;
    await engine.configure(settings);
    configured = wanted;
  };

  /** After a failure everything is looked at anew: a server may have come back without its index. */
  const open = async (): Promise<void> => {
    if (isDoubtful) {
      await engine.open();
      configured = '';
    }
    await configure();
    isDoubtful = false;
  };

  const announce = (): void => {
    events.emit('content-changed', { collection: 'search-index' });
  };

  const run = <Result>(kind: IndexTask['kind'], work: (own: IndexTask) => Promise<Result>): Promise<Result> =>
    inRound(async () => {
      signal.throwIfAborted();
      const own: IndexTask = { kind, startedAt: Date.now(), done: 0, total: null };
      const ended = (problem: string | null): TaskEnd => ({ kind, endedAt: Date.now(), problem });
      task = own;
      try {
        const result = await work(own);
        if (kind === 'rebuild' || last?.kind === kind) last = kind === 'rebuild' ? ended(null) : null;
        return result;
      } catch (error) {
        isDoubtful = true;
        last = ended(error instanceof Error ? error.message : String(error));
        throw error;
      } finally {
        task = null;
      }
    });

  const compareOrThrow = (depth: Depth): Promise<Drift> =>
    run('compare', async () => {
      const wanted = requested === 'full' ? 'full' : depth;
      requested = null;
      await open();
      // Asked before: an index that another process puts in place meanwhile was not what is compared here.
      const inUse = (await content.builtAt?.()) ?? null;
      const drift = await content.compare({ depth: wanted, signal });
      documents = drift.total;
      comparedAt = Date.now();
      if (hasDrifted(drift)) {
        log.info(drift, 'the search index was mended');
        announce();
      }
      heart.know(inUse);
      builtAt = inUse ?? builtAt;
      return drift;
    });

  const compare = async (depth: Depth = 'full'): Promise<Drift | undefined> => {
    if (signal.aborted || stage === 'opening') return undefined;
    try {
      return await compareOrThrow(depth);
    } catch (error) {
      if (!signal.aborted)
        log.error({ err: error }, 'the search index could not be compared with the database');
      return undefined;
    }
  };

  const build = async (): Promise<number> => {
    const total = await run('rebuild', (own) =>
      content.rebuild({
        signal,
        onProgress: ({ done, total: all }) => Object.assign(own, { done, total: all }),
      }),
    );
    documents = total;
    builtAt = Date.now();
    log.info({ documents: total }, 'the search index was built');
    announce();
    return total;
  };

  const rebuild = async (): Promise<number> => {
    if (stage === 'opening') throw unavailable({ message: 'The search engine does not answer.' });
    const total = await build();
    // What another process saved while this one read is in the old index only.
    await compare('quick');
    return total;
  };

  /** A request that comes while one waits its turn is the same request, at the greater depth. */
  const request = (depth: Depth): void => {
    if (requested === 'full' || requested === depth) return;
    const isWaiting = requested !== null;
    requested = depth;
    if (!isWaiting) queueMicrotask(() => void compare(requested ?? depth));
  };

  const queue = createSearchSync({
    apply: async (changes) => {
      if (changes.some(({ collection }) => collection === 'search-settings')) await configure();
      return content.apply(changes);
    },
    logger: log,
    events,
    requestReconcile: request,
    onAttempt: ({ isGood }) => (isGood ? undefined : heart.doubt()),
  });

  const heart = watchEngine({
    engine,
    onReturn: async () => {
      log.info('the search engine answers again');
      if (stage !== 'ready') return;
      isDoubtful = true;
      await open();
      queue.wake();
      await compare('quick');
    },
    /** Another process may have rebuilt it, without what was saved here meanwhile. */
    onOtherIndex: () => {
      if (stage === 'ready') request('quick');
    },
  });

  /** What an index needs before its answers can be trusted to be whole. */
  const fill = async (): Promise<void> => {
    const held = await engine.revisions();
    if (held.size === 0 && (await engine.mark()) === undefined) await build();
    await compareOrThrow('quick');
    stage = 'ready';
    queue.wake();
    scheduleQuick(0);
  };

  const begin = async (attempt = 0): Promise<void> => {
    if (signal.aborted) return;
    try {
      if (stage === 'opening') {
        await open();
        stage = 'filling';
      }
      void fill().catch((error: unknown) => tryAgain({ error, attempt }));
    } catch (error) {
      tryAgain({ error, attempt });
    }
  };
  const tryAgain = ({ error, attempt }: { error: unknown; attempt: number }): void => {
    if (signal.aborted) return;
    log.error({ err: error }, 'search is not ready; it is tried again');
    timer = setTimeout(() => void begin(attempt + 1), OPEN_AGAIN_MS[attempt] ?? OPEN_AGAIN_MS.at(-1));
    timer.unref();
  };

  const scheduleQuick = (tookMs: number): void => {
    nextQuick = setTimeout(
      () => {
        const startedAt = performance.now();
        void (task ? Promise.resolve() : compare('quick')).finally(() => {
          if (!signal.aborted) scheduleQuick(performance.now() - startedAt);
        });
      },
      Math.max(QUICK_EVERY_MS, tookMs * QUICK_SHARE),
    );
    nextQuick.unref();
  };

  await begin();
  const fulls = setInterval(() => void compare('full'), FULL_EVERY_MS);
  fulls.unref();

  return {
    engine,
    sync: queue,
    compare,
    rebuild,
    state: () => {
      const { waiting, waitingSince } = queue.state();
      const isSlow = waitingSince !== null && Date.now() - waitingSince > SLOW_MS;
      return {
        engine: engine.name,
        isReady: stage === 'ready',
        isAnswering: stage !== 'opening' && heart.isAnswering(),
        isCatchingUp: stage !== 'ready' || isSlow || (!heart.isAnswering() && waiting > 0),
        waiting,
        documents,
        builtAt,
        comparedAt,
        task,
        last,
      };
    },
    close: async () => {
      clearTimeout(timer);
      clearTimeout(nextQuick);
      clearInterval(fulls);
      heart.stop();
      await queue.close();
      closing.abort();
      // An engine that hangs must not keep the process from ending: what was not written is mended at the next start.
      await Promise.race([inRound(() => Promise.resolve()).then(() => engine.close()), after(CLOSE_MS)]);
    },
  };
};

const after = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
