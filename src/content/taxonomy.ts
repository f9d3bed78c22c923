import type { Payload, SelectType } from 'payload';
import { isLocaleCode, type LocaleCode } from '../domain/locales.ts';
import {
  createTaxonomySnapshot,
  TAXONOMY_COLLECTIONS,
  type TaxonomyCollection,
  type TaxonomyRecord,
  type TaxonomySnapshot,
} from '../domain/taxonomy.ts';
import type { OrganisationType } from '../domain/vocabulary.ts';
import type { EventBus } from '../events.ts';

/** The published themes, audiences, methods, places and organisations, kept in memory. */
export interface Taxonomy {
  snapshot(): Promise<TaxonomySnapshot>;
  /** The next `snapshot` reads the database again. */
  invalidate(): void;
  close(): void;
}

/** Another process on the same database may change records without telling this one. */
const MAX_AGE_MS = 60_000;

const ENTRIES_AT_ONCE = 500;

/**
 * A cache of what cases are sorted by, dropped when one of its collections changes. Many callers at once share one load,
 * and a load that a change overtook is not kept.
 */
export const createTaxonomy = ({
  payload,
  events,
  maxAgeMs = MAX_AGE_MS,
}: {
  payload: Payload;
  events?: EventBus;
  maxAgeMs?: number;
}): Taxonomy => {
  let current: { loading: Promise<TaxonomySnapshot>; since: number } | undefined;

  const invalidate = (): void => {
    current = undefined;
  };
  const forgetIfSorted = ({ collection }: { collection: string }): void => {
    if (isTaxonomyCollection(collection)) invalidate();
  };
  events?.on('content-changed', forgetIfSorted);

  return {
    snapshot: () => {
      if (current && Date.now() - current.since < maxAgeMs) return current.loading;
      const loading = readTaxonomy({ payload });
      const own = { loading, since: Date.now() };
      current = own;
      loading.catch(() => {
        if (current === own) current = undefined;
      });
      return loading;
    },
    invalidate,
    close: () => {
      events?.off('content-changed', forgetIfSorted);
    },
  };
};

/** Reads everything cases are sorted by as a visitor would, in all languages at once. */
export const readTaxonomy = async ({ payload }: { payload: Payload }): Promise<TaxonomySnapshot> => {
  const records: TaxonomyRecord[] = [];
  for (const collection of TAXONOMY_COLLECTIONS) records.push(...(await readAll({ payload, collection })));
  return createTaxonomySnapshot(records);
};

export const isTaxonomyCollection = (collection: string): collection is TaxonomyCollection =>
  (TAXONOMY_COLLECTIONS as readonly string[]).includes(collection);

/** Of every collection; each ignores what it has not. */
const SELECT: Record<string, true> = {
  slug: true,
  key: true,
  formerSlugs: true,
  title: true,
  otherNames: true,
  parent: true,
  region: true,
  kind: true,
  latitude: true,
  longitude: true,
  type: true,
  updatedAt: true,
};

const readAll = async ({
  payload,
  collection,
}: {
  payload: Payload;
  collection: TaxonomyCollection;
}): Promise<TaxonomyRecord[]> => {
  const records: TaxonomyRecord[] = [];
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await payload.find({
      collection,
      locale: 'all',
      depth: 0,
      limit: ENTRIES_AT_ONCE,
      page,
      sort: 'slug',
      select: SELECT as SelectType,
      overrideAccess: false,
    });
    records.push(...(docs as unknown as StoredRecord[]).map((stored) => toRecord({ collection, stored })));
    if (!hasNextPage) return records;
  }
};

/** A record as `locale: 'all'` reads it: localised fields by language. */
interface StoredRecord {
  id: string | number;
  slug: string;
  key?: string | null;
  formerSlugs?: string[] | null;
  title?: unknown;
  otherNames?: unknown;
  parent?: unknown;
  region?: unknown;
  kind?: string | null;
  latitude?: number | null;
  longitude?: number | null;
  type?: OrganisationType | null;
  updatedAt?: string | null;
}

const toRecord = ({
  collection,
  stored,
}: {
  collection: TaxonomyCollection;
  stored: StoredRecord;
}): TaxonomyRecord => ({
  collection,
  id: String(stored.id),
  slug: stored.slug,
  ...(stored.key && { key: stored.key }),
  ...(stored.formerSlugs?.length && { formerSlugs: stored.formerSlugs }),
  titles: byLanguage(stored.title, (value) => (typeof value === 'string' && value ? value : undefined)),
  otherNames: byLanguage(stored.otherNames, (value) =>
    Array.isArray(value) && value.length > 0 ? value.filter((name) => typeof name === 'string') : undefined,
  ),
  parentId: idOf(stored.parent),
  // An organisation's own place is no region, and a theme has none.
  regionId: collection === 'places' ? idOf(stored.region) : null,
  placeKind: collection === 'places' ? (stored.kind ?? null) : null,
  latitude: stored.latitude ?? null,
  longitude: stored.longitude ?? null,
  organisationType: stored.type ?? null,
  ...(stored.updatedAt && { updatedAt: stored.updatedAt }),
});

const byLanguage = <Value>(
  localised: unknown,
  read: (value: unknown) => Value | undefined,
): Partial<Record<LocaleCode, Value>> => {
  if (typeof localised !== 'object' || localised === null) return {};
  const entries = Object.entries(localised).flatMap(([lang, value]) => {
    const known = isLocaleCode(lang) ? read(value) : undefined;
    return known === undefined ? [] : [[lang, known] as const];
  });
  return Object.fromEntries(entries) as Partial<Record<LocaleCode, Value>>;
};

const idOf = (value: unknown): string | null => {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : null;
};
