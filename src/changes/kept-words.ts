import type { Payload } from 'payload';
import { findNotice, takeKey } from '../editorial/mail/take-key.ts';

/* A word that outlives the process, among the notices: Payload's own store of keys and values can't write on FerretDB. */

export const readWord = async ({ payload, key }: { payload: Payload; key: string }): Promise<string | null> =>
  (await findNotice({ payload, key }))?.job ?? null;

export const keepWord = async ({
  payload,
  key,
  word,
}: {
  payload: Payload;
  key: string;
  word: string;
}): Promise<void> => {
  const { isNew } = await takeKey({ payload, key, job: word });
  if (isNew) return;
  await payload.update({
    collection: 'notices',
    where: { key: { equals: key } },
    data: { job: word, at: new Date().toISOString() },
    depth: 0,
    overrideAccess: true,
  });
};
