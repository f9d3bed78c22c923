import type { EmailAdapter, Payload, SendEmailOptions } from 'payload';
import type { Env } from '../../config/env.ts';
import { maskedMailbox } from '../../domain/mailbox.ts';
import type { Logger } from '../../logger.ts';
import { runtimeIfAny } from '../../runtime.ts';
import { createMailer, type Letter, type Mailer } from './mailer.ts';
import { plainTextOf } from './plain-text.ts';
import { queueMail } from './queue-mail.ts';

type CasebookEmail = ReturnType<EmailAdapter> & Mailer;

/**
 * Mail for Payload. What Payload itself sends (a link to set a new password) waits in the queue like every other mail: an
 * answer that took as long as a mail server does would tell whether there is such an account.
 */
export const casebookEmail =
  ({ smtpUrl, mailFrom }: Pick<Env, 'smtpUrl' | 'mailFrom'>): EmailAdapter =>
  ({ payload }): CasebookEmail => ({
    name: 'casebook',
    defaultFromName: mailFrom.name,
    defaultFromAddress: mailFrom.address,
    sendEmail: async (message: SendEmailOptions) => {
      for (const to of recipientsOf(message))
        await queueMail({
          payload,
          mail: { to, subject: message.subject ?? '', text: textOf(message) },
        });
    },
    ...(smtpUrl ? createMailer({ smtpUrl, from: mailFrom }) : logMailer(payload)),
  });

/** What hands this base's letters on; undefined for a base that was given another adapter. */
export const mailerOf = ({ email }: Payload): Mailer | undefined =>
  'deliver' in email ? (email as CasebookEmail) : undefined;

/** Without a mail server letters are written to the log, for whoever tries the base out. */
const logMailer = (payload: Payload): Mailer => ({
  deliver: async ({ to, subject, text, isPrivate, lastLine }: Letter) => {
    const logger = runtimeIfAny('logger') ?? (payload.logger as unknown as Logger);
    await lastLine?.take();
    lastLine?.goes();
    logger.info(
      { to: isPrivate ? maskedMailbox(to) : to, subject, text },
      'a mail, written here because SMTP_URL is not set',
    );
  },
  close: () => undefined,
});

const recipientsOf = ({ to }: SendEmailOptions): string[] =>
  [to ?? []]
    .flat()
    .flatMap((one) => (typeof one === 'string' ? one : 'address' in one ? (one.address ?? []) : []));

const textOf = ({ text, html }: SendEmailOptions): string => {
  if (typeof text === 'string') return text;
  return typeof html === 'string' ? plainTextOf(html) : '';
};
