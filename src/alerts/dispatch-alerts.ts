import { setImmediate as breathe } from 'node:timers/promises';
import type { Payload } from 'payload';
import { nextDue } from '../domain/alert.ts';
import type { Alert, AlertCase } from '../payload-types.ts';
import { queueAlertMail } from './queue-alert-mail.ts';

const AT_ONCE = 200;

/**
 * Queues a mail for each alert that is due. The mail's name is the alert's and its hour's; the cases are bound to it first, then it
 * is queued, then the hour is cleared. Killed anywhere between, the next round finds cases bound to that very name, queues it
 * again (under one name a mail goes out once), and leaves what came in since to a mail of its own.
 */
export const dispatchAlerts = async ({ payload, now }: { payload: Payload; now: Date }): Promise<number> => {
  let queued = 0;
  for (;;) {
    const { docs } = await payload.db.find<Due>({
      collection: 'alerts',
      where: { and: [{ state: { equals: 'active' } }, { dueAt: { less_than_equal: now.toISOString() } }] },
      sort: 'dueAt',
      limit: AT_ONCE,
      pagination: false,
      select: { dueAt: true },
    });
    for (const due of docs) {
      if (await dispatch({ payload, due })) queued += 1;
      await breathe();
    }
    if (docs.length < AT_ONCE) return queued;
  }
};

/** What a mail could not tell waits for the next one. */
export const postpone = async ({
  payload,
  id,
  mail,
  now,
}: {
  payload: Payload;
  id: string;
  mail: string;
  now: Date;
}): Promise<void> => {
  const [alert] = (
    await payload.db.find<Pick<Alert, 'id' | 'frequency'>>({
      collection: 'alerts',
      where: { id: { equals: id } },
      limit: 1,
      pagination: false,
    })
  ).docs;
  if (!alert) return;
  await payload.db.updateMany({
    returning: false,
    collection: 'alert-cases',
    where: { mail: { equals: mail } },
    data: { mail: null },
  });
  await setDue({ payload, id, dueAt: nextDue({ frequency: alert.frequency, now }) });
};

type Due = Pick<Alert, 'id'> & { dueAt: string };

const dispatch = async ({
  payload,
  due: { id, dueAt },
}: {
  payload: Payload;
  due: Due;
}): Promise<boolean> => {
  const at = new Date(dueAt);
  const mail = `${id}/${at.getTime()}`;
  const waiting = await idsOf({
    payload,
    where: { and: [{ alert: { equals: id } }, { mail: { exists: false } }] },
  });
  const bound = await idsOf({ payload, where: { mail: { equals: mail } } });
  const hasBegun = bound.length > 0;
  if (!hasBegun && waiting.length > 0)
    await payload.db.updateMany({
      returning: false,
      collection: 'alert-cases',
      where: { id: { in: waiting } },
      data: { mail },
    });
  const isTold = hasBegun || waiting.length > 0;
  if (isTold) await queueAlertMail({ payload, alert: id, letter: 'digest', mail });
  const isMoreWaiting = hasBegun && waiting.length > 0;
  await setDue({ payload, id, dueAt: isMoreWaiting ? new Date(at.getTime() + 1) : null });
  return isTold;
};

const idsOf = async ({
  payload,
  where,
}: {
  payload: Payload;
  where: Parameters<Payload['db']['find']>[0]['where'];
}): Promise<string[]> => {
  const { docs } = await payload.db.find<Pick<AlertCase, 'id'>>({
    collection: 'alert-cases',
    where,
    limit: 0,
    pagination: false,
    select: { name: true },
  });
  return docs.map((row) => row.id);
};

const setDue = ({ payload, id, dueAt }: { payload: Payload; id: string; dueAt: Date | null }) =>
  payload.db.updateMany({
    returning: false,
    collection: 'alerts',
    where: { id: { equals: id } },
    data: { dueAt: dueAt?.toISOString() ?? null },
  });
