import type { Payload, Where } from 'payload';
import type { FollowedCollection, PublicChange } from '../domain/public-change.ts';
import type { PublicChange as ChangeRow } from '../payload-types.ts';

/**
 * The last change of each record that has one after a place in the order, oldest first. A record that changed twice since
 * stands there once, as it is now.
 */
export const readChanges = async ({
  payload,
  after = 0,
  limit,
  collection,
  where = {},
}: {
  payload: Payload;
  after?: number;
  limit: number;
  collection?: FollowedCollection;
  where?: Where;
}): Promise<PublicChange[]> => {
  const { docs } = await payload.find({
    collection: 'public-changes',
    where: {
      and: [
        { sequence: { greater_than: after } },
        ...(collection ? [{ record: { equals: collection } }] : []),
        where,
      ],
    },
    sort: 'sequence',
    limit,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  return docs.map(toChange);
};

/** The place of the newest change; 0 where there is none. */
export const newestSequence = async (payload: Payload): Promise<number> => {
  const { docs } = await payload.find({
    collection: 'public-changes',
    sort: '-sequence',
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  return docs[0]?.sequence ?? 0;
};

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
