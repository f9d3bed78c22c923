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

declare module 'vitest' {
  interface ProvidedContext {
    serverUrl: string;
    adminToken: string;
  }
}

/**
 * The built product with the demonstration content, started once for all browser suites. The first account is made the
 * way a new user makes it.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync('dist/start.mjs'))
    throw new Error('There is no build: run `npm test`, or `npm run build` first.');
  const directory = await mkdtemp(path.join(tmpdir(), 'casebook-e2e-'));
  const server = await startServer({ directory });
  const stop = async () => {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  };
  try {
    await server.ready();
    project.provide('serverUrl', server.url);
    project.provide('adminToken', await firstAdmin(server.url));
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

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
