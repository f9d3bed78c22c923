import type { Payload } from 'payload';
import { monthOf, monthsAfter } from '../domain/month.ts';

/** Two years to compare, and the month that is running. */
const KEPT_MONTHS = 25;

/** Drops counts that are too old to be compared with anything. */
export const forgetCounts = async ({ payload, now }: { payload: Payload; now: Date }): Promise<void> => {
  await payload.db.deleteMany({
    collection: 'usage-counts',
    where: { day: { less_than: `${monthsAfter(monthOf(now), -KEPT_MONTHS)}-01` } },
  });
};
