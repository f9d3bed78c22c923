import type { Payload, PayloadRequest } from 'payload';
import { readSite } from '../../content/site.ts';
import type { Consent, User } from '../../payload-types.ts';
import { queueMail } from '../mail/queue-mail.ts';

const day = (date: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' }).format(new Date(date));

const nameOf = (title: string): string => (title ? `“${title}”` : 'a case study about you');

/** Asks the organisation to read its case: the one who may read it, though it is not published. */
export const mailRequest = async ({
  payload,
  req,
  to,
  title,
  organisationName,
  message,
  asker,
  link,
  expiresAt,
}: {
  payload: Payload;
  req?: PayloadRequest;
  to: string;
  title: string;
  organisationName: string;
  message?: string;
  asker?: { name: string; mailbox: string };
  link: string;
  expiresAt: string;
}): Promise<boolean> => {
  const { name: siteName } = await readSite({ payload, lang: 'en' });
  const { deskMailbox } = await deskSettings(payload);
  return queueMail({
    payload,
    req,
    mail: {
      to,
      subject: `Please check the case study ${nameOf(title)}`,
      text: [
        `${siteName} would like to publish ${nameOf(title)}, which tells of the work of ${organisationName}.`,
        ...(message ? [message] : []),
        `Please read it, and say whether it may go out as it stands:\n${link}`,
        `You need no account. You can agree, or say what should change. The link works until ${day(expiresAt)}. Whoever has it can read the case and answer for you, so pass it on only to those who may.`,
        ...(asker ? [asker.name] : []),
      ].join('\n\n'),
      replyTo: deskMailbox ?? asker?.mailbox,
    },
  });
};

const SAID = {
  given: 'agreed that it is published as it stands',
  'changes-asked': 'asked for changes',
  withdrawn: 'took back its consent',
} as const;
export type Answer = keyof typeof SAID;

/**
 * Tells the one who asked, as long as that account may still read the case; otherwise the desk, without a word of it. Never
 * throws: the answer is kept by then.
 */
export const mailAnswer = async ({
  payload,
  consent,
  answer,
  title,
  said,
  by,
  publicUrl,
}: {
  payload: Payload;
  consent: Consent;
  answer: Answer;
  title: string;
  /** What should change. */
  said?: string;
  by: string;
  publicUrl: string;
}): Promise<void> => {
  const link = `${publicUrl}/admin/collections/cases/${String(consent.case)}`;
  try {
    const asker = await askerOf({ payload, consent });
    if (asker?.mails === 'none') return;
    const { deskMailbox } = await deskSettings(payload);
    if (asker)
      await queueMail({
        payload,
        mail: {
          to: asker.email,
          subject: `${consent.organisationName} ${SAID[answer]}`,
          text: [`${by} ${SAID[answer]}: ${nameOf(title)}.`, ...(said ? [said] : []), link].join('\n\n'),
        },
      });
    else if (deskMailbox)
      await queueMail({
        payload,
        mail: {
          to: deskMailbox,
          subject: 'An organisation has answered about its case',
          text: `Whoever asked has no account any more.\n\n${link}`,
        },
      });
  } catch (err) {
    payload.logger.error({ err, msg: 'Nobody could be told of an answer about a case.' });
  }
};

const askerOf = async ({
  payload,
  consent,
}: {
  payload: Payload;
  consent: Consent;
}): Promise<User | undefined> => {
  if (!consent.askedById) return undefined;
  const account = (await payload.findByID({
    collection: 'users',
    id: consent.askedById,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  })) as User | null;
  return account && account.role !== 'contributor' ? account : undefined;
};

const deskSettings = (payload: Payload) =>
  payload.findGlobal({ slug: 'editorial-settings', depth: 0, overrideAccess: true });
