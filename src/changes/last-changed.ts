import type { Payload } from 'payload';
import { lastChangedOf, type DatedRecord, type FollowedCollection } from '../domain/public-change.ts';

/**
 * When what readers get of some records last changed, with one query for all of them. Straight from the adapter: lists and
 * the index ask for each page and batch.
 */
export const readLastChanged = async <Dated extends NamedRecord>({
  payload,
  collection,
  records,
}: {
  payload: Payload;
  collection: FollowedCollection;
  records: readonly Dated[];
}): Promise<(record: Dated) => Date> => {
  const nameOf = ({ key, slug }: NamedRecord): string => `${collection}/${key ?? slug}`;
  const noted = new Map<string, Date>();
  if (records.length > 0) {
    const { docs } = await payload.db.find<{ name: string; changedAt: string }>({
      collection: 'public-changes',
      where: { name: { in: records.map(nameOf) } },
      limit: 0,
      pagination: false,
      select: { name: true, changedAt: true },
    });
    for (const { name, changedAt } of docs) noted.set(name, new Date(changedAt));
  }
  return (record) => lastChangedOf({ record, changedAt: noted.get(nameOf(record)) });
};

/** A record by its lasting key. */
interface NamedRecord extends DatedRecord {
  key?: string | null;
  slug: string;
}
