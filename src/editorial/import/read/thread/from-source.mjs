// The thread's entry where the project runs from its sources: a worker does not take over its parent's TypeScript loader.
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

// Before there is a loader, which would take seconds over files of this size.
if (Buffer.from(workerData.bytes.subarray(0, 1024)).includes('%PDF-')) {
  await import('pdfjs-dist/legacy/build/pdf.mjs');
  globalThis.pdfjsWorker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
}
register();
await import('./import-thread.ts');
