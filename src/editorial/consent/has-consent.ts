import type { Payload, PayloadRequest } from 'payload';

/**
 * True where the very words of this hash have been agreed to: somebody said yes to them, and no organisation that was asked about
 * them has taken its own yes back since.
 */
export const hasConsentFor = async ({
  payload,
  caseId,
  contentHash,
  req,
}: {
  payload: Payload;
  caseId: string;
  /** `contentHashOf` the record as it would go out. */
  contentHash: string;
  req?: PayloadRequest;
}): Promise<boolean> => {
  const { docs } = await payload.find({
    collection: 'consents',
    where: {
      and: [
        { case: { equals: caseId } },
        { contentHash: { equals: contentHash } },
        { state: { in: ['given', 'withdrawn'] } },
      ],
    },
    select: { organisationName: true, state: true },
    sort: 'answeredAt',
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  });
  const last = new Map(docs.map(({ organisationName, state }) => [organisationName, state]));
  return last.size > 0 && [...last.values()].every((state) => state === 'given');
};
