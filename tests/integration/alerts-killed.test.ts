// Proves that 1,000 followers of 200 searches hear of each of 50 new cases that concerns them exactly once, at a real mail server,
// though the process is killed twice: while cases come out, and while mails go out.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
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
}, 120_000);

afterAll(async () => {
  running?.kill('SIGKILL');
  await server.close();
  await rm(bundle, { recursive: true, force: true });
  await rm(directory, { recursive: true, force: true });
});

it('tells each follower of each case once', async () => {
  // Anywhere between the first cases and the last.
  const published = 5 + Math.floor(Math.random() * 40);
  await runUntil(({ published: count }) => count >= published);
  const sent = server.mails.length + 30 + Math.floor(Math.random() * 300);
  await runUntil(() => server.mails.length >= sent);
  await runUntil(({ isDone }) => isDone);

  const told = new Map<string, number>();
  for (const { text, envelope } of server.mails)
    for (const [, slug = ''] of text.matchAll(/\/cases\/([\w-]+)\n/g)) {
      const one = `${envelope.to[0]} ${slug}`;
      told.set(one, (told.get(one) ?? 0) + 1);
    }
  const due = followers.flatMap(({ address, finds }) =>
    NEW.filter(finds).map(({ slug }) => `${address} ${slug}`),
  );
  const moments = `killed after ${published} cases and ${sent} mails`;
  const ids = server.mails.map((mail) => mail.header('message-id'));
  expect(new Set(ids).size, moments).toBe(ids.length);
  expect(
    [...told].filter(([, times]) => times > 1),
    moments,
  ).toEqual([]);
  expect(
    [...told.keys()].filter((one) => !due.includes(one)),
    moments,
  ).toEqual([]);
  const missing = due.filter((one) => !told.has(one));
  expect(missing, `${moments}; in doubt: ${(await inDoubt()).join(' ')}`).toEqual([]);
  expect(server.mails.length).toBeGreaterThan(500);
}, 300_000);

/** Mails that were noted as going out and never came: a kill in the moment between the note and the last line. */
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
}

/** Runs the server's parts in a process of their own, and kills it without warning as soon as it has come so far. */
const runUntil = async (isFar: (progress: Progress) => boolean): Promise<void> => {
  const child = spawn(
    process.execPath,
    ['--conditions=production', path.join(bundle, 'alerts.mjs'), JSON.stringify(settings)],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  running = child;
  let errors = '';
  child.stderr.on('data', (chunk) => (errors += String(chunk)));
  const progress = { published: 0, isDone: false };
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line === 'published') progress.published += 1;
    if (line === 'done') progress.isDone = true;
  });
  while (!isFar(progress)) {
    if (child.exitCode !== null) throw new Error(`It ended by itself: ${errors}`);
    await new Promise((resolve) => setTimeout(resolve, 3));
  }
  await killed(child);
};

const killed = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });

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
