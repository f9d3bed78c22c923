import type { Payload } from 'payload';
import { newestSequence } from '../changes/read-changes.ts';
import { nextDue, type AlertFrequency } from '../domain/alert.ts';
import type { Alert } from '../payload-types.ts';

/** The owner of the address says yes: from now on it hears of cases that come out. */
export const confirmAlert = async ({
  payload,
  alert,
  now,
}: {
  payload: Payload;
  alert: Alert;
  now: Date;
}): Promise<void> => {
  if (alert.state === 'active') return;
  await payload.update({
    collection: 'alerts',
    id: alert.id,
    data: {
      state: 'active',
      confirmedAt: now.toISOString(),
      seenSequence: await newestSequence(payload),
    },
    depth: 0,
    overrideAccess: true,
  });
};

/** What waits already is told when the new way says so. */
export const changeFrequency = async ({
  payload,
  alert,
  frequency,
  now,
}: {
  payload: Payload;
  alert: Alert;
  frequency: AlertFrequency;
  now: Date;
}): Promise<void> => {
  const dueAt = alert.dueAt ? nextDue({ frequency, now }).toISOString() : null;
  await payload.update({
    collection: 'alerts',
    id: alert.id,
    data: { frequency, dueAt },
    depth: 0,
    overrideAccess: true,
  });
};

/** Takes away the address and all that hung on it. A mail that is being handed over this very moment may still arrive. */
export const leaveAlert = async ({ payload, id }: { payload: Payload; id: string }): Promise<void> => {
  await payload.delete({ collection: 'alerts', where: { id: { equals: id } }, overrideAccess: true });
  await payload.db.deleteMany({ collection: 'alert-cases', where: { alert: { equals: id } } });
  await payload.db.deleteMany({
    collection: 'payload-jobs',
    where: { and: [{ taskSlug: { equals: 'send-alert' } }, { 'input.alert': { equals: id } }] },
  });
};
