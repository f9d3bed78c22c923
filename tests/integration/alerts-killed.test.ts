// Proves that 1,000 followers of 200 searches hear of each of 50 new cases that concerns them exactly once, at a real mail server,
// though the process is killed twice: while cases come out, and while mails go out.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { OUT_KEY } from '../../src/alerts/hand-over.ts';
import { compareChanges } from '../../src/changes/compare-changes.ts';
import { newestSequence } from '../../src/changes/read-changes.ts';
import { readTaxonomy } from '../../src/content/taxonomy.ts';
import { addFollowers, makeWorld, NEW, type Follower } from '../helpers/alerts-world.ts';
import { makeBase } from '../helpers/base.ts';
import { startMailServer, type MailServer } from '../helpers/mail-server.ts';

let directory: string;
let bundle: string;
let server: MailServer;
let settings: Record<string, string>;
let followers: Follower[];
let running: ChildProcess | undefined;

beforeAll(async () => {
  server = await startMailServer();
  directory = await mkdtemp(path.join(tmpdir(), 'casebook-alerts-'));
  settings = {
    DATA_DIR: directory,
    SMTP_URL: server.url,
    PUBLIC_URL: 'https://casebook.example.org',
  };
  bundle = await makeBundle();
  followers = await withBase(async ({ payload }) => {
    await makeWorld(payload);
    await compareChanges({ payload, taxonomy: await readTaxonomy({ payload }) });
    return addFollowers({ payload, seenSequence: await newestSequence(payload) });
  });
}, 300_000);

afterAll(async () => {
  running?.kill('SIGKILL');
  await server.close();
  await rm(bundle, { recursive: true, force: true });
  await rm(directory, { recursive: true, force: true });
});

/** Anywhere on the way; ALERTS_KILLED_AT="12 40" kills where another run did. */
const [CASES = 0, PERCENT = 0] =
  process.env.ALERTS_KILLED_AT?.split(' ').map(Number) ??
  [5 + 40 * Math.random(), 5 + 85 * Math.random()].map(Math.floor);

it(`tells each follower of each case once (killed after ${CASES} cases, then with ${PERCENT} % of the followers told)`, async () => {
  await runUntil(({ published }) => published >= CASES);
  const waiting = new Set(missing().map(([address]) => address)).size;
  const enough = server.mails.length + (waiting * PERCENT) / 100;
  await runUntil(() => server.mails.length >= enough);
  await runUntil(({ isDone }) => isDone);

  const ids = server.mails.map((mail) => mail.header('message-id'));
  expect(new Set(ids).size).toBe(ids.length);
  const times = told();
  expect([...times].filter(([, count]) => count > 1)).toEqual([]);
  const asDue = new Set(due().map(nameOf));
  expect([...times.keys()].filter((one) => !asDue.has(one))).toEqual([]);
  expect(missing().map(nameOf), `in doubt: ${(await inDoubt()).join(' ')}`).toEqual([]);
  expect(server.mails.length).toBeGreaterThan(500);
}, 900_000);

type News = [address: string, slug: string];
const nameOf = (news: News): string => news.join(' ');

/** How often each came. */
const told = (): Map<string, number> => {
  const times = new Map<string, number>();
  for (const { text, envelope } of server.mails)
    for (const [, slug = ''] of text.matchAll(/\/cases\/([\w-]+)\n/g)) {
      const name = nameOf([envelope.to[0] ?? '', slug]);
      times.set(name, (times.get(name) ?? 0) + 1);
    }
  return times;
};
const due = (): News[] =>
  followers.flatMap(({ address, finds }) => NEW.filter(finds).map(({ slug }): News => [address, slug]));
const missing = (): News[] => {
  const times = told();
  return due().filter((news) => !times.has(nameOf(news)));
};

/** Letters that were noted as going out and never came. */
const inDoubt = (): Promise<string[]> =>
  withBase(async ({ payload }) => {
    const came = new Set(server.mails.map((mail) => mail.header('message-id')));
    const { docs } = await payload.find({
      collection: 'notices',
      where: { key: { like: OUT_KEY } },
      limit: 0,
      pagination: false,
      overrideAccess: true,
    });
    return docs
      .map(({ key }) => key.slice(OUT_KEY.length))
      .filter((mail) => !came.has(`<alert-${mail.replace('/', '-')}@casebook.example.org>`));
  });

interface Progress {
  published: number;
  isDone: boolean;
  /** In the breath of a letter's last line, where a kill leaves nobody who knows whether it went. */
  isInBreath: boolean;
}

/** Runs the server's parts in a process of their own, and kills it without warning as soon as it has come so far. */
const runUntil = async (isFar: (progress: Progress) => boolean): Promise<void> => {
  const child = spawn(
    process.execPath,
    ['--conditions=production', path.join(bundle, 'alerts.mjs'), JSON.stringify(settings)],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  running = child;
  const closed = once(child, 'close');
  let errors = '';
  child.stderr.on('data', (chunk) => (errors += String(chunk)));
  const progress: Progress = { published: 0, isDone: false, isInBreath: false };
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line === 'published') progress.published += 1;
    if (line === 'done') progress.isDone = true;
    if (line.startsWith('breath')) progress.isInBreath = line === 'breath';
  });
  while (!isFar(progress)) {
    if (child.exitCode !== null) throw new Error(`It ended by itself: ${errors}`);
    // A test that came to its turn late has let it go on too far, and kills what is done.
    if (progress.isDone) break;
    await pause(3);
  }
  await holdStill({ child, progress });
  child.kill('SIGKILL');
  await closed;
};

/**
 * Stops it anywhere but in the breath of a letter's last line: of these forty microseconds nobody can know afterwards whether it
 * went (ADR 28). What it said until then is read meanwhile.
 */
const holdStill = async ({ child, progress }: { child: ChildProcess; progress: Progress }): Promise<void> => {
  for (;;) {
    child.kill('SIGSTOP');
    await pause(50);
    if (!progress.isInBreath) return;
    child.kill('SIGCONT');
    await pause(3);
  }
};

const withBase = async <Answer>(
  ask: (base: Awaited<ReturnType<typeof makeBase>>) => Promise<Answer>,
): Promise<Answer> => {
  const base = await makeBase({ settings });
  try {
    return await ask(base);
  } finally {
    await base.close();
  }
};

/** Bundled as the product is: a start from the sources takes longer than what it does. */
const makeBundle = async (): Promise<string> => {
  // Beside node_modules, where the packages it leaves out are found.
  await mkdir('.cache', { recursive: true });
  const folder = await mkdtemp(path.resolve('.cache', 'alerts-'));
  await build({
    entryPoints: {
      alerts: 'tests/helpers/alerts-until-killed.ts',
      'search-thread': 'src/search/engine/embedded/worker/worker-main.ts',
    },
    outdir: folder,
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
  return folder;
};
