import type { PayloadRequest } from 'payload';
import type { Consent } from '../../payload-types.ts';
import { newestVersion } from './shown-version.ts';

/** A consent as the case's form shows it. */
export type ConsentRow = Pick<
  Consent,
  | 'id'
  | 'organisationName'
  | 'mailbox'
  | 'state'
  | 'version'
  | 'askedAt'
  | 'askedByName'
  | 'expiresAt'
  | 'answeredAt'
  | 'answeredBy'
  | 'comment'
> & {
  /** The case says now what was asked about. */
  isCurrent: boolean;
};

/** Every consent that was asked for of a case, the newest first. */
export const listConsents = async ({
  caseId,
  req,
}: {
  caseId: string;
  req: PayloadRequest;
}): Promise<ConsentRow[]> => {
  const { payload } = req;
  const now = await newestVersion({ payload, caseId, req });
  const { docs } = await payload.find({
    collection: 'consents',
    where: { case: { equals: caseId } },
    sort: '-askedAt',
    depth: 0,
    limit: 100,
    overrideAccess: false,
    user: req.user,
  });
  return (docs as Consent[]).map((consent) => ({
    id: consent.id,
    organisationName: consent.organisationName,
    mailbox: consent.mailbox,
    state: consent.state,
    version: consent.version,
    askedAt: consent.askedAt,
    askedByName: consent.askedByName,
    expiresAt: consent.expiresAt,
    answeredAt: consent.answeredAt,
    answeredBy: consent.answeredBy,
    comment: consent.comment,
    isCurrent: consent.contentHash === now?.contentHash,
  }));
};
