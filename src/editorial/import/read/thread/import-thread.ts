import { parentPort, workerData } from 'node:worker_threads';
import { isAppError } from '../../../../domain/errors.ts';
import { loadReader, readBytes } from '../read-bytes.ts';
import type { FromReader, ToReader } from './messages.ts';

// The thread's side: reads one file, says what came of it, and ends.

const answer = (message: FromReader, transfer: ArrayBuffer[] = []): void => {
  parentPort?.postMessage(message, transfer);
};

const file = workerData as ToReader;
await loadReader(file);
answer({ kind: 'ready' });
try {
  const document = await readBytes(file);
  const buffers = new Set(document.images.map(({ bytes }) => bytes.buffer as ArrayBuffer));
  answer({ kind: 'document', document }, [...buffers]);
} catch (error) {
  if (isAppError(error))
    answer({ kind: 'refused', message: error.message, status: error.status === 413 ? 413 : 422 });
  else {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    answer({ kind: 'failed', message, stack });
  }
}
