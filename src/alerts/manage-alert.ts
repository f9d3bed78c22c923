import type { Payload } from 'payload';
import { newestSequence } from '../changes/read-changes.ts';
import { nextDue, type AlertFrequency } from '../domain/alert.ts';
import type { Alert } from '../payload-types.ts';
import { letAskAgain } from './asking-letters.ts';

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
  await payload.db.updateMany({
    returning: false,
    collection: 'alerts',
    // Said twice at once, the first counts: the second would pass over what came out between.
    where: { and: [{ id: { equals: alert.id } }, { state: { equals: 'asked' } }] },
    data: {
      state: 'active',
      confirmedAt: now.toISOString(),
      seenSequence: await newestSequence(payload),
    },
  });
};

/** What waits already is told when the new way says so. */
export const changeFrequency = async ({
  payload,
  alert: { id },
  frequency,
  now,
}: {
  payload: Payload;
  alert: Pick<Alert, 'id'>;
  frequency: AlertFrequency;
  now: Date;
}): Promise<void> => {
  const own = { id: { equals: id } };
  await payload.db.updateMany({ returning: false, collection: 'alerts', where: own, data: { frequency } });
  // A round may note a case meanwhile: the hour it sets is moved, and never taken away.
  await payload.db.updateMany({
    returning: false,
    collection: 'alerts',
    where: { and: [own, { dueAt: { exists: true } }] },
    data: { dueAt: nextDue({ frequency, now }).toISOString() },
  });
};

/** Takes away the address and all that hung on it. A mail that is being handed over this very moment may still arrive. */
export const leaveAlert = async ({
  payload,
  alert: { id, fingerprint },
  now = new Date(),
}: {
  payload: Payload;
  alert: Pick<Alert, 'id' | 'fingerprint'>;
  now?: Date;
}): Promise<void> => {
  await payload.delete({ collection: 'alerts', where: { id: { equals: id } }, overrideAccess: true });
  await payload.db.deleteMany({ collection: 'alert-cases', where: { alert: { equals: id } } });
  await payload.db.deleteMany({
    collection: 'payload-jobs',
    where: { and: [{ taskSlug: { equals: 'send-alert' } }, { 'input.alert': { equals: id } }] },
  });
  await letAskAgain({ payload, fingerprint, now });
};
