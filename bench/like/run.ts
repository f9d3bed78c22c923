import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import type { SearchBenchRow } from '../search/row.ts';

const run = promisify(execFile);
const COMPILED = fileURLToPath(new URL('../../node_modules/.cache/casebook-bench/like.mjs', import.meta.url));

/** Fewer at larger sizes, where each takes seconds: 10 at 10,000 cases. */
const queriesAt = (cases: number): number => Math.round(Math.max(10, Math.min(50, 50_000 / cases)));

/** Payload's own `like` over the same cases and the first of the same queries, without facets: what a base without a search engine offers. */
export const runLikeBench = async (cases: number): Promise<SearchBenchRow> => {
  await build({
    entryPoints: [fileURLToPath(new URL('measure.ts', import.meta.url))],
    outfile: COMPILED,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    logLevel: 'error',
  });
  const { stdout } = await run(
    process.execPath,
    ['--conditions=production', COMPILED, String(cases), String(queriesAt(cases))],
    { maxBuffer: 1e7 },
  );
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as SearchBenchRow;
};
