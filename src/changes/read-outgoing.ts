import { createHash } from 'node:crypto';
import type { Payload, Where } from 'payload';
import { LISTED, PUBLISHED } from '../../collections/access/index.ts';
import type { FollowedCollection } from '../domain/public-change.ts';
import { lineOf, recordById, type TaxonomyCollection, type TaxonomySnapshot } from '../domain/taxonomy.ts';
import { contentHashOf } from '../editorial/editions/content-hash.ts';

/** A case or guide as readers have it now, as far as followers of changes need it. */
export interface Outgoing {
  key: string;
  slug: string;
  createdAt: string;
  savedAt: string;
  /** Differs when anything that readers get of it does, the names of what it is sorted by included. */
  fingerprint: string;
  themes: string[];
}

/** What readers can see of each followed collection: archived cases have left the lists, and with them what is followed. */
export const OUT: Record<FollowedCollection, Where> = { cases: LISTED, guides: PUBLISHED };

/** The records that a condition finds among those readers can see, read as a visitor would in all languages. */
export const readOutgoing = async ({
  payload,
  collection,
  where,
  taxonomy,
}: {
  payload: Payload;
  collection: FollowedCollection;
  where: Where;
  taxonomy: TaxonomySnapshot;
}): Promise<Outgoing[]> => {
  const { docs } = await payload.find({
    collection,
    where: { and: [where, OUT[collection]] },
    locale: 'all',
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: false,
  });
  return (docs as unknown as Fields[]).map((record) => toOutgoing({ record, collection, taxonomy }));
};

interface Fields extends Record<string, unknown> {
  key?: string | null;
  slug: string;
  createdAt: string;
  updatedAt: string;
}

/** Where each collection names what it is sorted by. */
const NAMED: Record<string, TaxonomyCollection> = {
  themes: 'themes',
  audiences: 'audiences',
  methods: 'methods',
  places: 'places',
  organisation: 'organisations',
  publishers: 'organisations',
};

const toOutgoing = ({
  record,
  collection,
  taxonomy,
}: {
  record: Fields;
  collection: FollowedCollection;
  taxonomy: TaxonomySnapshot;
}): Outgoing => {
  const named = Object.entries(NAMED).flatMap(([field, kind]) =>
    [record[field] ?? []].flat().flatMap((id) => {
      const found = recordById(taxonomy, { collection: kind, id: String(id) });
      return found ? [found] : [];
    }),
  );
  const themes = named.filter((one) => one.collection === 'themes').flatMap((one) => lineOf(taxonomy, one));
  // A guide's words have no fingerprint of their own yet: each time it is saved counts.
  const words = collection === 'cases' ? contentHashOf(record) : record.updatedAt;
  return {
    key: record.key ?? record.slug,
    slug: record.slug,
    createdAt: record.createdAt,
    savedAt: record.updatedAt,
    fingerprint: createHash('sha256')
      .update(JSON.stringify([words, record.slug, named.map(({ slug, titles }) => [slug, titles])]))
      .digest('base64url'),
    themes: [...new Set(themes.map(({ slug }) => slug))].sort(),
  };
};
