import type { Server } from 'node:http';
import type { Logger } from '../logger.ts';

interface ShutdownOptions {
  server: Server;
  logger: Logger;
  /** What to close once no request is left, in order. */
  close: (() => Promise<unknown> | unknown)[];
  /** How long requests in flight may take. */
  graceMs?: number;
  exit?: (code: number) => void;
}

export interface Shutdown {
  /** Stops listening, finishes what is in flight, closes the rest, exits. Once. */
  stop: (signal: string) => Promise<void>;
  isStopping: () => boolean;
}

/** A terminal, npm and a wrapper may all hand on the same key press: signals this close together are one. */
const SAME_SIGNAL_MS = 1000;
const IDLE_SWEEP_MS = 50;

/** Graceful end of the process. A second signal, later than the echo of the first, exits at once. */
export const createShutdown = ({
  server,
  logger,
  close,
  graceMs = 10_000,
  exit = (code) => process.exit(code),
}: ShutdownOptions): Shutdown => {
  let startedAt = 0;

  const stop = async (signal: string): Promise<void> => {
    if (startedAt > 0) {
      if (Date.now() - startedAt > SAME_SIGNAL_MS) exit(1);
      return;
    }
    startedAt = Date.now();
    logger.info({ signal }, 'stopping: finishing requests in flight');
    await finishRequests({ server, graceMs, logger });
    let code = 0;
    for (const part of close)
      try {
        await part();
      } catch (error) {
        code = 1;
        logger.error({ err: error }, 'could not close cleanly');
      }
    logger.info({ tookMs: Date.now() - startedAt }, 'stopped');
    exit(code);
  };

  return { stop, isStopping: () => startedAt > 0 };
};

/** Stops on SIGINT (Ctrl+C) and SIGTERM (a service manager). */
export const stopOnSignals = ({ stop }: Pick<Shutdown, 'stop'>): void => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(signal));
};

const finishRequests = async ({
  server,
  graceMs,
  logger,
}: {
  server: Server;
  graceMs: number;
  logger: Logger;
}): Promise<void> => {
  // Connections kept alive become idle only when their request ends: look again until none is left.
  const sweep = setInterval(() => server.closeIdleConnections(), IDLE_SWEEP_MS);
  const deadline = setTimeout(() => {
    logger.warn({ graceMs }, 'requests still running after the time given: cutting them off');
    server.closeAllConnections();
  }, graceMs);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  clearInterval(sweep);
  clearTimeout(deadline);
};
