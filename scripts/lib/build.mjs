import { rmSync } from 'node:fs';
import { generateImportMap } from './generated.mjs';
import { binOf, inRoot, ROOT } from './paths.mjs';
import { node, step } from './steps.mjs';
import { clearStamp, hashOf, isStamped, writeStamp } from './stamps.mjs';

const STAMP = inRoot('dist', '.built-from');

/** What the build reads. The import map is made by the build itself, from the rest. */
const SOURCES = [
  'src',
  'collections',
  'seed',
  'public',
  'payload.config.ts',
  'next.config.mjs',
  'tsconfig.json',
  'package-lock.json',
  'scripts/lib/build.mjs',
];

const stampValue = () => `${hashOf(SOURCES)} node-${process.versions.modules}`;

/** Builds the pages and the server, unless what is there was built from exactly these sources. */
export const build = async ({ force = false } = {}) => {
  if (!force && isStamped({ file: STAMP, value: stampValue() })) return;
  clearStamp(STAMP);
  await step({ title: 'Preparing the admin panel', run: generateImportMap });
  // Taken before the build: sources saved while it runs make the next start build again.
  const value = stampValue();
  await step({
    title: 'Building the pages (about half a minute)',
    run: () =>
      node({
        args: [binOf('next/dist/bin/next'), 'build'],
        env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      }),
  });
  await step({ title: 'Building the server', run: bundleServer });
  writeStamp({ file: STAMP, value });
};

/** One file and its chunks; packages stay in node_modules, so that native ones and Next find their own files. */
const bundleServer = async () => {
  rmSync(inRoot('dist'), { recursive: true, force: true });
  const esbuild = await import('esbuild');
  await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: {
      start: 'src/server/start.ts',
      'search-thread': 'src/search/engine/embedded/worker/worker-main.ts',
      'import-thread': 'src/editorial/import/read/thread/import-thread.ts',
    },
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    sourcemap: true,
    logLevel: 'warning',
  });
};
