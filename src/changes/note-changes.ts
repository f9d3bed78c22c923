import type { Payload } from 'payload';
import type { FollowedCollection } from '../domain/public-change.ts';
import type { PublicChange as ChangeRow } from '../payload-types.ts';
import { newestSequence, themesToText } from './read-changes.ts';
import type { Outgoing } from './read-outgoing.ts';

/** Notes that readers can see a record with these words; false where they could already. */
export const noteOut = async ({
  payload,
  collection,
  outgoing: { key, slug, fingerprint, savedAt, themes },
}: {
  payload: Payload;
  collection: FollowedCollection;
  outgoing: Outgoing;
}): Promise<boolean> => {
  const name = `${collection}/${key}`;
  const row = await findRow({ payload, name });
  if (row?.state === 'out' && row.fingerprint === fingerprint) {
    if (row.savedAt !== savedAt)
      await payload.update({
        collection: 'public-changes',
        id: row.id,
        data: { savedAt },
        depth: 0,
        overrideAccess: true,
      });
    return false;
  }
  await write({
    payload,
    row,
    data: (sequence) => ({
      name,
      record: collection,
      key,
      slug,
      state: 'out',
      fingerprint,
      savedAt,
      themes: themesToText(themes),
      firstSequence: row?.firstSequence ?? sequence,
      firstOutAt: row?.firstOutAt ?? new Date().toISOString(),
    }),
  });
  return true;
};

/** Notes that readers can see a record no more; false where they never could, or could not before. */
export const noteWithdrawn = async ({
  payload,
  collection,
  key,
}: {
  payload: Payload;
  collection: FollowedCollection;
  key: string;
}): Promise<boolean> => {
  const row = await findRow({ payload, name: `${collection}/${key}` });
  if (!row || row.state === 'withdrawn') return false;
  await write({ payload, row, data: () => ({ state: 'withdrawn', fingerprint: null, savedAt: null }) });
  return true;
};

const findRow = async ({
  payload,
  name,
}: {
  payload: Payload;
  name: string;
}): Promise<ChangeRow | undefined> => {
  const { docs } = await payload.find({
    collection: 'public-changes',
    where: { name: { equals: name } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  return docs[0];
};

/** How often two processes may want the same place in the order before it is an error. */
const TRIES = 20;

/** The next place in the order is taken by the unique index: whoever comes second takes the one after. */
const write = async ({
  payload,
  row,
  data,
}: {
  payload: Payload;
  row: ChangeRow | undefined;
  data: (sequence: number) => Partial<ChangeRow>;
}): Promise<void> => {
  for (let tried = 1; ; tried += 1) {
    const sequence = (await newestSequence(payload)) + 1;
    const values = { ...data(sequence), sequence, changedAt: new Date().toISOString() } as ChangeRow;
    try {
      if (row)
        await payload.update({
          collection: 'public-changes',
          id: row.id,
          data: values,
          depth: 0,
          overrideAccess: true,
        });
      else
        await payload.create({ collection: 'public-changes', data: values, depth: 0, overrideAccess: true });
      return;
    } catch (error) {
      if (tried === TRIES || (await newestSequence(payload)) < sequence) throw error;
    }
  }
};
