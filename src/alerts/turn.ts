import type { Payload } from 'payload';
import type { Env } from '../config/env.ts';
import { takeKey } from '../editorial/mail/take-key.ts';

const KEY = 'alerts/turn';
/** No round takes this long: whoever still has the turn then was killed. */
const LONGEST_TURN_MS = 15 * 60_000;

/**
 * Does something while no other instance does. Resolves to undefined where another has its turn. Alone on its database file a
 * process knows a turn that is older than itself for one that a kill left behind.
 */
export const inTurn = async <Outcome>({
  payload,
  env,
  work,
}: {
  payload: Payload;
  env: Pick<Env, 'databaseKind'>;
  work: () => Promise<Outcome>;
}): Promise<Outcome | undefined> => {
  const isAlone = env.databaseKind !== 'mongodb';
  const over = isAlone ? performance.timeOrigin : Date.now() - LONGEST_TURN_MS;
  await release({ payload, before: new Date(over) });
  const { isNew } = await takeKey({ payload, key: KEY, job: 'alerts' });
  if (!isNew) return undefined;
  try {
    return await work();
  } finally {
    await release({ payload });
  }
};

const release = ({ payload, before }: { payload: Payload; before?: Date }) =>
  payload.db.deleteMany({
    collection: 'notices',
    where: {
      and: [{ key: { equals: KEY } }, ...(before ? [{ at: { less_than: before.toISOString() } }] : [])],
    },
  });
