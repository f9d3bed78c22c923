import type { Payload } from 'payload';
import type { FollowedCollection } from '../domain/public-change.ts';
import type { PublicChange as ChangeRow } from '../payload-types.ts';
import { newestChange, newestSequence, themesToText } from './read-changes.ts';
import type { Outgoing } from './read-outgoing.ts';

/** Notes that readers can see a record with these words; false where they could already. */
export const noteOut = async ({
  payload,
  collection,
  outgoing: { key, slug, fingerprint, createdAt, savedAt, themes },
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
  // A key that is used again after its record was deleted for ever is another record's: new to everybody.
  const isAnother = row?.state === 'withdrawn' && new Date(createdAt) > new Date(row.firstOutAt);
  const known = isAnother ? undefined : row;
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
      firstSequence: known?.firstSequence ?? sequence,
      firstOutAt: known?.firstOutAt ?? new Date().toISOString(),
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
    const newest = await newestChange(payload);
    const sequence = (newest?.sequence ?? 0) + 1;
    // Never before the change before it, whatever the clocks of other instances say: dates are in the order of places.
    const changedAt = new Date(Math.max(Date.now(), newest?.changedAt.getTime() ?? 0)).toISOString();
    const values = { ...data(sequence), sequence, changedAt } as ChangeRow;
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
