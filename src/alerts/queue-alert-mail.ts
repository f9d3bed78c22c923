import type { Payload } from 'payload';

export type AlertLetter = 'ask' | 'digest';

/**
 * Puts a letter in the queue of mails by its alert's id alone: address and words are found when it is sent, so none waits in
 * the queue, and whoever leaves before gets nothing. Queued twice under one name it still goes out once.
 */
export const queueAlertMail = async ({
  payload,
  ...input
}: {
  payload: Payload;
  alert: string;
  letter: AlertLetter;
  /** Its name: no two letters have the same. */
  mail: string;
}): Promise<void> => {
  await payload.jobs.queue({ task: 'send-alert', input, queue: 'mail' });
};
