// Proves that exports of more than a thousand cases are whole, stop when their reader goes, never look whole when they are not,
// and leave room for others. A thousand is where Meilisearch's own paging ends, and what a page of results can't reach.
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillBase } from '../../bench/like/fill.ts';
import { exportsRouter } from '../../src/api/exports.ts';
import { startSearchEdge, type SearchEdge } from '../helpers/search-edge.ts';

const COUNT = 1_050;
const BATCHES = COUNT / 100;

let edge: SearchEdge;
let directory: string;
/** Batches read so far; the one that fails, if any. */
let reads = 0;
let failsAt = Infinity;

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'casebook-exports-streaming-'));
  edge = await startSearchEdge({ settings: { DATA_DIR: directory } });
  fillBase({ file: path.join(directory, 'casebook.db'), count: COUNT, words: 80 });
  await edge.search.reconcile();
  const { find } = edge.payload;
  // Every batch begins by asking which of its cases are there, and in which languages.
  edge.payload.find = (async (options: Parameters<typeof find>[0]) => {
    if (options.collection === 'cases' && options.locale === 'all') {
      reads += 1;
      if (reads >= failsAt) throw new Error('the database is away');
    }
    return find.call(edge.payload, options as never);
  }) as typeof find;
});
afterAll(async () => {
  await edge.close();
  await rm(directory, { recursive: true, force: true });
});

const take = async (file: string): Promise<IncomingMessage> => {
  const request = get(`${edge.url}/exports/${file}`);
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  return response;
};
/** Waits until nothing more is read from the database for a while. */
const untilStill = async (): Promise<number> => {
  for (let before = -1; before !== reads; await new Promise((resolve) => setTimeout(resolve, 400)))
    before = reads;
  return reads;
};
const statusOf = async (file: string): Promise<number | undefined> => {
  const response = await take(file);
  response.resume();
  await once(response, 'end');
  return response.statusCode;
};

describe('exports of many cases', () => {
  it('hold every case once', async () => {
    const { total } = (await edge.get('/api/search?limit=1')).body as { total: number };
    expect(total).toBeGreaterThan(COUNT);
    const text = async (format: string) => (await fetch(`${edge.url}/exports/cases.${format}`)).text();
    const keys = parse<{ key: string }>(await text('csv'), { columns: true, bom: true }).map(
      ({ key }) => key,
    );
    expect(keys).toHaveLength(total);
    expect(new Set(keys).size).toBe(total);
    const lines = (await text('jsonl')).trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { key: string }).key)).toEqual(keys);
  });

  it('stop reading when their reader goes', async () => {
    reads = 0;
    const response = await take('cases.jsonl');
    expect(response.statusCode).toBe(200);
    response.destroy();
    expect(await untilStill()).toBeLessThan(BATCHES / 2);
  });

  it('ask to come again while others are under way, and answer when those are gone', async () => {
    const open = await Promise.all(Array.from({ length: 4 }, () => take('cases.jsonl')));
    for (const response of open) response.pause();
    const fifth = await take('cases.csv');
    expect(fifth.statusCode).toBe(503);
    expect(fifth.headers['retry-after']).toBe('10');
    fifth.resume();
    for (const response of open) response.destroy();
    await expect.poll(() => statusOf('cases.csv?q=zzzzqqqq'), { timeout: 100_000 }).toBe(200);
  });

  it('end where they take too long, and leave room for the next', async () => {
    const server = express()
      .use(exportsRouter({ atOnce: 1, longestMs: 20 }))
      .listen(0);
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const whole = fetch(`${url}/exports/cases.jsonl`).then((response) => response.text());
    await expect(whole).rejects.toThrow();
    // Or the test would end by its own time.
    const next = () => fetch(`${url}/exports/cases.jsonl?q=zzzzqqqq`).catch(() => ({ status: 'cut off' }));
    while ((await next()).status === 503) await new Promise((resolve) => setTimeout(resolve, 20));
    server.closeAllConnections();
    server.close();
  });

  it.each([['csv'], ['jsonl'], ['json'], ['xlsx']])(
    'break off %s where the database fails midway',
    async (format) => {
      reads = 0;
      failsAt = 5;
      const response = await take(`cases.${format}`);
      expect(response.statusCode).toBe(200);
      response.resume();
      const ending = await new Promise((resolve) => {
        response.on('end', () => resolve('whole'));
        response.on('error', () => resolve('broken off'));
      });
      failsAt = Infinity;
      expect(ending).toBe('broken off');
      expect(response.complete).toBe(false);
    },
  );

  it('tell a failure before the first case as one', async () => {
    reads = 0;
    failsAt = 1;
    expect(await statusOf('cases.csv')).toBe(500);
    failsAt = Infinity;
  });
});
