import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getPayload, type Where } from 'payload';
import { casebookConfig } from '../../src/casebook-config.ts';
import { parseEnv } from '../../src/config/env.ts';
import { migrateDatabase } from '../../src/database/prepare.ts';
import { generateCases } from '../../tests/helpers/cases-generator.ts';
import { versionOf } from '../search/peers/peer.ts';
import { makeKnownItems, makeQueries } from '../search/queries.ts';
import { fillBase } from './fill.ts';

const [cases = 1000, queries = 100] = process.argv.slice(2).map(Number);
const FIELDS = ['title', 'summary', 'challenges.statement', 'solutions.statement', 'results.statement'];

/** A case with all the words in one of its fields, as a site on Payload alone would ask for it. */
const whereFor = (text: string): Where => ({
  and: [{ _status: { equals: 'published' } }, { or: FIELDS.map((field) => ({ [field]: { like: text } })) }],
});

const directory = await mkdtemp(path.join(tmpdir(), 'casebook-like-'));
try {
  const env = parseEnv({
    NODE_ENV: 'test',
    DATA_DIR: directory,
    PAYLOAD_SECRET: 'a secret for benches only',
  });
  const config = await casebookConfig({ env, overrides: { logger: { options: { level: 'silent' } } } });
  const payload = await getPayload({ config });
  await migrateDatabase({ payload });
  const file = path.join(directory, 'casebook.db');
  const indexMs = fillBase({ file, count: cases });
  const documents = [...generateCases({ count: cases })];

  const ask = (text: string) =>
    payload.find({ collection: 'cases', where: whereFor(text), limit: 20, depth: 0, overrideAccess: true });
  const times: number[] = [];
  for (const { text } of makeQueries({ documents, count: queries, seed: 7 })) {
    const startedAt = performance.now();
    await ask(text);
    times.push(performance.now() - startedAt);
  }
  let found = 0;
  const items = makeKnownItems({ documents, count: Math.min(100, queries), seed: 11 });
  for (const { text, id } of items) {
    const { docs } = await ask(text);
    if (docs.some(({ key }) => id.startsWith(`${key}_`))) found += 1;
  }
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  console.log(
    JSON.stringify({
      cases,
      engine: `Payload ${versionOf('payload')}, like on SQLite, no facets`,
      indexMs: Math.round(indexMs),
      memoryMb: process.memoryUsage.rss() / 1e6,
      diskMb: (await stat(file)).size / 1e6,
      p50: at(0.5),
      p95: at(0.95),
      p99: at(0.99),
      misspeltFound: Math.round((found / items.length) * 100),
    }),
  );
} finally {
  await rm(directory, { recursive: true, force: true });
}
process.exit(0);
