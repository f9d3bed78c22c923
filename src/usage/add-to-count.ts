import type { Payload } from 'payload';
import { nameOfCount, type UsageKind } from '../domain/usage.ts';

export interface Counted {
  day: string;
  kind: UsageKind;
  subject: string;
  via: string;
  times: number;
}

/**
 * Adds to the row of a count, or makes it. The sum is the database's own, in one statement: two instances that add at the
 * same time are both counted.
 */
export const addToCount = async ({
  payload,
  counted,
}: {
  payload: Payload;
  counted: Counted;
}): Promise<void> => {
  const { times, ...usage } = counted;
  const name = nameOfCount(counted);
  if (await increment({ payload, name, times })) return;
  try {
    await payload.db.create({ collection: 'usage-counts', data: { name, ...usage, count: times } });
  } catch (error) {
    // Another instance made it in between.
    if (!(await increment({ payload, name, times }))) throw error;
  }
};

const increment = async ({
  payload,
  name,
  times,
}: {
  payload: Payload;
  name: string;
  times: number;
}): Promise<boolean> => {
  const row: unknown = await payload.db.updateOne({
    collection: 'usage-counts',
    where: { name: { equals: name } },
    data: { count: { $inc: times } },
    options: { atomic: true },
  });
  return row !== null && row !== undefined;
};
