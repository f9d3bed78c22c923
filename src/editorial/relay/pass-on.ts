import type { Payload } from 'payload';
import { readSite } from '../../content/site.ts';
import type { Env } from '../../config/env.ts';
import { AppError, isAppError, notFound, unavailable } from '../../domain/errors.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { findAskable, type AskableCase } from './find-askable.ts';
import { readQuestion, type Question } from './question.ts';
import { settleContactRequest } from './settle-contact-request.ts';

/** However many readers ask at once, a contact gets no more than this. */
const PER_CASE = [
  { hours: 1, questions: 10 },
  { hours: 24, questions: 30 },
] as const;

const SENT =
  'Your question is on its way. The answer comes straight to you, by mail. Casebook keeps neither your question nor your address.';
const NO_SERVER =
  'Your question was not sent: no mail server is set up here. Ask through the organisation’s own website.';

export const NOBODY_TO_ASK = 'Nobody can be asked about this here.';

interface PassOn {
  payload: Payload;
  env: Pick<Env, 'publicUrl' | 'smtpUrl' | 'mailFrom'>;
  slug: string;
  values: Record<string, string>;
}

/**
 * Passes a reader's question on to the contact of a case. What is kept is that somebody asked, and what became of it; an error
 * holds nothing of it either, so that none gets into a log. Returns the words for the form's page. @throws AppError
 */
export const passOn = async ({ payload, env, slug, values }: PassOn): Promise<string> => {
  try {
    const question = readQuestion(values);
    const asked = await findAskable({ payload, slug });
    if (!asked) throw notFound(NOBODY_TO_ASK);
    await refuseTooMany({ payload, caseId: asked.caseId });
    const request = await payload.create({
      collection: 'contact-requests',
      data: { case: asked.caseId, at: new Date().toISOString(), state: 'waiting' },
      depth: 0,
      overrideAccess: true,
    });
    const id = String(request.id);
    const isQueued = env.smtpUrl !== undefined && (await send({ payload, env, asked, question, id }));
    if (isQueued) return SENT;
    await settleContactRequest({ payload, id, state: 'failed' });
    return NO_SERVER;
  } catch (error) {
    // A failed query quotes what it was to save.
    if (isAppError(error)) throw error;
    throw unavailable({ message: 'Your question could not be passed on. Please try again later.' });
  }
};

const refuseTooMany = async ({ payload, caseId }: { payload: Payload; caseId: string }): Promise<void> => {
  for (const { hours, questions } of PER_CASE) {
    const since = new Date(Date.now() - hours * 60 * 60_000).toISOString();
    const { totalDocs } = await payload.count({
      collection: 'contact-requests',
      where: { and: [{ case: { equals: caseId } }, { at: { greater_than: since } }] },
      overrideAccess: true,
    });
    if (totalDocs >= questions)
      throw new AppError({
        code: 'too-many-requests',
        status: 429,
        problems: [{ message: 'Many have asked about this case just now. Please try again tomorrow.' }],
      });
  }
};

const send = async ({
  payload,
  env,
  asked,
  question: { name, mailbox, text },
  id,
}: Omit<PassOn, 'slug' | 'values'> & {
  asked: AskableCase;
  question: Question;
  id: string;
}): Promise<boolean> => {
  const { name: siteName } = await readSite({ payload, lang: 'en' });
  const { deskMailbox } = await payload.findGlobal({
    slug: 'editorial-settings',
    depth: 0,
    overrideAccess: true,
  });
  return queueMail({
    payload,
    mail: {
      to: asked.mailbox,
      replyTo: mailbox,
      subject: `A question about “${asked.title}”, through ${siteName}`,
      text: [
        `${name} has read “${asked.title}” and asks you:`,
        text,
        `Answer to this mail: it goes to ${mailbox}, who has not been told your address and sees it only if you answer.`,
        `The case: ${env.publicUrl}/cases/${asked.slug}`,
        `This came through the form of ${siteName}, which does not keep it. You agreed to be asked about this case; to have that stopped, write to ${deskMailbox ?? env.mailFrom.address}.`,
      ].join('\n\n'),
      contactRequest: id,
    },
  });
};
