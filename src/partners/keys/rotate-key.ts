import { randomUUID } from 'node:crypto';
import type { Payload } from 'payload';
import { notFound } from '../../domain/errors.ts';
import { OLD_KEY_DAYS } from '../../domain/partner-use.ts';
import type { Partner } from '../../payload-types.ts';

export interface NewKey {
  /** Shown this once: only its hash is kept. */
  key: string;
  madeAt: string;
  /** Until when the key before still works; null where there was none. */
  previousKeyUntil: string | null;
}

const DAY_MS = 24 * 60 * 60_000;

/** Gives a partner a new key. The one before works for another week; one from before that no more. @throws AppError 404 */
export const rotateKey = async ({
  payload,
  id,
  now = new Date(),
}: {
  payload: Payload;
  id: string;
  now?: Date;
}): Promise<NewKey> => {
  const partner = await payload.db.findOne<Partner>({
    collection: 'partners',
    where: { id: { equals: id } },
  });
  if (!partner) throw notFound('There is no such partner.');
  const key = randomUUID();
  const madeAt = now.toISOString();
  const previousKeyUntil = partner.apiKeyIndex
    ? new Date(now.getTime() + OLD_KEY_DAYS * DAY_MS).toISOString()
    : null;
  await payload.update({
    collection: 'partners',
    id,
    data: {
      enableAPIKey: true,
      apiKey: key,
      keyMadeAt: madeAt,
      previousKeyHash: partner.apiKeyIndex ?? null,
      previousKeyUntil,
    },
    depth: 0,
    overrideAccess: true,
  });
  return { key, madeAt, previousKeyUntil };
};
