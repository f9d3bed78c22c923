import type { Payload, PayloadRequest, SelectType } from 'payload';
import { TAXONOMY_COLLECTIONS, type TaxonomyCollection } from '../../../domain/taxonomy.ts';
import { nameKey, namesWithin } from './names.ts';

/** A record that a case can name, with all that it is called. */
export interface KnownRecord {
  collection: TaxonomyCollection;
  id: string;
  title: string;
  /** Every name in every language, the title first. */
  names: string[];
}

/** The records that whoever imports may see, by the names they go by. */
export interface KnownRecords {
  all: readonly KnownRecord[];
  /** Titles first: they win over other names. */
  named(input: { collection: TaxonomyCollection; key: string }): readonly KnownRecord[];
  keys(collection: TaxonomyCollection): Iterable<string>;
}

const AT_ONCE = 500;

/** Reads what the signed-in person of `req` may read, drafts included; without one, everything. */
export const readKnownRecords = async ({
  payload,
  req,
}: {
  payload: Payload;
  req?: PayloadRequest;
}): Promise<KnownRecords> => {
  const records: KnownRecord[] = [];
  for (const collection of TAXONOMY_COLLECTIONS)
    for (let page = 1; ; page += 1) {
      const { docs, hasNextPage } = await payload.find({
        collection,
        locale: 'all',
        depth: 0,
        limit: AT_ONCE,
        page,
        sort: 'id',
        select: SELECT as SelectType,
        overrideAccess: !req?.user,
        user: req?.user ?? undefined,
      });
      records.push(...docs.map((doc) => toKnown({ collection, doc: doc as unknown as Stored })));
      if (!hasNextPage) break;
    }
  return knownRecords(records);
};

/** The same of a list at hand. */
export const knownRecords = (all: readonly KnownRecord[]): KnownRecords => {
  const titles = new Map<string, KnownRecord[]>();
  const others = new Map<string, KnownRecord[]>();
  for (const record of all) {
    const { collection } = record;
    for (const [index, name] of record.names.entries())
      for (const [part, within] of namesWithin(name).entries()) {
        const key = nameKey({ name: within, collection });
        const map = index === 0 && part < 2 ? titles : others;
        add({ map, at: `${collection}/${key}`, record });
      }
  }
  return {
    all,
    named: ({ collection, key }) =>
      titles.get(`${collection}/${key}`) ?? others.get(`${collection}/${key}`) ?? [],
    keys: function* keysOf(collection) {
      for (const map of [titles, others])
        for (const at of map.keys())
          if (at.startsWith(`${collection}/`)) yield at.slice(collection.length + 1);
    },
  };
};

const SELECT: Record<string, true> = { title: true, otherNames: true, slug: true };

interface Stored {
  id: string | number;
  slug?: string | null;
  /** By language. */
  title?: unknown;
  otherNames?: unknown;
}

const toKnown = ({ collection, doc }: { collection: TaxonomyCollection; doc: Stored }): KnownRecord => {
  const titles = textsIn(doc.title);
  return {
    collection,
    id: String(doc.id),
    title: titles[0] ?? doc.slug ?? '',
    names: [...new Set([...titles, ...textsIn(doc.otherNames)])],
  };
};

/** Every text of a value by language, the default language's first. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return value.trim() ? [value.trim()] : [];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { en, ...rest } = value as Record<string, unknown>;
  return [en, ...Object.values(rest)].flatMap(textsIn);
};

const add = ({
  map,
  at,
  record,
}: {
  map: Map<string, KnownRecord[]>;
  at: string;
  record: KnownRecord;
}): void => {
  const list = map.get(at) ?? [];
  if (!list.includes(record)) map.set(at, [...list, record]);
};
