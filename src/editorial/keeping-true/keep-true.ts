import type { Payload } from 'payload';
import { purgeSubmissions } from '../share/purge-submissions.ts';
import { remindOwners } from './remind-owners.ts';
import { tellEndingConsents } from './contact-consents.ts';

/** One round of keeping what is published true: reminders of reviews, consents of contacts that end, and submissions nobody sent. */
export const keepTrue = async ({ payload, now }: { payload: Payload; now: Date }): Promise<void> => {
  await remindOwners({ payload, now });
  await tellEndingConsents({ payload, now });
  await purgeSubmissions({ payload, now });
};
