import { Worker } from 'node:worker_threads';
import { unavailable } from '../../../../domain/errors.ts';
import type { SearchDocument } from '../../../document.ts';
import type { RebuildProgress } from '../../port.ts';
import type { EmbeddedEngineInput } from '../create-embedded-engine.ts';
import { unpack } from './packing.ts';
import { revivedError, type FromThread, type Method, type ToThread } from './messages.ts';

/** One index in the thread, until it is closed or the thread is lost. */
export interface Seat {
  isLost: () => boolean;
  call: <Result>(method: Method, ...input: unknown[]) => Promise<Result>;
  rebuild: (input: {
    batches: AsyncIterable<SearchDocument[]>;
    onProgress?: (progress: RebuildProgress) => void;
  }) => Promise<number>;
  /** After `close` has been called; the thread ends some moments after its last index. */
  leave: () => void;
}

/** A thread for all of a process's embedded indexes: each further one costs its own memory and no more. */
export interface Thread {
  /** @throws AppError `unavailable` right after the thread was lost, so that a fault at its start is no endless loop. */
  seat: (input: EmbeddedEngineInput) => Seat;
}

interface Call {
  resolve: (value: never) => void;
  reject: (error: unknown) => void;
  feed?: Feed;
}

interface Feed {
  next: () => Promise<SearchDocument[] | null>;
  /** What reading failed with: the caller gets this and no copy of it. */
  failure?: unknown;
  stop: () => void;
  onProgress?: (progress: RebuildProgress) => void;
}

const START_AGAIN_AFTER_MS = 1_000;
const IDLE_MS = 2_000;

export const createThread = (start: () => Worker = startWorker): Thread => {
  let worker: Worker | null = null;
  let lostAt = -Infinity;
  let last = 0;
  const calls = new Map<number, Call>();
  const seats = new Map<number, EmbeddedEngineInput & { lose: () => void }>();

  const post = (message: ToThread): void => {
    worker?.postMessage(message);
  };

  /** A thread at work keeps the process alive, one that waits does not. */
  const settle = (number: number): Call | undefined => {
    const call = calls.get(number);
    calls.delete(number);
    if (calls.size === 0) worker?.unref();
    return call;
  };

  const hear = (message: FromThread): void => {
    if (message.kind === 'answer') settle(message.call)?.resolve(message.value as never);
    else if (message.kind === 'failure') {
      const call = settle(message.call);
      call?.feed?.stop();
      call?.reject(call.feed?.failure ?? revivedError(message.error));
    } else if (message.kind === 'progress') calls.get(message.call)?.feed?.onProgress?.(message.progress);
    else if (message.kind === 'wanted') void serve(message.call);
    else
      seats
        .get(message.engine)
        ?.onProblem?.({ message: message.message, error: revivedError(message.error) });
  };

  const serve = async (number: number): Promise<void> => {
    const feed = calls.get(number)?.feed;
    if (!feed) return;
    try {
      post({ kind: 'batch', call: number, documents: await feed.next() });
    } catch (error) {
      feed.failure = error;
      post({ kind: 'broken', call: number });
    }
  };

  const lose = (lost: Worker, error: unknown): void => {
    if (worker !== lost) return;
    worker = null;
    lostAt = performance.now();
    const gone = [...seats.values()];
    seats.clear();
    for (const { lose: loseSeat, onProblem } of gone) {
      loseSeat();
      onProblem?.({
        message: 'The thread of the search index was lost; the next call starts it again.',
        error,
      });
    }
    rejectAll(error);
  };

  const rejectAll = (cause?: unknown): void => {
    const waiting = [...calls.values()];
    calls.clear();
    for (const { reject, feed } of waiting) {
      feed?.stop();
      reject(unavailable({ message: 'The search index is being started again.', cause }));
    }
  };

  const theWorker = (): void => {
    if (worker) return;
    if (performance.now() - lostAt < START_AGAIN_AFTER_MS)
      throw unavailable({ message: 'The search index is being started again.' });
    const started = start();
    worker = started;
    started.unref();
    started.on('message', hear);
    started.on('error', (error) => lose(started, error));
    started.on('exit', (code) => lose(started, new Error(`The thread ended with code ${code}.`)));
  };

  /** Not at once: whoever closes one index often opens another, and starting a thread takes longer than either. */
  const endWhenIdle = (): void => {
    const idle = worker;
    setTimeout(() => {
      if (!idle || worker !== idle || seats.size > 0) return;
      worker = null;
      rejectAll();
      void idle.terminate();
    }, IDLE_MS).unref();
  };

  const send = <Result>(message: (call: number) => ToThread, feed?: Feed): Promise<Result> =>
    new Promise<Result>((resolve, reject) => {
      last += 1;
      calls.set(last, { resolve, reject, feed });
      worker?.ref();
      try {
        post(message(last));
      } catch (error) {
        // What can't cross between threads never got there.
        settle(last)?.reject(error);
      }
    });

  return {
    seat: (input) => {
      theWorker();
      last += 1;
      const engine = last;
      let isLost = false;
      seats.set(engine, {
        ...input,
        lose: () => {
          isLost = true;
        },
      });
      post({ kind: 'make', engine, directory: input.directory });
      const unlessLost = <Result>(run: () => Promise<Result>): Promise<Result> =>
        isLost ? Promise.reject(unavailable({ message: 'The search index is being started again.' })) : run();
      return {
        isLost: () => isLost,
        call: (method, ...given) =>
          unlessLost(async () => {
            const value = await send((call) => ({ kind: 'call', engine, call, method, input: given }));
            return unpack(method, value) as never;
          }),
        rebuild: ({ batches, onProgress }) =>
          unlessLost(() =>
            send((call) => ({ kind: 'rebuild', engine, call }), feedOf({ batches, onProgress })),
          ),
        leave: () => {
          seats.delete(engine);
          if (seats.size === 0) endWhenIdle();
        },
      };
    },
  };
};

/** So many at once: copying more to the other thread would hold this one up. */
const DOCUMENTS_AT_ONCE = 25;

const feedOf = ({ batches, onProgress }: Parameters<Seat['rebuild']>[0]): Feed => {
  const portions = inPortions(batches);
  return {
    next: async () => {
      const { done, value } = await portions.next();
      return done ? null : value;
    },
    stop: () => {
      portions.return(undefined).catch(() => undefined);
    },
    onProgress,
  };
};

async function* inPortions(batches: AsyncIterable<SearchDocument[]>): AsyncGenerator<SearchDocument[]> {
  for await (const batch of batches)
    for (let from = 0; from < batch.length; from += DOCUMENTS_AT_ONCE)
      yield batch.slice(from, from + DOCUMENTS_AT_ONCE);
}

/** Compiled, the thread's entry lies beside this code; from its sources it needs its own loader. */
export const startWorker = (): Worker => {
  const here = import.meta.url;
  const entry = here.endsWith('.ts') ? './from-source.mjs' : './search-thread.mjs';
  return new Worker(new URL(entry, here), { execArgv: [], name: 'search index' });
};
