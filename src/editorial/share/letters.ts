import { createHash } from 'node:crypto';
import type { Payload } from 'payload';
import type { Submission } from '../../payload-types.ts';
import { queueMail, type Mail } from '../mail/queue-mail.ts';
import { placeInWords } from './place-in-words.ts';
import { BEGUN_DAYS } from './submissions.ts';

/** Enough for anybody who mislays a link; too few to bother a stranger with. */
const LETTERS_A_DAY = 5;
const LONGEST_TITLE = 80;

interface Sender {
  payload: Payload;
  siteName: string;
  /** The secret address of the submission. */
  link: string;
}

/** The way back to a begun submission. False where the mailbox has had its share of letters today. */
export const mailLink = ({
  payload,
  siteName,
  link,
  to,
  now,
}: Sender & { to: string; now: Date }): Promise<boolean> =>
  queueSparingly({
    payload,
    now,
    mail: {
      to,
      subject: `Your link to go on writing, ${siteName}`,
      text: [
        'Somebody, most likely you, began to share a practice and asked for the way back to it.',
        `Go on here:\n${link}`,
        `Whoever has this link can read and change what was written. It is kept for ${BEGUN_DAYS} days after the last change.`,
        'If it was not you, there is nothing to do: you will hear no more of it.',
      ].join('\n\n'),
    },
  });

/** Says that it arrived and how many are before it. Holds nothing of the submission but its name. */
export const mailAcknowledgement = async ({
  payload,
  siteName,
  link,
  submission,
  before,
}: Sender & { submission: Submission; before: number }): Promise<void> => {
  if (!submission.submitterMailbox) return;
  await queueMail({
    payload,
    mail: {
      key: `submission-arrived/${submission.id}`,
      to: submission.submitterMailbox,
      subject: `It has arrived: ${submission.reference}`,
      text: [
        `Thank you for sharing “${harmless(submission.title ?? '')}” with ${siteName}. Its reference is ${submission.reference}.`,
        `${placeInWords(before)} An editor reads it, puts it in order, and writes to you before anything is published.`,
        `See how it stands:\n${link}`,
        'If you did not send this, answer to this mail and we take it out.',
      ].join('\n\n'),
      replyTo: await deskMailbox(payload),
    },
  });
};

/** Tells the sender that it won't be published, with the reason where the editor gave one. */
export const mailDecline = async ({
  payload,
  siteName,
  submission,
  reason,
}: {
  payload: Payload;
  siteName: string;
  submission: Submission;
  reason: string;
}): Promise<void> => {
  if (!submission.submitterMailbox) return;
  await queueMail({
    payload,
    mail: {
      key: `submission-declined/${submission.id}`,
      to: submission.submitterMailbox,
      subject: `About what you sent: ${submission.reference ?? 'your practice'}`,
      text: [
        `Thank you for sharing “${harmless(submission.title ?? '')}” with ${siteName}. We can’t publish it.`,
        ...(reason ? [reason] : []),
        'You may send another at any time.',
      ].join('\n\n'),
      replyTo: await deskMailbox(payload),
    },
  });
};

/** Tells the desk, or whoever is named, that something came in; who and what stands in the base. */
export const mailDesk = async ({
  payload,
  publicUrl,
  to,
  subject,
  what,
  path,
  key,
}: {
  payload: Payload;
  publicUrl: string;
  /** The desk's mailbox otherwise. */
  to?: string;
  subject: string;
  what: string;
  /** Of the admin panel. */
  path: string;
  key: string;
}): Promise<void> => {
  const mailbox = to ?? (await deskMailbox(payload));
  if (!mailbox) return;
  await queueMail({ payload, mail: { key, to: mailbox, subject, text: `${what}\n\n${publicUrl}${path}` } });
};

/** Where answers to letters of the base go; undefined where the settings name none. */
export const deskMailbox = async (payload: Payload): Promise<string | undefined> => {
  const { deskMailbox: mailbox } = await payload.findGlobal({
    slug: 'editorial-settings',
    depth: 0,
    overrideAccess: true,
  });
  return mailbox ?? undefined;
};

/** A name that may stand in a letter to a stranger: short, on one line, with nothing to click. */
export const harmless = (title: string): string => {
  const words = title
    .replace(/\s+/g, ' ')
    .split(' ')
    .filter((word) => !/:\/\/|@|\p{L}\.\p{L}{2,}|^www\./iu.test(word))
    .join(' ')
    .trim();
  const short = words.length > LONGEST_TITLE ? `${words.slice(0, LONGEST_TITLE - 1).trimEnd()}…` : words;
  return short || 'your practice';
};

const queueSparingly = async ({
  payload,
  mail,
  now,
}: {
  payload: Payload;
  mail: Mail;
  now: Date;
}): Promise<boolean> => {
  const whose = createHash('sha256').update(mail.to.toLowerCase()).digest('base64url').slice(0, 22);
  for (let number = 1; number <= LETTERS_A_DAY; number += 1) {
    const key = `share-link/${whose}/${now.toISOString().slice(0, 10)}/${number}`;
    if (await queueMail({ payload, mail: { ...mail, key } })) return true;
  }
  return false;
};
