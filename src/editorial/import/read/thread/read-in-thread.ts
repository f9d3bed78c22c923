import { Worker } from 'node:worker_threads';
import { IMPORT_MS } from '../../../../domain/imports.ts';
import type { SourceDocument } from '../../document.ts';
import { GROWTH_BYTES, HEAP_MEGABYTES } from '../limits.ts';
import { damaged, refused, tooMuch } from '../refused.ts';
import type { FromReader, ToReader } from './messages.ts';

/** Starting a thread and ending it take their moments too: the whole is to stay within `IMPORT_MS`. */
const READ_MS = IMPORT_MS - 1500;
/** A machine that has much else to do starts a thread late, which is no fault of the file. */
const START_MS = 20_000;
const LOOK_EVERY_MS = 25;
const TOO_SLOW = `The file takes longer than ${IMPORT_MS / 1000} seconds to read, so it was given up. Send a part of it, or save it in another format.`;
const TOO_LARGE =
  'The file needs more memory to read than a document should. Send a part of it, or save it in another format.';

/**
 * Reads one file in a thread of its own with a small heap, which is ended when the file takes too long or too much: neither
 * the event loop nor the heap of the server is lost to a hostile file.
 */
export const readInThread = (file: ToReader): Promise<SourceDocument> =>
  new Promise((resolve, reject) => {
    const worker = startWorker(file);
    const before = process.memoryUsage.rss();
    let isSettled = false;
    const settle = (end: () => void): void => {
      if (isSettled) return;
      isSettled = true;
      clearTimeout(late);
      clearInterval(growing);
      void worker.terminate().then(end, end);
    };
    const refuse = (error: Error): void => settle(() => reject(error));
    const giveUp = () => refuse(refused(TOO_SLOW));
    let late = setTimeout(giveUp, START_MS);
    // The heap's limit does not count buffers, where what a PDF unpacks lies.
    const growing = setInterval(() => {
      if (process.memoryUsage.rss() - before > GROWTH_BYTES) refuse(tooMuch(TOO_LARGE));
    }, LOOK_EVERY_MS);
    worker.on('message', (message: FromReader) => {
      if (message.kind === 'ready') {
        clearTimeout(late);
        late = setTimeout(giveUp, READ_MS);
      } else if (message.kind === 'document') settle(() => resolve(message.document));
      else if (message.kind === 'refused') refuse(refused(message.message, { status: message.status }));
      else refuse(damaged('it can’t be read to its end', revived(message)));
    });
    worker.on('error', (error) => {
      const isFull = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      refuse(isFull ? tooMuch(TOO_LARGE) : damaged('it can’t be read to its end', error));
    });
    worker.on('exit', () => refuse(damaged('reading it ended too early')));
  });

const revived = ({ message, stack }: { message: string; stack?: string }): Error =>
  Object.assign(new Error(message), stack !== undefined && { stack });

/** Compiled, the thread's entry lies beside this code; from its sources it needs its own loader. */
const startWorker = (file: ToReader): Worker => {
  const here = import.meta.url;
  const entry = here.endsWith('.ts') ? './from-source.mjs' : './import-thread.mjs';
  return new Worker(new URL(entry, here), {
    execArgv: [],
    env: {},
    name: 'import',
    workerData: file,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
  });
};
