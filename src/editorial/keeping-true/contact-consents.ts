import type { Payload } from 'payload';
import { askableMailbox } from '../../domain/askable-contact.ts';
import { runtimeIfAny } from '../../runtime.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { recipientFor } from './owner-of.ts';
import { publishedCases } from './published-cases.ts';
import { dayInWords } from './remind-owners.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const DAYS_BEFORE = 30;
/** Longer than between two rounds, so that none falls between them. */
const JUST_NOW = 3 * HOUR;

/**
 * Says in time, once, that a contact's consent is about to end; and when one has ended, tells the caches of pages, so that no
 * page offers to write to somebody who no longer agrees to it.
 */
export const tellEndingConsents = async ({
  payload,
  now,
}: {
  payload: Payload;
  now: Date;
}): Promise<void> => {
  const day = (ms: number): string => new Date(now.getTime() + ms).toISOString();
  const between = (from: number, to: number) => ({
    and: [
      { 'contact.expires': { greater_than: day(from) } },
      { 'contact.expires': { less_than_equal: day(to) } },
    ],
  });
  for await (const _record of publishedCases({ payload, where: between(-JUST_NOW, 0) })) {
    runtimeIfAny('events')?.emit('content-changed', { collection: 'cases' });
    break;
  }
  const settings = await payload.findGlobal({ slug: 'editorial-settings', depth: 0, overrideAccess: true });
  const { deskMailbox } = settings;
  for await (const record of publishedCases({ payload, where: between(0, DAYS_BEFORE * DAY) })) {
    const { contact, createdBy, id, key, review, slug, title } = record;
    if (!contact?.expires || !askableMailbox({ contact, now })) continue;
    const to = await recipientFor({ payload, owner: review?.owner, createdBy, deskMailbox });
    if (!to) continue;
    const { serverURL } = payload.config;
    await queueMail({
      payload,
      mail: {
        to: to.mailbox,
        subject: `Whom to ask about ${title}`,
        text: [
          `The contact for “${title}” agreed to be asked until ${dayInWords(contact.expires)}. From that day on readers can no longer write to them.`,
          `${serverURL}/cases/${slug}`,
          to.opensDesk
            ? `Ask whether they agree for longer, and note the new day, or name somebody else: ${serverURL}/admin/collections/cases/${id}`
            : 'Do they agree for longer, or is there somebody else to ask? An answer to this mail will do.',
        ].join('\n\n'),
        replyTo: deskMailbox ?? undefined,
        key: `contact-ends/${key ?? id}/${contact.expires.slice(0, 10)}`,
      },
    });
  }
};
