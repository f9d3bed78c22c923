import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { KeptAnswer } from './express-peer.ts';

export interface Peer {
  /** "Express 5.3.0". */
  name: string;
  url: string;
  stop(): Promise<void>;
}

/** Express, sending these answers. */
export const startPeer = async (answers: KeptAnswer[]): Promise<Peer> => {
  const directory = await mkdtemp(path.join(tmpdir(), 'casebook-bench-peer-'));
  const file = path.join(directory, 'answers.json');
  await writeFile(file, JSON.stringify(answers));
  const child = spawn(process.execPath, ['--import', 'tsx', 'bench/partners/express-peer.ts', file], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(() => ['nothing: it ended']),
  ])) as [Buffer | string];
  const port = /listening on (\d+)/.exec(String(said))?.[1];
  if (!port) throw new Error(`Express did not start; it said ${String(said)}`);
  const { version } = JSON.parse(await readFile('node_modules/express/package.json', 'utf8')) as {
    version: string;
  };
  return {
    name: `Express ${version}`,
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      if (child.exitCode === null) {
        child.kill();
        await once(child, 'exit');
      }
      await rm(directory, { recursive: true, force: true });
    },
  };
};
