import { createHash } from 'node:crypto';
import type { Payload, TaskConfig } from 'payload';
import { mailerOf } from '../editorial/mail/adapter.ts';
import { asFailure, deskMailbox, MAIL_RETRIES } from '../editorial/mail/delivery.ts';
import { MailFailure, type Letter } from '../editorial/mail/mailer.ts';
import { findNotice } from '../editorial/mail/take-key.ts';
import type { Alert } from '../payload-types.ts';
import { runtime } from '../runtime.ts';
import { manageLink, writeLetter } from './alert-letters.ts';
import { postpone } from './dispatch-alerts.ts';
import type { AlertLetter } from './queue-alert-mail.ts';
import { openAddress } from './sealed-address.ts';

/** Noted just before a letter's last line, without which the server has taken nothing: such a letter is never begun again. */
export const OUT_KEY = 'alert-out/';

/**
 * Sends one letter of an alert. Until its last line it is tried again like every mail. From there on it counts as sent unless the
 * server says no, whatever becomes of the connection or of this process: news may rather be missed than come twice.
 */
export const sendAlertTask: TaskConfig<'send-alert'> = {
  slug: 'send-alert',
  label: 'Send an e-mail alert',
  retries: MAIL_RETRIES,
  inputSchema: [
    { name: 'alert', type: 'text', required: true },
    { name: 'letter', type: 'text', required: true },
    { name: 'mail', type: 'text', required: true },
  ],
  handler: async ({ input, job, req: { payload } }) => {
    const { alert: id, mail } = input;
    const key = `${OUT_KEY}${mail}`;
    const about = { job: String(job.id), tried: job.totalTried ?? 0 };
    const out = await findNotice({ payload, key });
    if (out?.job === about.job)
      payload.logger.warn({
        msg: 'The process ended while an alert was handed over: it is not sent again.',
        ...about,
      });
    if (out) return DONE;

    let end: 'held' | 'ours' | 'theirs' = 'held';
    const beforeLastLine = async (): Promise<void> => {
      end = (await takeEnd({ payload, key, job: about.job })) ? 'ours' : 'theirs';
      if (end === 'theirs') throw new Error('This letter went out already.');
    };
    const isDigest = input.letter === 'digest';
    try {
      const letter = await prepare({ payload, id, mail, letter: isDigest ? 'digest' : 'ask' });
      if (!letter) return DONE;
      await deliver({ payload, letter: { ...letter, beforeLastLine } });
    } catch (error) {
      const reached = end as 'held' | 'ours' | 'theirs';
      if (reached === 'theirs') return DONE;
      const { isFinal, isAnswered, message } = asFailure(error);
      if (reached === 'ours' && !isAnswered) {
        payload.logger.warn({ msg: `An alert was handed over, and no answer came: ${message}.`, ...about });
        return noteSent({ payload, id });
      }
      if (reached === 'ours')
        await payload.db.deleteMany({ collection: 'notices', where: { key: { equals: key } } });
      if (!isFinal && about.tried < MAIL_RETRIES.attempts) {
        payload.logger.warn({ msg: `An alert did not go out and is tried again: ${message}.`, ...about });
        throw new Error(message);
      }
      payload.logger.error({ msg: `An alert was given up: ${message}.`, ...about });
      // A server that was away for a day is no reason to miss what came out: the next mail tells it.
      if (!isFinal && isDigest) await postpone({ payload, id, mail, now: new Date() });
      return DONE;
    }
    return noteSent({ payload, id });
  },
};

const DONE = { output: {} };

const prepare = async ({
  payload,
  id,
  mail,
  letter,
}: {
  payload: Payload;
  id: string;
  mail: string;
  letter: AlertLetter;
}): Promise<Letter | undefined> => {
  const alert = (await payload.findByID({
    collection: 'alerts',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  })) as Alert | null;
  // Who has left, or never confirmed, gets nothing.
  if (!alert || (letter === 'digest' && alert.state !== 'active')) return undefined;
  const subscriber = openAddress({ payload, alert });
  if (!subscriber)
    throw new MailFailure({
      reason: 'its address was encrypted with another PAYLOAD_SECRET',
      isFinal: true,
    });
  const { mailbox, secret } = subscriber;
  const words = await writeLetter({ payload, alert, secret, letter, mail });
  if (!words) return undefined;
  return {
    to: mailbox,
    ...words,
    id: `alert-${mail.replaceAll('/', '-')}`,
    headers: headersOf({ alert, secret }),
    isPrivate: true,
  };
};

/** One click leaves, in whatever program it is read (RFC 8058); mails of one search have one list (RFC 2919). */
const headersOf = ({
  alert: { query, lang },
  secret,
}: {
  alert: Alert;
  secret: string;
}): Record<string, string> => {
  const { publicUrl } = runtime('env');
  const search = createHash('sha256')
    .update(`${lang} ${query ?? ''}`)
    .digest('hex')
    .slice(0, 16);
  return {
    'List-Id': `<${search}.alerts.${new URL(publicUrl).hostname.replace(/[^\w.-]/g, '')}>`,
    'List-Unsubscribe': `<${manageLink({ publicUrl, secret })}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
};

const deliver = async ({ payload, letter }: { payload: Payload; letter: Letter }): Promise<void> => {
  const mailer = mailerOf(payload);
  if (!mailer) throw new MailFailure({ reason: 'no mail is set up', isFinal: true });
  await mailer.deliver({ ...letter, replyTo: await deskMailbox(payload) });
};

/** The unique index lets one alone send the end of a letter; straight to the adapter, so that little can happen in between. */
const takeEnd = async ({
  payload,
  key,
  job,
}: {
  payload: Payload;
  key: string;
  job: string;
}): Promise<boolean> => {
  try {
    await payload.db.create({
      returning: false,
      collection: 'notices',
      data: { key, job, at: new Date().toISOString() },
    });
    return true;
  } catch (error) {
    if (await findNotice({ payload, key })) return false;
    throw error;
  }
};

/** Who left meanwhile is not there any more, and that is no error. */
const noteSent = async ({ payload, id }: { payload: Payload; id: string }): Promise<typeof DONE> => {
  await payload.db.updateMany({
    returning: false,
    collection: 'alerts',
    where: { id: { equals: id } },
    data: { lastSentAt: new Date().toISOString() },
  });
  return DONE;
};
