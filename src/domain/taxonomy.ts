import { FACETS, type CaseQuery, type Facet } from './case-query.ts';
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
  /** Its name between bases: the slug that it had first, unless somebody chose another. */
  key?: string;
  /** Slugs it had while readers knew it, and those of records that it took over from. */
  formerSlugs?: readonly string[];
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
  /** By slugs that lead on to another, and by keys: only where no record is found at them. */
  byFormerSlug: ReadonlyMap<string, TaxonomyRecord>;
  slugs: Readonly<Record<TaxonomyCollection, readonly string[]>>;
}

export const createTaxonomySnapshot = (records: TaxonomyRecord[]): TaxonomySnapshot => {
  const slugs = Object.fromEntries(
    TAXONOMY_COLLECTIONS.map((collection) => [
      collection,
      records.filter((record) => record.collection === collection).map(({ slug }) => slug),
    ]),
  ) as Record<TaxonomyCollection, string[]>;
  const named = (namesOf: (record: TaxonomyRecord) => readonly string[]) =>
    records.flatMap((record) =>
      namesOf(record).map((name) => [keyOf(record.collection, name), record] as const),
    );
  return {
    byId: new Map(named(({ id }) => [id])),
    bySlug: new Map(named(({ slug }) => [slug])),
    byFormerSlug: new Map([
      ...named(({ key }) => (key ? [key] : [])),
      ...named(({ formerSlugs = [] }) => formerSlugs),
    ]),
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

/** The published record that an address of today or of before leads to. A slug of today comes before one of another's past. */
export const recordSince = (
  snapshot: TaxonomySnapshot,
  { collection, slug }: { collection: TaxonomyCollection; slug: string },
): TaxonomyRecord | undefined =>
  recordBySlug(snapshot, { collection, slug }) ?? snapshot.byFormerSlug.get(keyOf(collection, slug));

/** Every slug that leads to a record, today's first. */
export const slugsLeadingTo = (
  snapshot: TaxonomySnapshot,
  { collection, slug }: { collection: TaxonomyCollection; slug: string },
): string[] => {
  const record = recordBySlug(snapshot, { collection, slug });
  const names = [slug, ...(record?.formerSlugs ?? []), ...(record?.key ? [record.key] : [])];
  return [...new Set(names)].filter((name) => recordSince(snapshot, { collection, slug: name }) === record);
};

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

/** A facet's value as it is called today; as it stands where it leads to nothing that a visitor may know. */
export const presentValue = (
  snapshot: TaxonomySnapshot,
  { facet, value }: { facet: Facet; value: string },
): string => {
  const collection = collectionOfFacet(facet);
  const record = collection && recordSince(snapshot, { collection, slug: value });
  return record && hasFacetValue(snapshot, { facet, value: record.slug }) ? record.slug : value;
};

/** The same of all of a query, each value once. */
export const withPresentValues = <Query extends Pick<CaseQuery, 'filters'>>(
  snapshot: TaxonomySnapshot,
  query: Query,
): Query => withValues(query, (named) => presentValue(snapshot, named));

const withValues = <Query extends Pick<CaseQuery, 'filters'>>(
  query: Query,
  nameOf: (named: { facet: Facet; value: string }) => string,
): Query => {
  const filters: CaseQuery['filters'] = {};
  for (const facet of FACETS) {
    const values = query.filters[facet];
    if (values) filters[facet] = [...new Set(values.map((value) => nameOf({ facet, value })))].sort();
  }
  return { ...query, filters };
};

/** A query by the keys of what it names, which outlive their slugs: no address, but the same for ever. */
export const lastingValues = <Query extends Pick<CaseQuery, 'filters'>>(
  snapshot: TaxonomySnapshot,
  query: Query,
): Query =>
  withValues(query, ({ facet, value }) => {
    const collection = collectionOfFacet(facet);
    return (collection && recordBySlug(snapshot, { collection, slug: value })?.key) ?? value;
  });

export const nearestFacetValue = (
  snapshot: TaxonomySnapshot,
  { facet, value }: { facet: Facet; value: string },
): string | undefined => nearest({ word: value, among: facetValues(snapshot, facet) });

const isRegion = (snapshot: TaxonomySnapshot, slug: string): boolean =>
  recordBySlug(snapshot, { collection: 'places', slug })?.placeKind === 'region';

const keyOf = (collection: TaxonomyCollection, name: string): string => `${collection}/${name}`;
