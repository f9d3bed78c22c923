import type { Payload } from 'payload';
import { reminderAt, reminderKey, type Reminder } from '../../domain/review-reminders.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { recipientFor } from './owner-of.ts';
import { publishedCases } from './published-cases.ts';

const DAY = 86_400_000;
const DAYS_BEFORE = 30;

/** Reminds whoever looks after a case that it should be checked: once before the day, on the day, then every month. */
export const remindOwners = async ({ payload, now }: { payload: Payload; now: Date }): Promise<void> => {
  const settings = await payload.findGlobal({ slug: 'editorial-settings', depth: 0, overrideAccess: true });
  const remindDaysBefore = settings.remindDaysBefore ?? DAYS_BEFORE;
  const until = new Date(now.getTime() + remindDaysBefore * DAY).toISOString();
  for await (const record of publishedCases({
    payload,
    where: { 'review.reviewBy': { less_than_equal: until } },
  })) {
    const { reviewBy, owner } = record.review ?? {};
    const reminder = reviewBy ? reminderAt({ reviewBy, remindDaysBefore, now }) : null;
    if (!reviewBy || !reminder) continue;
    const { createdBy, id, key, slug, title } = record;
    const to = await recipientFor({ payload, owner, createdBy, deskMailbox: settings.deskMailbox });
    if (!to) continue;
    const { serverURL } = payload.config;
    await queueMail({
      payload,
      mail: {
        to: to.mailbox,
        subject: `Still true? ${title}`,
        text: [
          `${openingOf({ reminder, reviewBy })}: “${title}”.`,
          'Please read what readers have now, and tell what is no longer so:',
          `${serverURL}/cases/${slug}`,
          to.opensDesk
            ? `Put right what has changed, note the day you checked it, and set the next: ${serverURL}/admin/collections/cases/${id}`
            : 'Is all of it still true, or has something changed? An answer to this mail will do.',
        ].join('\n\n'),
        replyTo: settings.deskMailbox ?? undefined,
        key: `review-due/${key ?? id}/${reviewBy.slice(0, 10)}/${reminderKey(reminder)}`,
      },
    });
  }
};

const openingOf = ({ reminder, reviewBy }: { reminder: Reminder; reviewBy: string }): string => {
  const day = dayInWords(reviewBy);
  if (reminder.kind === 'before') return `A case that you look after is due to be checked by ${day}`;
  if (reminder.kind === 'on-the-day') return 'A case that you look after is due to be checked now';
  return `A case that you look after was due to be checked by ${day}, and still is`;
};

export const dayInWords = (iso: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));
