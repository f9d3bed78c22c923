import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

export const ADMIN = {
  email: 'admin@example.org',
  password: 'a password for tests only',
  name: 'Test admin',
};

declare module 'vitest' {
  interface ProvidedContext {
    serverUrl: string;
    adminToken: string;
  }
}

const START_MS = 180_000;

/**
 * The built product, started once for all browser suites as `npm start` starts it: production, seeded, on a free port, with a
 * data folder of its own. The first account is made the way a new user makes it.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync('dist/start.mjs'))
    throw new Error('There is no build: run `npm test`, or `npm run build` first.');
  const directory = await mkdtemp(path.join(tmpdir(), 'casebook-e2e-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const server = spawn(process.execPath, ['dist/start.mjs'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      PUBLIC_URL: url,
      DATA_DIR: directory,
      DATABASE_URI: '',
      MEILI_URL: '',
      SEED: 'demo',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  server.stdout?.on('data', (chunk) => output.push(String(chunk)));
  server.stderr?.on('data', (chunk) => output.push(String(chunk)));
  const stop = async () => {
    await ended(server);
    await rm(directory, { recursive: true, force: true });
  };
  try {
    await ready({ url, server });
    project.provide('serverUrl', url);
    project.provide('adminToken', await firstAdmin(url));
  } catch (error) {
    await stop();
    throw new Error(`The server did not start:\n${output.join('').slice(-4000)}`, { cause: error });
  }
  return stop;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const ready = async ({ url, server }: { url: string; server: ChildProcess }): Promise<void> => {
  const until = Date.now() + START_MS;
  while (Date.now() < until) {
    if (server.exitCode !== null) throw new Error(`It ended with code ${server.exitCode}.`);
    const response = await fetch(`${url}/readyz`).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`Not ready after ${START_MS / 1000} s.`);
};

const firstAdmin = async (url: string): Promise<string> => {
  const response = await fetch(`${url}/api/users/first-register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(ADMIN),
  });
  const body = (await response.json()) as { token?: string };
  if (!body.token) throw new Error(`No first account: ${response.status} ${JSON.stringify(body)}`);
  return body.token;
};

const ended = (server: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (server.exitCode !== null) return resolve();
    const force = setTimeout(() => server.kill('SIGKILL'), 15_000);
    server.once('exit', () => {
      clearTimeout(force);
      resolve();
    });
    server.kill('SIGTERM');
  });
