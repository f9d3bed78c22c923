import type { Payload, PayloadRequest } from 'payload';
import { isMailbox } from '../../domain/mailbox.ts';
import { findNotice, takeKey } from './take-key.ts';

/** A letter in plain text: what everybody can read, and what holds no more than it says. */
export interface Mail {
  to: string;
  subject: string;
  /** A paragraph a line, of any length. */
  text: string;
  replyTo?: string;
  /** When set, a second mail of the same key is never sent: `review-due/KEY/2026-11-22`. */
  key?: string;
  /** The question of a reader that it passes on: its record is told what became of the mail. */
  contactRequest?: string;
}

/**
 * Puts a mail in the queue of jobs, in the transaction of `req` where there is one: it goes out when what it tells is
 * committed, and again later where the mail server does not answer. Resolves once it is queued; false when its key was
 * told before, or when `to` is no mailbox, which is logged.
 *
 * The job comes first and the notice of its key second, so that an end of the process between them loses nothing: a keyed
 * job without a notice writes it when it is run, and one whose key is another job's is dropped.
 */
export const queueMail = async ({
  mail,
  payload,
  req,
}: {
  mail: Mail;
  payload: Payload;
  req?: PayloadRequest;
}): Promise<boolean> => {
  const { key, to, replyTo } = mail;
  if (!isMailbox(to) || (replyTo !== undefined && !isMailbox(replyTo))) {
    payload.logger.warn({ msg: 'A mail was not queued: what it should go to is no mailbox.', key });
    return false;
  }
  if (key !== undefined && (await findNotice({ payload, key, req }))) return false;
  const { id } = await payload.jobs.queue({ task: 'send-mail', input: { ...mail }, queue: 'mail', req });
  // Inside a transaction two of the same key would end in the loss of what was saved with the second.
  if (key === undefined || (await isInTransaction(req))) return true;
  const { job } = await takeKey({ payload, key, job: String(id), req });
  if (job === String(id)) return true;
  await payload.db.deleteMany({ collection: 'payload-jobs', where: { id: { equals: id } } });
  return false;
};

const isInTransaction = async (req: PayloadRequest | undefined): Promise<boolean> => {
  const id = await req?.transactionID;
  return typeof id === 'string' || typeof id === 'number';
};
