import type { Payload } from 'payload';
import { MailFailure } from './mailer.ts';

/** The first wait is doubled each time: longer than a letter may take, and about a day in all. */
export const MAIL_RETRIES = { attempts: 10, backoff: { type: 'exponential', delay: 90_000 } } as const;

/** Answers to what the base writes reach people. */
export const deskMailbox = async (payload: Payload): Promise<string | null | undefined> =>
  (await payload.findGlobal({ slug: 'editorial-settings', depth: 0, overrideAccess: true })).deskMailbox;

/** Nothing of an unknown error is kept: it may quote the mail. */
export const asFailure = (error: unknown): MailFailure =>
  error instanceof MailFailure
    ? error
    : new MailFailure({ reason: error instanceof Error ? error.name : 'unknown', isFinal: false });
