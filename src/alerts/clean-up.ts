import type { Payload } from 'payload';
import { ASKED_KEY } from './asking-letters.ts';
import { forgottenBefore } from './find-alert.ts';
import { dropHeldBefore, OUT_KEY } from './hand-over.ts';
import { leaveAlert } from './manage-alert.ts';

const DAY_MS = 24 * 60 * 60_000;
const KEEP_ASKED_DAYS = 2;
/** Longer than a letter is tried, by far. */
const KEEP_TOLD_DAYS = 30;

/** Forgets what was asked for and never confirmed, and what is only there so that nothing is sent twice. */
export const cleanUp = async ({ payload, now }: { payload: Payload; now: Date }): Promise<void> => {
  const { docs } = await payload.find({
    collection: 'alerts',
    where: {
      and: [
        { state: { equals: 'asked' } },
        { askedAt: { less_than_equal: forgottenBefore(now).toISOString() } },
      ],
    },
    select: { fingerprint: true },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  for (const alert of docs) await leaveAlert({ payload, alert, now });
  const daysAgo = (days: number): string => new Date(now.getTime() - days * DAY_MS).toISOString();
  await dropHeldBefore(new Date(daysAgo(KEEP_TOLD_DAYS)));
  for (const [key, days] of [
    [ASKED_KEY, KEEP_ASKED_DAYS],
    [OUT_KEY, KEEP_TOLD_DAYS],
  ] as const)
    await payload.db.deleteMany({
      collection: 'notices',
      where: { and: [{ key: { like: key } }, { at: { less_than: daysAgo(days) } }] },
    });
  await payload.db.deleteMany({
    collection: 'alert-cases',
    where: { and: [{ mail: { exists: true } }, { updatedAt: { less_than: daysAgo(KEEP_TOLD_DAYS) } }] },
  });
};
