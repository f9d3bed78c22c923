import { parentPort } from 'node:worker_threads';
import type { SearchDocument } from '../../../document.ts';
import { createEmbeddedEngine, type EmbeddedEngine } from '../create-embedded-engine.ts';
import { pack } from './packing.ts';
import { plainError, type FromThread, type ToThread } from './messages.ts';

// The thread's side: holds the process's embedded indexes and answers calls as they come.

type Batch = Extract<ToThread, { kind: 'batch' | 'broken' }>;

const engines = new Map<number, EmbeddedEngine>();
const feeds = new Map<number, (batch: Batch) => void>();

const post = (message: FromThread): void => {
  parentPort?.postMessage(message);
};

const answer = (call: number, run: () => Promise<unknown>): void => {
  run().then(
    (value) => post({ kind: 'answer', call, value }),
    (error: unknown) => post({ kind: 'failure', call, error: plainError(error) }),
  );
};

/** Asks for the next batch only when the one before is written. */
async function* batchesOf(call: number): AsyncGenerator<SearchDocument[]> {
  for (;;) {
    const batch = await new Promise<Batch>((resolve) => {
      feeds.set(call, resolve);
      post({ kind: 'wanted', call });
    });
    if (batch.kind === 'broken') throw new Error('The documents could not be read to the end.');
    if (batch.documents === null) return;
    yield batch.documents;
  }
}

const engineOf = (number: number): EmbeddedEngine => {
  const engine = engines.get(number);
  if (!engine) throw new Error(`No index has the number ${number}.`);
  return engine;
};

parentPort?.on('message', (message: ToThread) => {
  switch (message.kind) {
    case 'make': {
      const { engine, directory } = message;
      engines.set(
        engine,
        createEmbeddedEngine({
          directory,
          onProblem: ({ message: text, error }) =>
            post({ kind: 'problem', engine, message: text, error: plainError(error) }),
        }),
      );
      return;
    }
    case 'call': {
      const { engine, call, method, input } = message;
      answer(call, async () => {
        const run = engineOf(engine)[method] as (...input: unknown[]) => Promise<unknown>;
        const value = await run(...input);
        if (method === 'close') engines.delete(engine);
        return pack(method, value);
      });
      return;
    }
    case 'rebuild': {
      const { engine, call } = message;
      answer(call, () =>
        engineOf(engine)
          .rebuild({
            batches: batchesOf(call),
            onProgress: (progress) => post({ kind: 'progress', call, progress }),
          })
          .finally(() => feeds.delete(call)),
      );
      return;
    }
    case 'batch':
    case 'broken':
      feeds.get(message.call)?.(message);
  }
});
