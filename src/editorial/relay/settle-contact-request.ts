import type { Payload } from 'payload';

/** Notes what became of a reader's question, where a mail was one. Never throws: the mail has gone its way by then. */
export const settleContactRequest = async ({
  payload,
  id,
  state,
}: {
  payload: Payload;
  id: string | null | undefined;
  state: 'sent' | 'failed';
}): Promise<void> => {
  if (!id) return;
  try {
    await payload.update({
      collection: 'contact-requests',
      id,
      data: { state },
      depth: 0,
      overrideAccess: true,
    });
  } catch (err) {
    payload.logger.warn({
      err,
      msg: 'The record of a question to a contact could not be brought up to date.',
    });
  }
};
