// Proves what the thread around the embedded engine adds: it is lost and started again without harm, is fed no faster than it
// writes, is shared, hands errors back as they were, and never keeps a process from ending.
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import type { Worker } from 'node:worker_threads';
import { afterAll, describe, expect, it } from 'vitest';
import { badRequest } from '../../src/domain/errors.ts';
import { DEFAULT_SETTINGS } from '../../src/search/engine-settings.ts';
import { createWorkerEngine } from '../../src/search/engine/embedded/worker/create-worker-engine.ts';
import { plainError, revivedError } from '../../src/search/engine/embedded/worker/messages.ts';
import { createThread, startWorker } from '../../src/search/engine/embedded/worker/thread.ts';
import { sampleDocuments, searchDocument } from '../helpers/search-documents.ts';
import { engineQuery, inBatches } from './search-engine.kit.ts';

const root = mkdtempSync(path.join(tmpdir(), 'casebook-thread-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const freshDirectory = (): string => mkdtempSync(path.join(root, 'index-'));

/** A thread that the test can kill. */
const killable = () => {
  const workers: Worker[] = [];
  const thread = createThread(() => {
    const worker = startWorker();
    workers.push(worker);
    return worker;
  });
  return { thread, workers, kill: async () => void (await workers.at(-1)?.terminate()) };
};

describe('the thread of the embedded engine', () => {
  it('is started again after it was lost, with the index and the settings it had', async () => {
    const { thread, workers, kill } = killable();
    const problems: string[] = [];
    const engine = createWorkerEngine({
      directory: freshDirectory(),
      onProblem: ({ message }) => problems.push(message),
      thread,
    });
    await engine.open();
    await engine.configure({ ...DEFAULT_SETTINGS, synonyms: [['starter kit', 'welcome pack']] });
    await engine.upsert([searchDocument({ key: 'welcome', title: 'Welcome pack' })]);
    const query = engineQuery({ text: 'starter kit' });
    expect((await engine.search(query)).total).toBe(1);

    const underWay = engine.search(query);
    const outcome = expect(underWay).rejects.toMatchObject({ code: 'unavailable', status: 503 });
    await kill();
    await outcome;
    expect(problems).toHaveLength(1);
    // At once it is refused, so that a fault at the start can't become an endless loop.
    await expect(engine.search(query)).rejects.toMatchObject({ code: 'unavailable' });
    await expect
      .poll(() => engine.search(query).then(({ total }) => total, String), { timeout: 100_000 })
      .toBe(1);
    expect(workers).toHaveLength(2);
    await engine.close();
  });

  it('stands as it was when it is lost in a rebuild, and clears the leavings', async () => {
    const { thread, kill } = killable();
    const directory = freshDirectory();
    const engine = createWorkerEngine({ directory, thread });
    await engine.open();
    await engine.upsert(sampleDocuments());
    let wasStopped = false;
    const rebuilding = engine.rebuild({
      batches: (async function* () {
        try {
          yield [searchDocument({ key: 'half' })];
          await kill();
          yield [searchDocument({ key: 'never' })];
        } finally {
          wasStopped = true;
        }
      })(),
    });
    await expect(rebuilding).rejects.toMatchObject({ code: 'unavailable' });
    await expect.poll(() => wasStopped, { timeout: 100_000 }).toBe(true);
    await expect
      .poll(() => engine.revisions().then(({ size }) => size, String), { timeout: 100_000 })
      .toBe(sampleDocuments().length);
    expect(readdirSync(directory).filter((name) => name.startsWith('building'))).toEqual([]);
    await engine.close();
  });

  it('reads no more of a rebuild than it has written', async () => {
    const engine = createWorkerEngine({ directory: freshDirectory(), thread: killable().thread });
    await engine.open();
    let written = 0;
    const ahead: number[] = [];
    const count = await engine.rebuild({
      batches: (async function* () {
        for (let from = 0; from < 400; from += 20) {
          ahead.push(from - written);
          yield Array.from({ length: 20 }, (_, number) => searchDocument({ key: `one-${from + number}` }));
        }
      })(),
      onProgress: ({ done }) => {
        written = done;
      },
    });
    expect(count).toBe(400);
    expect(Math.max(...ahead)).toBe(0);
    expect((await engine.revisions()).size).toBe(400);
    await engine.close();
  });

  it('gives the caller the very error that reading the documents threw', async () => {
    const engine = createWorkerEngine({ directory: freshDirectory(), thread: killable().thread });
    await engine.open();
    const failure = new Error('The database went away.');
    await expect(
      engine.rebuild({
        batches: (async function* () {
          yield [searchDocument({ key: 'half' })];
          throw failure;
        })(),
      }),
    ).rejects.toBe(failure);
    await engine.close();
    await expect(engine.search(engineQuery())).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('hands errors across with all that callers tell them by', () => {
    const before = badRequest([{ field: 'filter', message: 'What is that?' }]);
    const after = revivedError(structuredClone(plainError(before)));
    expect(after).toEqual(before);
    expect(after).toMatchObject({
      name: 'AppError',
      code: 'bad-request',
      status: 400,
      problems: before.problems,
    });
    const other = Object.assign(new TypeError('no', { cause: new Error('why') }), { code: 'ENOENT' });
    expect(revivedError(structuredClone(plainError(other)))).toMatchObject({
      name: 'TypeError',
      message: 'no',
      code: 'ENOENT',
      cause: { message: 'why' },
    });
  });

  it('serves all of a process’s indexes, apart from one another, and ends with the last', async () => {
    const { thread, workers } = killable();
    const directory = freshDirectory();
    const cases = createWorkerEngine({ directory, thread });
    const guidance = createWorkerEngine({ directory: path.join(directory, 'guidance'), thread });
    await Promise.all([cases.open(), guidance.open()]);
    await cases.upsert([searchDocument({ key: 'a-case' })]);
    await guidance.upsert([searchDocument({ key: 'a-guide' }), searchDocument({ key: 'a-seminar' })]);
    await cases.rebuild({ batches: inBatches([searchDocument({ key: 'another-case' })]) });
    expect([...(await cases.revisions()).keys()]).toEqual(['another-case_en']);
    expect([...(await guidance.revisions()).keys()]).toEqual(['a-guide_en', 'a-seminar_en']);
    expect(workers).toHaveLength(1);
    await cases.close();
    expect((await guidance.search(engineQuery())).total).toBe(2);
    const ended = new Promise((resolve) => workers[0]?.once('exit', resolve));
    await guidance.close();
    await ended;
  });

  it('keeps a process until its work is done, and no longer', async () => {
    const program = `
      import { createWorkerEngine } from ${JSON.stringify(sourceOf('embedded/worker/create-worker-engine.ts'))};
      const engine = createWorkerEngine({ directory: process.argv[1] });
      await engine.open();
      const count = await engine.rebuild({ batches: (async function* () {})() });
      console.log('rebuilt', count, (await engine.revisions()).size);`;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '--eval', program, freshDirectory()],
      { timeout: 100_000 },
    );
    expect(stdout).toContain('rebuilt 0 0');
  });
});

const sourceOf = (file: string): string =>
  fileURLToPath(new URL(`../../src/search/engine/${file}`, import.meta.url));
