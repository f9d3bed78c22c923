import { build } from 'esbuild';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { SearchBenchRow } from './row.ts';

export type { SearchBenchRow } from './row.ts';

const run = promisify(execFile);
const SCRIPT = fileURLToPath(new URL('./measure.ts', import.meta.url));
/** Inside the project, where packages are found; compiled, so that memory is the engine's and not a loader's. */
const COMPILED = fileURLToPath(
  new URL('../../node_modules/.cache/casebook-bench/measure.mjs', import.meta.url),
);

/**
 * Measures each engine at each size, one after the other and each in processes of its own: one builds the index, a fresh
 * one opens it and answers 500 queries (see `queries.ts`), each with five facets counted and twenty hits.
 */
export const runSearchBench = async ({
  sizes = [1_000, 10_000],
  queries = 500,
  peers = ['embedded', 'minisearch'],
  onRow,
}: {
  sizes?: number[];
  queries?: number;
  peers?: string[];
  onRow?: (row: SearchBenchRow) => void;
} = {}): Promise<SearchBenchRow[]> => {
  await build({
    entryPoints: [SCRIPT],
    outfile: COMPILED,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  const rows: SearchBenchRow[] = [];
  for (const cases of sizes)
    for (const engine of peers) {
      const directory = await mkdtemp(path.join(tmpdir(), 'casebook-bench-'));
      try {
        const built = await inChild([engine, String(cases), 'build', directory]);
        const searched = await inChild([engine, String(cases), 'search', directory, String(queries)]);
        const row = { cases, engine, ...built, ...searched } as SearchBenchRow;
        rows.push(row);
        onRow?.(row);
      } finally {
        await rm(directory, { recursive: true, force: true });
      }
    }
  return rows;
};

const inChild = async (input: string[]): Promise<object> => {
  const { stdout } = await run(process.execPath, [COMPILED, 'measure', ...input], {
    maxBuffer: 1e7,
  });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as object;
};
