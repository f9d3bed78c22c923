import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { listenOnOwnPort } from '../../helpers/own-port.ts';

export interface RunningServer {
  url: string;
  process: ChildProcess;
  /** All it has printed so far. */
  output(): string;
  /** Resolves when /readyz answers 200; rejects with what it printed when it ends or takes too long. */
  ready(): Promise<void>;
  /** Asks it to stop, as a service manager would. */
  stop(): Promise<void>;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
}

const START_MS = 180_000;
const STOP_MS = 15_000;

/** Starts the built product as `npm start` does: production, on a free port, with all it writes in `directory`. */
export const startServer = async ({
  directory,
  settings = {},
}: {
  directory: string;
  settings?: Record<string, string>;
}): Promise<RunningServer> => {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const child = spawn(process.execPath, ['dist/start.mjs'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      PUBLIC_URL: url,
      DATA_DIR: directory,
      DATABASE_URI: '',
      MONGODB_COMPATIBILITY: '',
      MEILI_URL: '',
      SEED: 'demo',
      LOG_LEVEL: 'warn',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => printed.push(String(chunk)));
  const output = () => printed.join('');
  return {
    url,
    process: child,
    output,
    ready: async () => {
      const until = Date.now() + START_MS;
      while (Date.now() < until) {
        if (hasEnded(child)) break;
        const response = await fetch(`${url}/readyz`).catch(() => undefined);
        if (response?.ok) return;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error(`The server did not start:\n${output().slice(-4000)}`);
    },
    stop: async () => {
      const force = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
      await endBy({ child, signal: 'SIGTERM' });
      clearTimeout(force);
    },
    kill: () => endBy({ child, signal: 'SIGKILL' }),
  };
};

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

const endBy = ({ child, signal }: { child: ChildProcess; signal: NodeJS.Signals }): Promise<void> =>
  new Promise((resolve) => {
    if (hasEnded(child)) return resolve();
    child.once('exit', () => resolve());
    child.kill(signal);
  });

const freePort = async (): Promise<number> => {
  const probe = createServer();
  const port = await listenOnOwnPort(probe);
  await new Promise((resolve) => probe.close(resolve));
  return port;
};
