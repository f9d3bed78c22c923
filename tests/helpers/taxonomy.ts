import {
  createTaxonomySnapshot,
  TAXONOMY_COLLECTIONS,
  type TaxonomyCollection,
  type TaxonomyRecord,
  type TaxonomySnapshot,
} from '../../src/domain/taxonomy.ts';

type Given = Partial<TaxonomyRecord> & { slug: string };

/** A taxonomy of a few records; what is not given is empty, the id is the slug, and the title the slug in words. */
export const taxonomyOf = (given: Partial<Record<TaxonomyCollection, Given[]>>): TaxonomySnapshot =>
  createTaxonomySnapshot(
    TAXONOMY_COLLECTIONS.flatMap((collection) =>
      (given[collection] ?? []).map((record) => ({
        collection,
        id: record.slug,
        titles: { en: record.slug.replaceAll('-', ' ') },
        otherNames: {},
        parentId: null,
        regionId: null,
        placeKind: null,
        latitude: null,
        longitude: null,
        organisationType: null,
        ...record,
      })),
    ),
  );
