import type { Payload } from 'payload';
import { mailerOf } from '../mail/adapter.ts';

const POLL_MS = 25;
/** For a mail that was broken off to be put back. */
const PUT_BACK_MS = 2000;

/**
 * Begins no job any more, lets those under way end, and then breaks mails off, which go back to the queue: a process that ended
 * between a mail's leaving and the note of it would send it twice.
 */
export const stopJobs = async ({
  payload,
  graceMs = 3000,
}: {
  payload: Payload;
  graceMs?: number;
}): Promise<void> => {
  const crons = [...payload.crons];
  for (const cron of crons) cron.stop();
  const isIdle = (): boolean => !crons.some((cron) => cron.isBusy());
  await untilTrue({ ask: isIdle, ms: graceMs });
  mailerOf(payload)?.close();
  await untilTrue({ ask: isIdle, ms: PUT_BACK_MS });
};

const untilTrue = async ({ ask, ms }: { ask: () => boolean; ms: number }): Promise<void> => {
  const end = performance.now() + ms;
  while (!ask() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, POLL_MS));
};
