import type { Payload } from 'payload';
import { CONFIRM_DAYS } from '../domain/alert.ts';
import { findBySecret } from '../editorial/find-by-secret.ts';
import type { Alert } from '../payload-types.ts';

/** What the secret of a link opens; null for everything that is no such secret, and for what was never confirmed in time. */
export const findAlert = async ({
  payload,
  secret,
  now = new Date(),
}: {
  payload: Payload;
  secret: string;
  now?: Date;
}): Promise<Alert | null> => {
  const alert = await findBySecret({ payload, collection: 'alerts', secret });
  return alert && !isForgotten({ alert, now }) ? alert : null;
};

/** Asked for, and not confirmed in time. */
export const isForgotten = ({
  alert: { state, askedAt },
  now,
}: {
  alert: Pick<Alert, 'state' | 'askedAt'>;
  now: Date;
}): boolean => state === 'asked' && new Date(askedAt) <= forgottenBefore(now);

export const forgottenBefore = (now: Date): Date => new Date(now.getTime() - CONFIRM_DAYS * 24 * 60 * 60_000);
