import { Router } from 'express';

/** Rejects when its part cannot answer. */
export type HealthCheck = () => Promise<unknown>;

interface HealthOptions {
  /** By the name that /readyz reports. */
  checks: Record<string, HealthCheck>;
  /** What else there is to say of a part, by name. */
  details?: Record<string, () => unknown>;
  /** True once the process has been told to stop: not ready any more, though it still finishes what it began. */
  isStopping?: () => boolean;
  timeoutMs?: number;
}

const DEFAULT_TIMEOUT_MS = 3000;

/** `/healthz` says that the process is alive; `/readyz` that every part answers, else 503 with the parts that do not. */
export const createHealthRouter = ({
  checks,
  details = {},
  isStopping = () => false,
  timeoutMs = DEFAULT_TIMEOUT_MS,
}: HealthOptions): Router => {
  const router = Router();

  router.get('/healthz', (_request, response) => {
    response.set('cache-control', 'no-store').json({ status: 'alive' });
  });

  router.get('/readyz', async (request, response) => {
    const entries = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => {
        try {
          await within({ check, timeoutMs });
          return [name, 'ok'] as const;
        } catch (error) {
          request.log?.error({ err: error, part: name }, 'not ready');
          return [name, 'failing'] as const;
        }
      }),
    );
    const parts = Object.fromEntries(entries);
    const failing = entries.filter(([, state]) => state !== 'ok').map(([name]) => name);
    if (isStopping()) failing.unshift('process');
    response.set('cache-control', 'no-store');
    if (failing.length === 0) response.json({ status: 'ready', parts, ...saidBy(details) });
    else
      response.status(503).json({
        status: 'not ready',
        parts: isStopping() ? { process: 'stopping', ...parts } : parts,
        errors: failing.map((name) => ({ message: `The ${name} does not answer.`, field: name })),
      });
  });

  return router;
};

const saidBy = (details: Record<string, () => unknown>): { details?: Record<string, unknown> } => {
  const said = Object.entries(details).map(([name, say]) => [name, say()] as const);
  return said.length > 0 ? { details: Object.fromEntries(said) } : {};
};

const within = async ({ check, timeoutMs }: { check: HealthCheck; timeoutMs: number }): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
  });
  try {
    await Promise.race([check(), timeout]);
  } finally {
    clearTimeout(timer);
  }
};
