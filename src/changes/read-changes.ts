import type { Payload, Where } from 'payload';
import type { FollowedCollection, PublicChange } from '../domain/public-change.ts';
import type { PublicChange as ChangeRow } from '../payload-types.ts';

interface Following {
  payload: Payload;
  /** A place in the order: changes after it are meant. */
  after?: number;
  collection?: FollowedCollection;
  where?: Where;
}

/**
 * The last change of each record that has one after a place in the order, oldest first. A record that changed twice since
 * stands there once, as it is now.
 */
export const readChanges = async ({
  payload,
  limit,
  ...following
}: Following & { limit: number }): Promise<PublicChange[]> => {
  const { docs } = await payload.find({
    collection: 'public-changes',
    where: whereOf(following),
    sort: 'sequence',
    limit,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  return docs.map(toChange);
};

/** How many `readChanges` would find without a limit. */
export const countChanges = async ({ payload, ...following }: Following): Promise<number> => {
  const { totalDocs } = await payload.count({
    collection: 'public-changes',
    where: whereOf(following),
    overrideAccess: true,
  });
  return totalDocs;
};

const whereOf = ({ after = 0, collection, where }: Omit<Following, 'payload'>): Where => ({
  and: [
    { sequence: { greater_than: after } },
    ...(collection ? [{ record: { equals: collection } }] : []),
    ...(where ? [where] : []),
  ],
});

/** The last change of one record; undefined for one that was never out. */
export const findChange = async ({
  payload,
  collection,
  key,
}: {
  payload: Payload;
  collection: FollowedCollection;
  key: string;
}): Promise<PublicChange | undefined> => {
  const where = { name: { equals: `${collection}/${key}` } };
  const [change] = await readChanges({ payload, where, limit: 1 });
  return change;
};

/** The change that stands last in the order; undefined on a base where nothing was ever out. */
export const newestChange = async (payload: Payload): Promise<PublicChange | undefined> => {
  const { docs } = await payload.find({
    collection: 'public-changes',
    sort: '-sequence',
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  return docs[0] && toChange(docs[0]);
};

/** The place of the newest change; 0 where there is none. */
export const newestSequence = async (payload: Payload): Promise<number> =>
  (await newestChange(payload))?.sequence ?? 0;

/** For `where`: changes of records that stood under a theme, by its slug. */
export const underTheme = (slug: string): Where => ({ themes: { contains: `,${slug},` } });

export const themesToText = (slugs: readonly string[]): string =>
  slugs.length > 0 ? `,${[...slugs].sort().join(',')},` : ',';

export const toChange = (row: ChangeRow): PublicChange => ({
  collection: row.record as FollowedCollection,
  key: row.key,
  slug: row.slug,
  state: row.state,
  sequence: row.sequence,
  changedAt: new Date(row.changedAt),
  firstOutAt: new Date(row.firstOutAt),
  firstSequence: row.firstSequence,
  themes: row.themes.split(',').filter(Boolean),
});
