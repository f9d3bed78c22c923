// Proves that a process killed at any moment of 2,000 saves of every kind costs search nothing: after each of 20 kills the index equals
// the database within 5 s of the process calling itself ready.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTaxonomy } from '../../src/content/taxonomy.ts';
import { createLogger } from '../../src/logger.ts';
import { createEngine } from '../../src/search/engine/create-engine.ts';
import { readAllDocuments } from '../../src/search/read-documents.ts';
import { makeBase, mongodbUri, type TestBase } from '../helpers/base.ts';
import { seededRandom } from '../helpers/seeded-random.ts';

const SAVES = 2_000;
const KILLS = 20;
/** The promise: from calling itself ready to agreeing with the database. */
const PROMISED_MS = 5_000;

/** The saver, bundled as the product is: a start from the sources takes longer than all it saves before it is killed. */
let bundle: string;
beforeAll(async () => {
  // Beside node_modules, where the packages it leaves out are found.
  await mkdir('.cache', { recursive: true });
  bundle = await mkdtemp(path.resolve('.cache', 'saver-'));
  await build({
    entryPoints: {
      saver: 'tests/helpers/save-until-killed.ts',
      'search-thread': 'src/search/engine/embedded/worker/worker-main.ts',
    },
    outdir: bundle,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    logLevel: 'error',
  });
});
afterAll(() => rm(bundle, { recursive: true, force: true }));

interface Saver {
  child: ChildProcess;
  lines: Interface;
  errors: () => string;
}

const startSaver = ({ settings, seed }: { settings: Record<string, string>; seed: number }): Saver => {
  const child = spawn(
    process.execPath,
    ['--conditions=production', path.join(bundle, 'saver.mjs'), JSON.stringify(settings), String(seed)],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
  let errors = '';
  child.stderr?.on('data', (chunk) => (errors += String(chunk)));
  if (!child.stdout) throw new Error('The saver has no output.');
  return { child, lines: createInterface({ input: child.stdout }), errors: () => errors };
};

/** Resolves after so many lines with a word; rejects where the process ends before. */
const heard = ({ saver, word, times }: { saver: Saver; word: string; times: number }): Promise<void> =>
  new Promise((resolve, reject) => {
    let left = times;
    const end = (): void => reject(new Error(`It ended by itself: ${saver.errors()}`));
    saver.child.once('exit', end);
    saver.lines.on('line', (line) => {
      if (line === word) left -= 1;
      if (left > 0) return;
      saver.child.off('exit', end);
      resolve();
    });
  });

const killed = ({ child }: Saver): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });

/** What the index should hold and what it holds, seen from another process, by document. */
const comparison = async ({ payload, env }: TestBase) => {
  const engine = createEngine({ env, logger: createLogger({ level: 'silent' }) });
  await engine.open();
  try {
    const expected = new Map<string, string>();
    const taxonomy = createTaxonomy({ payload });
    for await (const documents of readAllDocuments({ payload, taxonomy, locales: env.locales }))
      for (const { id, revision } of documents) expected.set(id, revision);
    const held = await engine.revisions();
    const differing = [...new Set([...expected.keys(), ...held.keys()])].filter(
      (id) => expected.get(id) !== held.get(id),
    );
    return { differing, documents: expected.size };
  } finally {
    await engine.close();
  }
};

const agreement = async (base: TestBase): Promise<number> => {
  const until = performance.now() + PROMISED_MS;
  for (;;) {
    const { differing, documents } = await comparison(base);
    if (differing.length === 0) return documents;
    if (performance.now() > until) throw new Error(`Still not as in the database: ${differing.join(', ')}`);
  }
};

/** One base that is saved into and killed again and again; resolves to whether a kill has left its index behind. */
const saveAndKill = async ({
  database,
  seed,
  saves,
  kills,
}: {
  database: 'sqlite' | 'mongodb';
  seed: number;
  saves: number;
  kills: number;
}): Promise<{ hasBeenBehind: boolean; documents: number }> => {
  const directory = await mkdtemp(path.join(tmpdir(), 'casebook-stale-'));
  const base = await makeBase({ database, settings: { DATA_DIR: directory, LOCALES: 'en,cy' } });
  const random = seededRandom(seed);
  const settings = {
    DATA_DIR: directory,
    LOCALES: 'en,cy',
    ...(database === 'mongodb' && {
      DATABASE_URI: base.env.databaseUri,
      ...(base.env.mongodbCompatibility && { MONGODB_COMPATIBILITY: base.env.mongodbCompatibility }),
    }),
  };
  let left = saves;
  let hasBeenBehind = false;
  let documents = 0;
  try {
    for (let kill = 1; kill <= kills; kill += 1) {
      const share = left / (kills - kill + 1);
      const times = kill === kills ? left : Math.round(share * (0.5 + random.next()));
      left -= times;
      const saver = startSaver({ settings, seed: seed + kill });
      await heard({ saver, word: 'ready', times: 1 });
      documents = await agreement(base);
      const saved = heard({ saver, word: 'saved', times });
      saver.child.stdin?.write('go\n');
      await saved;
      await new Promise((resolve) => setTimeout(resolve, random.below(60)));
      await killed(saver);
      // Otherwise the kills would have come at harmless moments, and would prove nothing.
      hasBeenBehind ||= (await comparison(base)).differing.length > 0;
    }
    const last = startSaver({ settings, seed });
    await heard({ saver: last, word: 'ready', times: 1 });
    documents = await agreement(base);
    await killed(last);
    return { hasBeenBehind, documents };
  } finally {
    await base.close();
    await rm(directory, { recursive: true, force: true });
  }
};

it('20 kills during 2,000 saves', { timeout: 1_200_000 }, async () => {
  // Two bases side by side, as there are two cores.
  const half = { database: 'sqlite', saves: SAVES / 2, kills: KILLS / 2 } as const;
  const ends = await Promise.all([saveAndKill({ ...half, seed: 100 }), saveAndKill({ ...half, seed: 200 })]);
  for (const { hasBeenBehind, documents } of ends) {
    expect(hasBeenBehind).toBe(true);
    expect(documents).toBeGreaterThan(100);
  }
});

it.skipIf(!mongodbUri)('kills during saves on MongoDB', { timeout: 300_000 }, async () => {
  const { documents } = await saveAndKill({ database: 'mongodb', seed: 300, saves: 60, kills: 3 });
  expect(documents).toBeGreaterThan(1);
});
