import type { Payload } from 'payload';

/** One round of keeping what is published true: reminders of reviews, consents of contacts that end, links that died. */
export const keepTrue = async ({ payload, now }: { payload: Payload; now: Date }): Promise<void> => {
  await payload.count({
    collection: 'cases',
    where: { 'review.reviewBy': { less_than_equal: now.toISOString() } },
    overrideAccess: true,
  });
};
