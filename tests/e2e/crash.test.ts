// Proves that a process killed in the middle of its first start (the seed) or of a reindex leaves nothing half done: the next start ends
// in a complete base and a complete index.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'libsql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { content } from '../../seed/content/index.ts';
import { until } from './helpers/api.ts';
import { startServer } from './helpers/process.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'casebook-crash-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

/** How far the seed has come, read beside the running server. */
const recordsIn = (folder: string): number => {
  const file = path.join(folder, 'casebook.db');
  if (!existsSync(file)) return 0;
  const db = new Database(file, { readonly: true });
  try {
    return Object.keys(content)
      .map((table) => db.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number })
      .reduce((sum, { n }) => sum + n, 0);
  } catch {
    // The tables are not there yet.
    return 0;
  } finally {
    db.close();
  }
};

/** What a visitor finds, by collection, and in the index. */
const census = async (url: string): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const collection of Object.keys(content)) {
    const response = await fetch(`${url}/api/${collection}/count`);
    counts[collection] = ((await response.json()) as { totalDocs: number }).totalDocs;
  }
  const search = (await (await fetch(`${url}/api/search`)).json()) as { total: number };
  return { ...counts, 'in the index': search.total };
};

const whole = (): Record<string, number> => {
  const counts = Object.fromEntries(Object.entries(content).map(([name, records]) => [name, records.length]));
  return { ...counts, 'in the index': content.cases.length };
};

/** Starts the seed, or goes on with it, and kills it once this much of it is there; answers whether it was not whole then. */
const seedUntil = async (count: number): Promise<boolean> => {
  const server = await startServer({ directory });
  await until({
    ask: async () => {
      // A server that can't start again is what is looked for here: it says why.
      if (server.process.exitCode !== null) throw new Error(`It ended by itself:\n${server.output()}`);
      return recordsIn(directory);
    },
    isGood: (found) => found >= count,
    ms: 120_000,
  }).catch((error: unknown) => {
    throw new Error(`At ${count}:\n${server.output()}`, { cause: error });
  });
  await server.kill();
  return recordsIn(directory) < wanted;
};

const wanted = Object.values(content).flat().length;

it('a seed killed again and again ends complete', { timeout: 600_000 }, async () => {
  for (const share of [0.05, 0.3, 0.7]) {
    // A kill that came when all was done, on a machine busy with other things, proves nothing: from nothing again.
    for (let tries = 1; !(await seedUntil(wanted * share)); tries += 1) {
      expect(tries).toBeLessThan(5);
      await rm(directory, { recursive: true });
      await mkdir(directory);
    }
  }
  const server = await startServer({ directory });
  await server.ready();
  const counts = await until({
    ask: () => census(server.url),
    isGood: (found) => JSON.stringify(found) === JSON.stringify(whole()),
    ms: 10_000,
  });
  expect(counts).toEqual(whole());
  await server.stop();
});

/** Starts a reindex and kills it once it has said this, or before it says anything. */
const killReindex = async (said?: RegExp): Promise<void> => {
  const reindex = spawn(process.execPath, ['scripts/run.mjs', 'src/search/cli/reindex.ts'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATA_DIR: directory,
      DATABASE_URI: '',
      MONGODB_COMPATIBILITY: '',
      MEILI_URL: '',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  let told = '';
  await new Promise<void>((resolve, reject) => {
    reindex.once('exit', () => reject(new Error(`It ended before it was killed:\n${told}`)));
    reindex.stdout.on('data', (chunk) => {
      told += String(chunk);
      if (said?.test(told)) resolve();
    });
    if (!said) setTimeout(resolve, 700);
  });
  reindex.removeAllListeners('exit');
  // The whole group: the script and the program it runs.
  if (reindex.pid) process.kill(-reindex.pid, 'SIGKILL');
};

it(
  'a reindex killed midway leaves an index that the next start makes whole',
  { timeout: 600_000 },
  async () => {
    // On the base that the seed has left.
    if (recordsIn(directory) < wanted) {
      const first = await startServer({ directory });
      await first.ready();
      await first.stop();
    }
    // Before it has opened the base, when it has begun, and when the first index is whole and the next is not.
    for (const said of [undefined, /of \d+ cases/, /built anew/]) await killReindex(said);
    const server = await startServer({ directory });
    await server.ready();
    const counts = await until({
      ask: () => census(server.url),
      isGood: (found) => found['in the index'] === content.cases.length,
      ms: 10_000,
    });
    expect(counts).toEqual(whole());
    await server.stop();
  },
);
