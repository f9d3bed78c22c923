import type { Facet } from './case-query.ts';
import type { LocaleCode } from './locales.ts';
import { DEFAULT_LOCALE } from './locales.ts';
import { nearest } from './nearest.ts';
import { CHALLENGE_KINDS, EVIDENCE_LEVELS, ORGANISATION_TYPES, type OrganisationType } from './vocabulary.ts';

export const TAXONOMY_COLLECTIONS = ['themes', 'audiences', 'methods', 'places', 'organisations'] as const;
export type TaxonomyCollection = (typeof TAXONOMY_COLLECTIONS)[number];

/** A published record that cases are sorted by, in every language it has words in. */
export interface TaxonomyRecord {
  collection: TaxonomyCollection;
  /** The database's id: for following relations only, it never leaves the server. */
  id: string;
  slug: string;
  titles: Partial<Record<LocaleCode, string>>;
  otherNames: Partial<Record<LocaleCode, string[]>>;
  parentId: string | null;
  regionId: string | null;
  placeKind: string | null;
  latitude: number | null;
  longitude: number | null;
  organisationType: OrganisationType | null;
  /** When it was last saved, as the database says it. */
  updatedAt?: string;
}

/** All published records that cases are sorted by, as they stood at one moment. */
export interface TaxonomySnapshot {
  byId: ReadonlyMap<string, TaxonomyRecord>;
  bySlug: ReadonlyMap<string, TaxonomyRecord>;
  slugs: Readonly<Record<TaxonomyCollection, readonly string[]>>;
}

export const createTaxonomySnapshot = (records: TaxonomyRecord[]): TaxonomySnapshot => {
  const slugs = Object.fromEntries(
    TAXONOMY_COLLECTIONS.map((collection) => [
      collection,
      records.filter((record) => record.collection === collection).map(({ slug }) => slug),
    ]),
  ) as Record<TaxonomyCollection, string[]>;
  return {
    byId: new Map(records.map((record) => [keyOf(record.collection, record.id), record])),
    bySlug: new Map(records.map((record) => [keyOf(record.collection, record.slug), record])),
    slugs,
  };
};

export const recordById = (
  snapshot: TaxonomySnapshot,
  { collection, id }: { collection: TaxonomyCollection; id: string },
): TaxonomyRecord | undefined => snapshot.byId.get(keyOf(collection, id));

export const recordBySlug = (
  snapshot: TaxonomySnapshot,
  { collection, slug }: { collection: TaxonomyCollection; slug: string },
): TaxonomyRecord | undefined => snapshot.bySlug.get(keyOf(collection, slug));

/** The record, its parent, that one's parent …: an unpublished one ends the line. */
export const lineOf = (snapshot: TaxonomySnapshot, record: TaxonomyRecord): TaxonomyRecord[] => {
  const line: TaxonomyRecord[] = [];
  let next: TaxonomyRecord | undefined = record;
  while (next && !line.includes(next)) {
    line.push(next);
    next = next.parentId
      ? recordById(snapshot, { collection: next.collection, id: next.parentId })
      : undefined;
  }
  return line;
};

/** Everything below a record in its tree, itself left out. */
export const descendantsOf = (
  snapshot: TaxonomySnapshot,
  { collection, id }: { collection: TaxonomyCollection; id: string },
): TaxonomyRecord[] =>
  [...snapshot.byId.values()].filter(
    (record) =>
      record.collection === collection &&
      record.id !== id &&
      // A parent that is gone or unpublished is in no line any more, so its id is looked for as well.
      lineOf(snapshot, record).some((link) => link.id === id || link.parentId === id),
  );

/** In the language, or in the default one where it has no words in that. */
export const titleOf = (record: TaxonomyRecord, lang: LocaleCode): string =>
  record.titles[lang] ?? record.titles[DEFAULT_LOCALE] ?? record.slug;

export const otherNamesOf = (record: TaxonomyRecord, lang: LocaleCode): string[] =>
  record.otherNames[lang] ?? record.otherNames[DEFAULT_LOCALE] ?? [];

/** Where a facet's values come from: records of a collection, or a closed list. */
const FACET_COLLECTIONS: Partial<Record<Facet, TaxonomyCollection>> = {
  theme: 'themes',
  audience: 'audiences',
  method: 'methods',
  place: 'places',
  region: 'places',
  organisation: 'organisations',
};

const FACET_LISTS: Partial<Record<Facet, readonly string[]>> = {
  organisationType: ORGANISATION_TYPES,
  challenge: CHALLENGE_KINDS,
  evidence: EVIDENCE_LEVELS,
};

export const collectionOfFacet = (facet: Facet): TaxonomyCollection | undefined => FACET_COLLECTIONS[facet];

/** Every value a facet takes: what a visitor may know, and nothing else. */
export const facetValues = (snapshot: TaxonomySnapshot, facet: Facet): readonly string[] => {
  const collection = collectionOfFacet(facet);
  if (!collection) return FACET_LISTS[facet] ?? [];
  const slugs = snapshot.slugs[collection];
  return facet === 'region' ? slugs.filter((slug) => isRegion(snapshot, slug)) : slugs;
};

export const hasFacetValue = (
  snapshot: TaxonomySnapshot,
  { facet, value }: { facet: Facet; value: string },
): boolean => {
  const collection = collectionOfFacet(facet);
  if (!collection) return FACET_LISTS[facet]?.includes(value) ?? false;
  if (facet === 'region') return isRegion(snapshot, value);
  return recordBySlug(snapshot, { collection, slug: value }) !== undefined;
};

export const nearestFacetValue = (
  snapshot: TaxonomySnapshot,
  { facet, value }: { facet: Facet; value: string },
): string | undefined => nearest({ word: value, among: facetValues(snapshot, facet) });

const isRegion = (snapshot: TaxonomySnapshot, slug: string): boolean =>
  recordBySlug(snapshot, { collection: 'places', slug })?.placeKind === 'region';

const keyOf = (collection: TaxonomyCollection, name: string): string => `${collection}/${name}`;
