// Proves that hostile, broken and foreign files are refused within the time and the memory the desk allows, with a message
// that says what is wrong, and that neither the server's event loop nor other files being read suffer from them.
import type { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { isAppError } from '../../src/domain/errors.ts';
import { IMPORT_MS } from '../../src/domain/imports.ts';
import { readDocument } from '../../src/editorial/import/read/read-document.ts';
import { HOSTILE, makeDocx, makeText } from '../helpers/documents/index.ts';

const GIGABYTE = 1024 ** 3;

/** What reading came to: its error, and what it cost. It begins when its thread stands, which no file delays. */
const tryReading = async (file: { name: string; bytes: Uint8Array }) => {
  const before = process.memoryUsage.rss();
  let started = performance.now();
  const watchThread = (thread: Worker): void =>
    void thread.on('message', ({ kind }: { kind: string }) => {
      if (kind === 'ready') started = performance.now();
    });
  process.on('worker', watchThread);
  let most = 0;
  let ticks = 0;
  const watch = setInterval(() => {
    ticks += 1;
    most = Math.max(most, process.memoryUsage.rss() - before);
  }, 20);
  try {
    const error: unknown = await readDocument(file).then(
      () => null,
      (reason: unknown) => reason,
    );
    return { error, ticks, growth: most, took: performance.now() - started };
  } finally {
    clearInterval(watch);
    process.off('worker', watchThread);
  }
};

const ENDLESS = 'a PDF that draws without end';
/** Read once for all that is asked of it: it takes all the time that the desk allows. */
let endlessly: ReturnType<typeof tryReading> | undefined;
const readEndless = () => (endlessly ??= tryReading({ name: 'a.pdf', bytes: endlessPdf() }));
let endlessBytes: Uint8Array | undefined;
const endlessPdf = (): Uint8Array => (endlessBytes ??= HOSTILE[ENDLESS]?.make() ?? new Uint8Array()).slice();

describe('a hostile, broken or foreign file is refused', () => {
  it.each(Object.entries(HOSTILE))('%s', async (kind, { name, make, says }) => {
    const { error, took, growth } = await (kind === ENDLESS
      ? readEndless()
      : tryReading({ name, bytes: make() }));
    expect(isAppError(error) && error.code).toBe('import-refused');
    if (!isAppError(error)) return;
    expect([413, 422]).toContain(error.status);
    expect(error.problems).toEqual([{ field: 'file', message: expect.stringMatching(says) as string }]);
    // The bounds the desk promises, for whatever file.
    expect(took).toBeLessThan(IMPORT_MS);
    expect(growth).toBeLessThan(GIGABYTE);
  });
});

describe('while a hostile file is read', () => {
  it('the event loop goes on', async () => {
    const { ticks, took } = await readEndless();
    expect(ticks).toBeGreaterThan(took / 200);
  });

  it('two are read at a time, and honest files that wait for them are read after', async () => {
    const honest = await makeDocx({ blocks: [{ heading: 'A table' }, { text: 'Words of a neighbour.' }] });
    const results = await Promise.allSettled([
      readDocument({ name: 'a.pdf', bytes: endlessPdf() }),
      readDocument({ name: 'b.pdf', bytes: endlessPdf() }),
      readDocument({ name: 'c.docx', bytes: honest }),
      readDocument({ name: 'd.txt', bytes: makeText({ blocks: [{ text: 'Words of another.' }] }) }),
    ]);
    const told = results.map((result) =>
      result.status === 'rejected' ? String(result.reason) : result.value.format,
    );
    expect(told).toEqual([
      expect.stringMatching(/5 seconds/),
      expect.stringMatching(/5 seconds/),
      'docx',
      'text',
    ]);
  });
});
