import { setImmediate as breathe } from 'node:timers/promises';
import type { Payload } from 'payload';
import { nextDue } from '../domain/alert.ts';
import type { Alert } from '../payload-types.ts';
import type { NewCase } from './new-cases.ts';

type Settled = Pick<Alert, 'id' | 'frequency' | 'seenSequence' | 'dueAt'>;

const AT_ONCE = 500;

/**
 * Notes the cases of alerts that follow one search, and moves the alerts on behind them. The notes come first: killed between,
 * the next round finds them written already, by their names.
 */
export const settleAlerts = async ({
  payload,
  alerts,
  cases,
  upTo,
  now,
}: {
  payload: Payload;
  alerts: Settled[];
  cases: NewCase[];
  upTo: number;
  now: Date;
}): Promise<number> => {
  const withNews: Settled[] = [];
  let noted = 0;
  for (const alert of alerts) {
    const own = cases.filter(({ sequence }) => sequence > alert.seenSequence);
    if (own.length === 0) continue;
    withNews.push(alert);
    for (const one of own) {
      await noteCase({ payload, alert: alert.id, found: one });
      noted += 1;
    }
    // SQLite answers without leaving the thread: requests get their turn here.
    await breathe();
  }
  await dropOfThoseWhoLeft({ payload, ids: withNews.map(({ id }) => id) });
  for (const { id, dueAt, frequency } of withNews)
    await payload.db.updateMany({
      returning: false,
      collection: 'alerts',
      where: { id: { equals: id } },
      data: { seenSequence: upTo, dueAt: dueAt ?? nextDue({ frequency, now }).toISOString() },
    });
  const others = alerts.filter((alert) => !withNews.includes(alert)).map(({ id }) => id);
  for (let start = 0; start < others.length; start += AT_ONCE)
    await payload.db.updateMany({
      returning: false,
      collection: 'alerts',
      where: { id: { in: others.slice(start, start + AT_ONCE) } },
      data: { seenSequence: upTo },
    });
  return noted;
};

const noteCase = async ({
  payload,
  alert,
  found: { key, sequence },
}: {
  payload: Payload;
  alert: string;
  found: NewCase;
}): Promise<void> => {
  const name = `${alert}/${key}`;
  try {
    await payload.db.create({
      returning: false,
      collection: 'alert-cases',
      data: { name, alert, case: key, sequence, mail: null },
    });
  } catch (error) {
    const { totalDocs } = await payload.db.count({
      collection: 'alert-cases',
      where: { name: { equals: name } },
    });
    if (totalDocs === 0) throw error;
  }
};

/** Who leaves takes the notes along that were there by then; those written since are taken away here. */
const dropOfThoseWhoLeft = async ({ payload, ids }: { payload: Payload; ids: string[] }): Promise<void> => {
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const some = ids.slice(start, start + AT_ONCE);
    const { docs } = await payload.db.find<Pick<Alert, 'id'>>({
      collection: 'alerts',
      where: { id: { in: some } },
      limit: 0,
      pagination: false,
      select: { state: true },
    });
    const there = new Set(docs.map(({ id }) => id));
    const gone = some.filter((id) => !there.has(id));
    if (gone.length > 0)
      await payload.db.deleteMany({ collection: 'alert-cases', where: { alert: { in: gone } } });
  }
};
