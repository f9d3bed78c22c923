import type { Key, SeedCase, SeedContent, SeedRecord } from './content/types.ts';

export type SeedCollection = keyof SeedContent;

export interface SeedStep {
  collection: SeedCollection;
  record: SeedRecord;
  /** `cases/time-to-play` */
  name: string;
}

/** A collection comes after those it links to, so that each record can be written whole, once. */
export const COLLECTION_ORDER: readonly SeedCollection[] = [
  'places',
  'organisations',
  'themes',
  'audiences',
  'methods',
  'indicators',
  'resources',
  'cases',
  'recommendations',
  'guides',
  'proceedings',
  'hubs',
];

/**
 * Every record of the seed in an order in which all that it links to is there before it.
 * @throws when a record names one that the seed does not have, or two name each other in a circle.
 */
export const planOf = (content: SeedContent): SeedStep[] =>
  COLLECTION_ORDER.flatMap((collection) =>
    linkedFirst({ collection, records: content[collection] }).map((record) => ({
      collection,
      record,
      name: nameOf({ collection, key: record.key }),
    })),
  );

export const nameOf = ({ collection, key }: { collection: string; key: Key }): string =>
  `${collection}/${key}`;

const linkedFirst = ({
  collection,
  records,
}: {
  collection: SeedCollection;
  records: SeedRecord[];
}): SeedRecord[] => {
  const byKey = new Map(records.map((record) => [record.key, record]));
  const sorted = new Set<SeedRecord>();
  const visit = (record: SeedRecord, path: Key[]): void => {
    if (sorted.has(record)) return;
    if (path.includes(record.key)) throw new Error(`Seed: ${[...path, record.key].join(' → ')} is a circle.`);
    for (const key of ownLinks({ collection, record })) {
      const linked = byKey.get(key);
      if (!linked)
        throw new Error(`Seed: ${collection}/${record.key} names ${collection}/${key}, which is not there.`);
      visit(linked, [...path, record.key]);
    }
    sorted.add(record);
  };
  for (const record of records) visit(record, []);
  return [...sorted];
};

/** Keys of records in the same collection that this one names. */
const ownLinks = ({ collection, record }: { collection: SeedCollection; record: SeedRecord }): Key[] => {
  const { parent, region } = record as SeedRecord & { parent?: Key; region?: Key };
  const basedOn = collection === 'cases' ? ((record as SeedCase).basedOn ?? []) : [];
  const cases = basedOn.flatMap((basis) =>
    'record' in basis && basis.record.relationTo === 'cases' ? [basis.record.value] : [],
  );
  return [...[parent, region].filter((key) => key !== undefined), ...cases];
};
