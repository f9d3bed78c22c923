import { createHash } from 'node:crypto';
import type { Payload, TaskConfig } from 'payload';
import { mailerOf } from '../editorial/mail/adapter.ts';
import { asFailure, deskMailbox, MAIL_RETRIES } from '../editorial/mail/delivery.ts';
import { MailFailure, type Letter } from '../editorial/mail/mailer.ts';
import type { Alert } from '../payload-types.ts';
import { runtime } from '../runtime.ts';
import { manageLink, writeLetter } from './alert-letters.ts';
import { postpone } from './dispatch-alerts.ts';
import { handOver } from './hand-over.ts';
import type { AlertLetter } from './queue-alert-mail.ts';
import { openAddress } from './sealed-address.ts';

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
    const about = { job: String(job.id), tried: job.totalTried ?? 0 };
    const { before, lastLine, reached, takeBack } = handOver({ payload, mail, job: about.job });
    const begin = await before();
    if (begin === 'doubt')
      payload.logger.warn({
        msg: 'The process ended after an alert was handed over: it is not sent again.',
        ...about,
      });
    if (begin !== 'send') return DONE;

    const isDigest = input.letter === 'digest';
    try {
      const letter = await prepare({ payload, id, mail, letter: isDigest ? 'digest' : 'ask' });
      if (!letter) return DONE;
      await deliver({ payload, letter: { ...letter, lastLine } });
    } catch (error) {
      const end = reached();
      if (end !== 'out') await takeBack();
      if (end === 'theirs') return DONE;
      const { isFinal, isAnswered, message } = asFailure(error);
      if (end === 'out' && !isAnswered) {
        payload.logger.warn({ msg: `An alert was handed over, and no answer came: ${message}.`, ...about });
        return noteSent({ payload, id });
      }
      if (end === 'out') await takeBack();
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
