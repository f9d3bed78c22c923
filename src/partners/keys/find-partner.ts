import { createHmac } from 'node:crypto';
import type { Payload } from 'payload';
import type { Partner } from '../../payload-types.ts';

/** How a key comes: `Authorization: partners API-Key …`. */
const HEADER = /^(\S+)\s+API-Key\s+(\S+)$/i;

/**
 * The key of an `Authorization` header; undefined where the header carries none, or something else, such as a session's
 * token. `null` where it is meant to be a key and is not one of partners.
 */
export const keyOfHeader = (header: string | null | undefined): string | null | undefined => {
  const value = header?.trim() ?? '';
  if (!/(^|\s)API-Key(\s|$)/i.test(value)) return undefined;
  const [, collection, key] = HEADER.exec(value) ?? [];
  return collection === 'partners' && key && key.length <= 200 ? key : null;
};

/** What is stored of a key, in Payload's own manner: nobody can read a key out of it. */
export const hashOfKey = ({ payload, key }: { payload: Pick<Payload, 'secret'>; key: string }): string =>
  createHmac('sha256', payload.secret).update(key).digest('hex');

/** The partner whose key it is, or was until it was exchanged some days ago. Straight from the adapter: it is asked with each request. */
export const findPartner = async ({
  payload,
  key,
  now = new Date(),
}: {
  payload: Payload;
  key: string;
  now?: Date;
}): Promise<Partner | undefined> => {
  const hash = hashOfKey({ payload, key });
  const partner = await payload.db.findOne<Partner>({
    collection: 'partners',
    where: {
      or: [
        { apiKeyIndex: { equals: hash } },
        {
          and: [
            { previousKeyHash: { equals: hash } },
            { previousKeyUntil: { greater_than: now.toISOString() } },
            { apiKeyIndex: { exists: true } },
          ],
        },
      ],
    },
  });
  return partner ?? undefined;
};
