import type { PayloadRequest } from 'payload';
import { staffOf } from '../../../collections/access/roles.ts';
import { badRequest, notFound, type FieldProblem } from '../../domain/errors.ts';
import { isMailbox } from '../../domain/mailbox.ts';
import { hashOfSecret, newSecret } from '../secret-link.ts';
import { logCase } from '../workflow/log-case.ts';
import { mailRequest } from './letters.ts';
import { newestVersion, textOf } from './shown-version.ts';

export const CONSENT_DAYS = 60;
const LONGEST_NAME = 200;
const LONGEST_MESSAGE = 2000;

export interface ConsentRequest {
  organisationName: string;
  mailbox?: string;
  /** A word of the editor's, for the mail. */
  message?: string;
}

export interface ConsentAsked {
  id: string;
  /** The page to read and answer on. Told this once: only its hash is kept. */
  link: string;
  expiresAt: string;
  isMailed: boolean;
}

/**
 * Asks an organisation about the case as it stands now, published or not. What it was asked before and has not agreed to is
 * superseded; a yes to an earlier version stays with that version.
 */
export const askConsent = async ({
  request,
  caseId,
  req,
  publicUrl,
}: {
  request: ConsentRequest;
  caseId: string;
  req: PayloadRequest;
  publicUrl: string;
}): Promise<ConsentAsked> => {
  const { payload } = req;
  const organisationName = request.organisationName.trim();
  const mailbox = request.mailbox?.trim() || undefined;
  const problems = problemsOf({ ...request, organisationName, mailbox });
  if (problems.length > 0) throw badRequest(problems);
  const shown = await newestVersion({ payload, caseId, req });
  if (!shown) throw notFound('There is no such case, or nothing of it is saved yet.');

  const secret = newSecret();
  const now = new Date();
  const expiresAt = new Date(now.getTime() + CONSENT_DAYS * 24 * 60 * 60_000).toISOString();
  const asker = staffOf(req);
  const { id } = await payload.create({
    collection: 'consents',
    data: {
      case: caseId,
      version: shown.id,
      contentHash: shown.contentHash,
      secretHash: hashOfSecret(secret),
      organisationName,
      mailbox,
      state: 'asked',
      askedAt: now.toISOString(),
      askedById: asker && String(asker.id),
      askedByName: asker?.name,
      expiresAt,
    },
    depth: 0,
    overrideAccess: true,
    req,
  });
  await payload.update({
    collection: 'consents',
    where: {
      and: [
        { case: { equals: caseId } },
        { organisationName: { equals: organisationName } },
        { state: { in: ['asked', 'changes-asked'] } },
        { id: { not_equals: id } },
      ],
    },
    data: { state: 'superseded' },
    depth: 0,
    overrideAccess: true,
    req,
  });
  await logCase({ req, caseId, action: 'consent-asked', note: organisationName, version: shown.id });
  const link = `${publicUrl}/consent/${secret}`;
  const isMailed =
    mailbox !== undefined &&
    (await mailRequest({
      payload,
      req,
      to: mailbox,
      title: textOf(shown.record.title),
      organisationName,
      message: request.message?.trim(),
      asker: asker && { name: asker.name, mailbox: asker.email },
      link,
      expiresAt,
    }));
  return { id: String(id), link, expiresAt, isMailed };
};

const problemsOf = ({ organisationName, mailbox, message }: ConsentRequest): FieldProblem[] => {
  const problems: FieldProblem[] = [];
  if (!organisationName)
    problems.push({ field: 'organisationName', message: 'Say which organisation is asked.' });
  if (organisationName.length > LONGEST_NAME)
    problems.push({ field: 'organisationName', message: `Keep it under ${LONGEST_NAME} letters.` });
  if (mailbox !== undefined && !isMailbox(mailbox))
    problems.push({ field: 'mailbox', message: `“${mailbox}” is no e-mail address.` });
  if ((message?.length ?? 0) > LONGEST_MESSAGE)
    problems.push({ field: 'message', message: `Keep it under ${LONGEST_MESSAGE} letters.` });
  return problems;
};
