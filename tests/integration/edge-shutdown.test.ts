// Proves that a stopping server finishes the requests it has begun, takes no new ones, closes its parts in order, and can be hurried.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Agent, createServer, get } from 'node:http';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createLogger } from '../../src/logger.ts';
import { createShutdown } from '../../src/server/shutdown.ts';

const started: ChildProcess[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

const start = async ({ graceMs = 60_000 } = {}) => {
  const child = spawn(process.execPath, [
    '--import',
    'tsx',
    path.resolve('tests/helpers/slow-server.ts'),
    String(graceMs),
  ]);
  started.push(child);
  const lines: string[] = [];
  child.stdout.on('data', (chunk) => lines.push(...String(chunk).trim().split('\n')));
  const ended = once(child, 'exit') as Promise<[number | null, string | null]>;
  while (!lines[0]?.startsWith('port')) await once(child.stdout, 'data');
  return { child, lines, ended, url: `http://127.0.0.1:${lines[0].slice(5)}` };
};

const read = ({ url, agent }: { url: string; agent?: Agent }) => {
  const headers: { resolve: () => void } = { resolve: () => undefined };
  const begun = new Promise<void>((resolve) => (headers.resolve = resolve));
  const text = new Promise<string>((resolve, reject) => {
    get(url, { agent }, (response) => {
      headers.resolve();
      let body = '';
      response.on('data', (chunk) => (body += String(chunk)));
      response.on('end', () => resolve(body));
      response.on('error', reject);
    }).on('error', reject);
  });
  return { begun, text };
};

describe('shutdown', () => {
  it('finishes what is in flight, refuses what is new, closes parts in order and exits with 0', async () => {
    const { child, lines, ended, url } = await start();
    const agent = new Agent({ keepAlive: true });
    const slow = read({ url: `${url}/slow`, agent });
    await slow.begun;
    child.kill('SIGTERM');
    const another = () =>
      read({ url: `${url}/` }).text.catch((error: unknown) => (error as NodeJS.ErrnoException).code);
    await expect.poll(another, { timeout: 100_000 }).toBe('ECONNREFUSED');
    child.stdin.write('go on\n');
    expect(await slow.text).toBe('first half, second half');
    expect(await ended).toEqual([0, null]);
    expect(lines.slice(1)).toEqual([
      'stopping: finishing requests in flight',
      'closed search',
      'closed database',
      'stopped',
    ]);
    agent.destroy();
  });

  it('cuts off what takes longer than the time given', async () => {
    const { child, ended, url } = await start({ graceMs: 300 });
    const slow = read({ url: `${url}/slow` });
    slow.text.catch(() => undefined);
    await slow.begun;
    child.kill('SIGTERM');
    await expect(slow.text).rejects.toThrow();
    expect(await ended).toEqual([0, null]);
  });

  it('ends at once on a later signal', async () => {
    const { child, lines, ended, url } = await start();
    const slow = read({ url: `${url}/slow` });
    slow.text.catch(() => undefined);
    await slow.begun;
    child.kill('SIGINT');
    while (lines.length < 2) await once(child.stdout, 'data');
    await new Promise((resolve) => setTimeout(resolve, 1100));
    child.kill('SIGINT');
    expect(await ended).toEqual([1, null]);
  });

  it('takes the echo of a signal for the same one, and a later one for an order to end', async () => {
    const exits: number[] = [];
    let now = 1_000_000;
    vi.spyOn(Date, 'now').mockImplementation(() => now);
    const server = createServer().listen(0);
    await once(server, 'listening');
    const { stop } = createShutdown({
      server,
      logger: createLogger({ level: 'silent' }),
      close: [() => new Promise(() => undefined)],
      exit: (code) => exits.push(code),
    });
    void stop('SIGINT');
    now += 1000;
    await stop('SIGINT');
    expect(exits).toEqual([]);
    now += 1;
    await stop('SIGINT');
    expect(exits).toEqual([1]);
  });
});
