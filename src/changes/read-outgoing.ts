import { createHash } from 'node:crypto';
import type { Payload, Where } from 'payload';
import { LISTED, PUBLISHED } from '../../collections/access/index.ts';
import type { FollowedCollection } from '../domain/public-change.ts';
import { lineOf, recordById, type TaxonomyCollection, type TaxonomySnapshot } from '../domain/taxonomy.ts';
import { contentHashOf } from '../editorial/editions/content-hash.ts';
import { guideWords, type GuideFields } from './guide-fingerprint.ts';

/** A case or guide as readers have it now, as far as followers of changes need it. */
export interface Outgoing {
  id: string;
  key: string;
  slug: string;
  createdAt: string;
  savedAt: string;
  /** Differs when anything that readers get of it does, the names of what it is sorted by and funded by included. */
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
  id: unknown;
  key?: string | null;
  slug: string;
  createdAt: string;
  updatedAt: string;
  partners?: { organisation?: unknown }[] | null;
  funders?: { organisation?: unknown }[] | null;
  transferability?: { alsoThemes?: unknown } | null;
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
  const find = (collection: TaxonomyCollection, value: unknown) =>
    [value ?? []].flat().flatMap((id) => recordById(taxonomy, { collection, id: String(id) }) ?? []);
  const organisations = (rows: Fields['partners']) =>
    find(
      'organisations',
      (rows ?? []).map(({ organisation }) => organisation),
    );
  return {
    sorting: [
      ...Object.entries(NAMED).flatMap(([field, kind]) => find(kind, record[field])),
      ...organisations(record.partners),
    ],
    others: [...organisations(record.funders), ...find('themes', record.transferability?.alsoThemes)],
  };
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
  const { sorting, others } = recordsNamed({ record, taxonomy });
  const lines = sorting.filter((one) => one.collection === 'themes').flatMap((one) => lineOf(taxonomy, one));
  const themes = [...new Set(lines.map(({ slug }) => slug))].sort();
  const names = [...sorting, ...others].map(({ slug, titles }) => [slug, titles]);
  return {
    id: String(record.id),
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
