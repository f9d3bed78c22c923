import { build } from 'esbuild';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { SearchBenchRow } from './row.ts';

const run = promisify(execFile);
const source = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
/** Inside the project, where packages are found; compiled, so that memory is the engine's and not a loader's. */
const COMPILED = source('../../node_modules/.cache/casebook-bench');

let compiled: Promise<unknown> | null = null;

/** Measures one engine at one size: one process builds the index, a fresh one opens it and answers (see `measure.ts`). */
export const runSearchBench = async ({
  peer,
  cases,
  queries,
}: {
  peer: string;
  cases: number;
  queries: number;
}): Promise<SearchBenchRow> => {
  await (compiled ??= compile());
  const directory = await mkdtemp(path.join(tmpdir(), 'casebook-bench-'));
  try {
    const built = await inChild([peer, String(cases), 'build', directory]);
    const searched = await inChild([peer, String(cases), 'search', directory, String(queries)]);
    return { cases, engine: peer, ...built, ...searched };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
};

const compile = (): Promise<unknown> =>
  build({
    entryPoints: {
      measure: source('./measure.ts'),
      'search-thread': source('../../src/search/engine/embedded/worker/worker-main.ts'),
    },
    outdir: COMPILED,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });

const inChild = async (input: string[]): Promise<Partial<SearchBenchRow>> => {
  const { stdout } = await run(
    process.execPath,
    [...heapFor(Number(input[1])), path.join(COMPILED, 'measure.mjs'), 'measure', ...input],
    { maxBuffer: 1e7 },
  );
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as Partial<SearchBenchRow>;
};

/** The largest size needs more than Node gives by itself; elsewhere the same would only put off clearing memory. */
const heapFor = (cases: number): string[] => (cases >= 100_000 ? ['--max-old-space-size=8192'] : []);
