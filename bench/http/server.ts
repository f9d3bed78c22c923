import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startServer } from '../../tests/e2e/helpers/process.ts';

export interface BenchServer {
  url: string;
  /** Resident memory of the process, in MB; not a number where the system does not tell. */
  rssMb(): Promise<number>;
  stop(): Promise<void>;
}

/** The built product with the demonstration content, in a process of its own, so that the load does not share its loop. */
export const startBenchServer = async (): Promise<BenchServer> => {
  const directory = await mkdtemp(path.join(tmpdir(), 'casebook-bench-'));
  const server = await startServer({ directory, settings: { LOG_LEVEL: 'error' } });
  const stop = async () => {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  };
  try {
    await server.ready();
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: server.url, rssMb: () => rssOf(server.process.pid), stop };
};

const rssOf = async (pid: number | undefined): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024);
};
