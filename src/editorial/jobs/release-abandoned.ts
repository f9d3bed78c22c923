import type { Payload } from 'payload';
import { runtimeIfAny } from '../../runtime.ts';
import { ATTEMPT_KEY } from './send-mail.ts';

const LOOK_EVERY_MS = 60_000;
/** Beside other instances: no job runs this long. */
const LONGEST_RUN_MS = 2 * 60 * 60_000;
const KEEP_ATTEMPTS_MS = 3 * 24 * 60 * 60_000;

const lookedAt = new WeakMap<Payload, number>();

/**
 * Gives back the jobs that a process had in hand when it was killed: Payload leaves them marked as running, so that they, and
 * what is scheduled after them, would never run again. Alone on its database file a process knows them by being older than
 * itself; beside others it waits until they can't be running any more. Takes away what was done and not cleared. Looks once a minute, however often it is called.
 */
export const releaseAbandonedJobs = async ({
  payload,
  now = Date.now(),
}: {
  payload: Payload;
  now?: number;
}): Promise<void> => {
  if (now - (lookedAt.get(payload) ?? 0) < LOOK_EVERY_MS) return;
  lookedAt.set(payload, now);
  const isAlone = runtimeIfAny('env')?.databaseKind !== 'mongodb';
  const before = isAlone ? performance.timeOrigin : now - LONGEST_RUN_MS;
  await payload.db.updateJobs({
    where: {
      and: [
        { processing: { equals: true } },
        { completedAt: { exists: false } },
        { updatedAt: { less_than: new Date(before).toISOString() } },
      ],
    },
    data: { processing: false },
    limit: 1000,
    returning: false,
    req: {},
  });
  // What was done goes when all is done that was begun with it: a kill before that would leave its words lying.
  await payload.db.deleteMany({
    collection: 'payload-jobs',
    where: {
      and: [{ completedAt: { exists: true } }, { updatedAt: { less_than: new Date(before).toISOString() } }],
    },
  });
  await payload.db.deleteMany({
    collection: 'notices',
    where: {
      and: [
        { key: { like: ATTEMPT_KEY } },
        { at: { less_than: new Date(now - KEEP_ATTEMPTS_MS).toISOString() } },
      ],
    },
  });
};
