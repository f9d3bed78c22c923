import type { Payload, PayloadRequest } from 'payload';

/** A letter in plain text: what everybody can read, and what holds no more than it says. */
export interface Mail {
  to: string;
  subject: string;
  /** Lines of any length; wrapped when sent. */
  text: string;
  replyTo?: string;
  /** When set, a second mail of the same key is never queued: `review-due/KEY/2026-11-22`. */
  key?: string;
}

/**
 * Puts a mail in the queue of jobs, in the transaction of `req` where there is one: it goes out when what it tells is
 * committed, and again later where the mail server does not answer. Resolves once it is queued; false when its key was told before.
 */
export const queueMail = async ({
  mail: { key, ...input },
  payload,
  req,
}: {
  mail: Mail;
  payload: Payload;
  req?: PayloadRequest;
}): Promise<boolean> => {
  if (key !== undefined) {
    const { totalDocs } = await payload.count({
      collection: 'notices',
      where: { key: { equals: key } },
      overrideAccess: true,
      req,
    });
    if (totalDocs > 0) return false;
    await payload.create({
      collection: 'notices',
      data: { key, at: new Date().toISOString() },
      overrideAccess: true,
      req,
    });
  }
  await payload.jobs.queue({ task: 'send-mail', input, queue: 'mail', req });
  return true;
};
