import type { Payload, TaskConfig } from 'payload';
import type { TaskSendMail } from '../../payload-types.ts';
import { mailerOf } from '../mail/adapter.ts';
import { asFailure, deskMailbox, MAIL_RETRIES } from '../mail/delivery.ts';
import { MailFailure } from '../mail/mailer.ts';
import { takeKey } from '../mail/take-key.ts';
import { settleContactRequest } from '../relay/settle-contact-request.ts';

export const ATTEMPT_KEY = 'mail-attempt/';

/**
 * Sends one queued mail. A server that is away or says "not now" is tried again, with longer and longer waits, for about a
 * day. What is given up ends as done: the job goes, and with it every word it held.
 */
export const sendMailTask: TaskConfig<'send-mail'> = {
  slug: 'send-mail',
  label: 'Send a mail',
  retries: MAIL_RETRIES,
  inputSchema: [
    { name: 'to', type: 'text', required: true },
    { name: 'subject', type: 'text', required: true },
    { name: 'text', type: 'textarea', required: true },
    { name: 'replyTo', type: 'text' },
    { name: 'key', type: 'text' },
    { name: 'contactRequest', type: 'text' },
  ],
  handler: async ({ input, job, req: { payload } }) => {
    const id = String(job.id);
    const tried = job.totalTried ?? 0;
    if (input.key && (await takeKey({ payload, key: input.key, job: id })).job !== id) return { output: {} };
    const attempt = await takeKey({ payload, key: `${ATTEMPT_KEY}${id}/${tried}`, job: id });
    // Two instances can pick up the same job, and one that was killed over it leaves its attempt behind: later, then.
    if (!attempt.isNew) throw new Error('Somebody else has begun to send this mail.');
    try {
      await deliver({ input, id, payload });
    } catch (error) {
      const { isFinal, message } = asFailure(error);
      if (!isFinal && tried < MAIL_RETRIES.attempts) {
        payload.logger.warn({ msg: `A mail did not go out and is tried again: ${message}.`, job: id, tried });
        throw new Error(message);
      }
      payload.logger.error({ msg: `A mail was given up: ${message}.`, job: id, tried });
      await settleContactRequest({ payload, id: input.contactRequest, state: 'failed' });
      return { output: {} };
    }
    await settleContactRequest({ payload, id: input.contactRequest, state: 'sent' });
    return { output: {} };
  },
};

const deliver = async ({
  input: { to, subject, text, replyTo },
  id,
  payload,
}: {
  input: TaskSendMail['input'];
  id: string;
  payload: Payload;
}): Promise<void> => {
  const mailer = mailerOf(payload);
  if (!mailer) throw new MailFailure({ reason: 'no mail is set up', isFinal: true });
  await mailer.deliver({ to, subject, text, id, replyTo: replyTo || (await deskMailbox(payload)) });
};
