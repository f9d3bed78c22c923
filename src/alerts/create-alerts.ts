import type { Payload } from 'payload';
import type { Env } from '../config/env.ts';
import { isAppError } from '../domain/errors.ts';
import type { EventBus } from '../events.ts';
import type { Logger } from '../logger.ts';
import type { SearchService } from '../search/results.ts';
import type { SearchSync } from '../search/sync.ts';
import { cleanUp } from './clean-up.ts';
import { dispatchAlerts } from './dispatch-alerts.ts';
import { matchAlerts } from './match-alerts.ts';
import { inTurn } from './turn.ts';

/** Follows what comes out, and queues the mails of whoever follows a search. */
export interface Alerts {
  /** One round, now: what came out is noted for whom it concerns, and what is due is queued. Never rejects. */
  run(now?: Date): Promise<void>;
  close(): Promise<void>;
}

/** Saves that come close together are looked at together. */
const SETTLE_MS = 5000;
/** Mails fall due without anything happening, and what nobody announced here is found. */
const TICK_MS = 20_000;
const CLEAN_MS = 60 * 60_000;

export const createAlerts = ({
  payload,
  env,
  search,
  sync,
  events,
  logger,
  settleMs = SETTLE_MS,
  tickMs = TICK_MS,
}: {
  payload: Payload;
  env: Pick<Env, 'locales' | 'databaseKind'>;
  search: Pick<SearchService, 'searchCases' | 'state'>;
  sync: Pick<SearchSync, 'flush'>;
  events: EventBus;
  logger: Pick<Logger, 'error' | 'warn'>;
  settleMs?: number;
  tickMs?: number;
}): Alerts => {
  let isClosed = false;
  let soon: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<void> = Promise.resolve();
  // What a kill left is queued again before what keeps it from going out twice may be cleared away.
  let cleanedAt = Date.now();

  const match = async (now: Date): Promise<void> => {
    try {
      await sync.flush();
      if (search.state().isCatchingUp) return;
      await matchAlerts({ payload, search, env, now, isStopping: () => isClosed });
    } catch (error) {
      const isAway = isAppError(error) && error.status === 503;
      if (isAway) logger.warn('alerts wait until search answers again');
      else logger.error({ err: error }, 'new cases could not be noted for alerts, and are tried again');
    }
  };

  const round = async (now: Date): Promise<void> => {
    if (isClosed) return;
    try {
      await inTurn({
        payload,
        env,
        work: async () => {
          await match(now);
          await dispatchAlerts({ payload, now });
          if (Date.now() - cleanedAt < CLEAN_MS) return;
          cleanedAt = Date.now();
          await cleanUp({ payload, now });
        },
      });
    } catch (error) {
      logger.error({ err: error }, 'a round of alerts failed, and is tried again');
    }
  };

  const run = (now?: Date): Promise<void> => {
    last = last.then(() => round(now ?? new Date()));
    return last;
  };
  const wake = (): void => {
    soon ??= setTimeout(() => {
      soon = undefined;
      void run();
    }, settleMs).unref();
  };

  events.on('public-changes', wake);
  const timer = setInterval(() => void run(), tickMs).unref();
  wake();

  return {
    run,
    close: async () => {
      isClosed = true;
      events.off('public-changes', wake);
      clearInterval(timer);
      clearTimeout(soon);
      await last;
    },
  };
};
