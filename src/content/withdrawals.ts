import type { Payload } from 'payload';
import { underTheme } from '../changes/read-changes.ts';
import { slugsLeadingTo } from '../domain/taxonomy.ts';
import { taxonomyNow } from './taxonomy-now.ts';

/**
 * When a case was last taken away that readers could see, under any of some themes or at all: a list it may have stood in
 * is as new as that, whatever is left in it.
 */
export const lastWithdrawal = async ({
  payload,
  themes,
}: {
  payload: Payload;
  themes: readonly string[];
}): Promise<Date | undefined> => {
  // What went is noted under the address that its theme had then.
  const snapshot = await taxonomyNow(payload);
  const names = themes.flatMap((slug) => slugsLeadingTo(snapshot, { collection: 'themes', slug }));
  const { docs } = await payload.find({
    collection: 'public-changes',
    where: {
      and: [
        { record: { equals: 'cases' } },
        { state: { equals: 'withdrawn' } },
        ...(names.length > 0 ? [{ or: names.map(underTheme) }] : []),
      ],
    },
    sort: '-changedAt',
    select: { changedAt: true },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
  });
  return docs[0] && new Date(docs[0].changedAt);
};
