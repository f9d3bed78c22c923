import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startServer } from './process.ts';

export const ADMIN = {
  email: 'admin@example.org',
  password: 'a password for tests only',
  name: 'Test admin',
};

/** A running base, and the token of its administrator. */
export interface SharedServer {
  url: string;
  adminToken: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    servers: SharedServer[];
  }
}

/**
 * The built product with the demonstration content, once for each suite that runs at the same time: none meets what another
 * is changing. The first account is made the way a new user makes it.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync('dist/start.mjs'))
    throw new Error('There is no build: run `npm test`, or `npm run build` first.');
  const started = await Promise.allSettled(Array.from({ length: serversFor(project) }, startShared));
  const running = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const stop = async () => {
    await Promise.all(running.map((one) => one.stop()));
  };
  const failed = started.find(({ status }) => status === 'rejected') as PromiseRejectedResult | undefined;
  if (failed) {
    await stop();
    throw failed.reason;
  }
  project.provide(
    'servers',
    running.map(({ server }) => server),
  );
  return stop;
}

/** One for a run that names a single file. */
const serversFor = ({ config }: TestProject): number => {
  const named = process.argv.slice(2).filter((argument) => /(^|\/)tests\//.test(argument));
  return named.length === 1 ? 1 : Number(config.maxWorkers);
};

const startShared = async (): Promise<{ server: SharedServer; stop(): Promise<void> }> => {
  const directory = await mkdtemp(path.join(tmpdir(), 'casebook-e2e-'));
  const server = await startServer({ directory });
  const stop = async () => {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  };
  try {
    await server.ready();
    return { server: { url: server.url, adminToken: await firstAdmin(server.url) }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
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
