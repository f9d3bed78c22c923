import { createHash } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import type { Payload } from 'payload';
import { FOLLOWED_COLLECTIONS, type FollowedCollection } from '../domain/public-change.ts';
import type { TaxonomySnapshot } from '../domain/taxonomy.ts';
import { keepWord, readWord } from './kept-words.ts';
import { noteOut, noteWithdrawn } from './note-changes.ts';
import { OUT, readOutgoing, type Outgoing } from './read-outgoing.ts';

const AT_ONCE = 100;

/**
 * Notes what differs between what readers can see and what is noted; resolves to how many records came, changed or went. Dates
 * tell which records were saved since; where names they are sorted by changed unnoticed, all are read.
 */
export const compareChanges = async ({
  payload,
  taxonomy,
  onOut,
}: {
  payload: Payload;
  taxonomy: TaxonomySnapshot;
  onOut?: OnOut;
}): Promise<number> => {
  const isDeep = (await readWord({ payload, key: NAMES })) !== namesOf(taxonomy);
  let changed = 0;
  for (const collection of FOLLOWED_COLLECTIONS)
    changed += await compareCollection({ payload, collection, taxonomy, isDeep, onOut });
  if (isDeep) await markNames({ payload, taxonomy });
  return changed;
};

/** Told of each record that was noted as out with other words, or for the first time. */
export type OnOut = (collection: FollowedCollection, outgoing: Outgoing) => void;

const NAMES = 'changes/names';

/** Keeps which names all that is noted was noted with: those who were killed before they noted a new name know by it. */
export const markNames = ({
  payload,
  taxonomy,
}: {
  payload: Payload;
  taxonomy: TaxonomySnapshot;
}): Promise<void> => keepWord({ payload, key: NAMES, word: namesOf(taxonomy) });

const namesOf = ({ byId }: TaxonomySnapshot): string => {
  const names = [...byId].map(([id, { slug, titles, parentId }]) => [id, slug, titles, parentId]);
  const sorted = names.sort(([one], [other]) => (String(one) < String(other) ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('base64url');
};

const compareCollection = async ({
  payload,
  collection,
  taxonomy,
  isDeep,
  onOut,
}: {
  payload: Payload;
  collection: FollowedCollection;
  taxonomy: TaxonomySnapshot;
  isDeep: boolean;
  onOut?: OnOut;
}): Promise<number> => {
  const noted = await readNoted({ payload, collection });
  const saved = await readSaved({ payload, collection });
  let changed = 0;
  const stale = saved.filter(({ key, at }) => isDeep || noted.get(key) !== at).map(({ id }) => id);
  for (let start = 0; start < stale.length; start += AT_ONCE) {
    const where = { id: { in: stale.slice(start, start + AT_ONCE) } };
    for (const outgoing of await readOutgoing({ payload, collection, where, taxonomy }))
      if (await noteOut({ payload, collection, outgoing })) {
        changed += 1;
        onOut?.(collection, outgoing);
      }
    await breathe();
  }
  const keys = new Set(saved.map(({ key }) => key));
  for (const key of noted.keys())
    if (!keys.has(key) && (await noteWithdrawn({ payload, collection, key }))) changed += 1;
  return changed;
};

/** When each record was saved whose words are noted as out, in milliseconds by its key. */
const readNoted = async ({
  payload,
  collection,
}: {
  payload: Payload;
  collection: FollowedCollection;
}): Promise<Map<string, number>> => {
  const { docs } = await payload.db.find<{ key: string; savedAt?: string | null }>({
    collection: 'public-changes',
    where: { and: [{ record: { equals: collection } }, { state: { equals: 'out' } }] },
    limit: 0,
    pagination: false,
    select: { key: true, savedAt: true },
  });
  return new Map(docs.map(({ key, savedAt }) => [key, new Date(savedAt ?? 0).getTime()]));
};

/** The same of the records that readers can see, straight from the adapter: they are only compared. */
const readSaved = async ({
  payload,
  collection,
}: {
  payload: Payload;
  collection: FollowedCollection;
}): Promise<{ id: string; key: string; at: number }[]> => {
  const { docs } = await payload.db.find<{ id: string; key?: string; slug: string; updatedAt: string }>({
    collection,
    where: OUT[collection],
    limit: 0,
    pagination: false,
    select: { key: true, slug: true, updatedAt: true },
  });
  return docs.map(({ id, key, slug, updatedAt }) => ({
    id,
    key: key ?? slug,
    at: new Date(updatedAt).getTime(),
  }));
};
