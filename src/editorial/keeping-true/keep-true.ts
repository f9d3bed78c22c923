import type { Payload } from 'payload';
import { remindOwners } from './remind-owners.ts';
import { tellEndingConsents } from './contact-consents.ts';

/** One round of keeping what is published true: reminders of reviews, and consents of contacts that end. */
export const keepTrue = async ({ payload, now }: { payload: Payload; now: Date }): Promise<void> => {
  await remindOwners({ payload, now });
  await tellEndingConsents({ payload, now });
};
