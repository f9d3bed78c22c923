import type { Payload } from 'payload';
import type { Alert, Consent, Submission } from '../payload-types.ts';
import { hashOfSecret, looksLikeSecret } from './secret-link.ts';

/** What has a secret link in place of an account. */
interface BehindLinks {
  alerts: Alert;
  consents: Consent;
  submissions: Submission;
}

/** The record whose link this secret is; null for everything that is no such secret. Whether it is still open is the caller's to say. */
export const findBySecret = async <Name extends keyof BehindLinks>({
  payload,
  collection,
  secret,
}: {
  payload: Payload;
  collection: Name;
  secret: string;
}): Promise<BehindLinks[Name] | null> => {
  if (!looksLikeSecret(secret)) return null;
  const { docs } = await payload.find({
    collection: collection as keyof BehindLinks,
    where: { secretHash: { equals: hashOfSecret(secret) } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  return (docs[0] as BehindLinks[Name] | undefined) ?? null;
};
