import { createHash } from 'node:crypto';
import type { Payload, Where } from 'payload';
import { LISTED, PUBLISHED } from '../../collections/access/index.ts';
import type { FollowedCollection } from '../domain/public-change.ts';
import { lineOf, recordById, type TaxonomyCollection, type TaxonomySnapshot } from '../domain/taxonomy.ts';
import { contentHashOf } from '../editorial/editions/content-hash.ts';
import { guideWords, type GuideFields } from './guide-fingerprint.ts';

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
  const records = docs as unknown as Fields[];
  const wordsOf = collection === 'cases' ? contentHashOf : await guideWords({ payload, guides: records });
  return records.map((record) => toOutgoing({ record, words: wordsOf(record), taxonomy }));
};

interface Fields extends Record<string, unknown>, GuideFields {
  key?: string | null;
  slug: string;
  createdAt: string;
  updatedAt: string;
  partners?: { organisation?: unknown }[] | null;
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

const recordsNamed = ({ record, taxonomy }: { record: Fields; taxonomy: TaxonomySnapshot }) => {
  const partners = (record.partners ?? []).map(({ organisation }) => organisation);
  const named = [
    ...Object.entries(NAMED).map(([field, kind]) => ({ kind, value: record[field] })),
    { kind: 'organisations' as const, value: partners },
  ];
  return named.flatMap(({ kind, value }) =>
    [value ?? []].flat().flatMap((id) => recordById(taxonomy, { collection: kind, id: String(id) }) ?? []),
  );
};

const toOutgoing = ({
  record,
  words,
  taxonomy,
}: {
  record: Fields;
  /** A fingerprint of its own words. */
  words: string;
  taxonomy: TaxonomySnapshot;
}): Outgoing => {
  const named = recordsNamed({ record, taxonomy });
  const lines = named.filter((one) => one.collection === 'themes').flatMap((one) => lineOf(taxonomy, one));
  const themes = [...new Set(lines.map(({ slug }) => slug))].sort();
  const names = named.map(({ slug, titles }) => [slug, titles]);
  return {
    key: record.key ?? record.slug,
    slug: record.slug,
    createdAt: record.createdAt,
    savedAt: record.updatedAt,
    fingerprint: createHash('sha256')
      .update(JSON.stringify([words, record.slug, names, themes]))
      .digest('base64url'),
    themes,
  };
};
