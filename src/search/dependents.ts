import type { Where } from 'payload';
import { descendantsOf, lineOf, type TaxonomyCollection, type TaxonomySnapshot } from '../domain/taxonomy.ts';
import type { NamedRecord } from './index-mark.ts';

/** The cases whose documents name any of the records: their text, labels or facets change with it. */
export const casesNaming = ({
  records,
  taxonomy,
}: {
  records: readonly NamedRecord[];
  taxonomy: TaxonomySnapshot;
}): Where => {
  const idsOf = (collection: TaxonomyCollection): string[] => [
    ...new Set(
      records
        .filter((record) => record.collection === collection)
        .flatMap(({ id }) => [id, ...branchOf({ collection, id, taxonomy })]),
    ),
  ];
  const conditions = Object.entries(PATHS).flatMap(([collection, paths]): Where[] => {
    const ids = idsOf(collection as TaxonomyCollection);
    return ids.length > 0 ? paths.map((path) => ({ [path]: { in: ids } })) : [];
  });
  return { or: conditions };
};

/** Where a case names each. */
const PATHS: Record<TaxonomyCollection, string[]> = {
  themes: ['themes'],
  audiences: ['audiences'],
  methods: ['methods'],
  places: ['places'],
  organisations: ['organisation', 'partners.organisation'],
};

/** What is found by a record's name too: a theme's branches, and the places that lie in a place. */
const branchOf = ({ collection, id, taxonomy }: NamedRecord & { taxonomy: TaxonomySnapshot }): string[] => {
  if (collection === 'themes') return descendantsOf(taxonomy, { collection, id }).map((theme) => theme.id);
  return collection === 'places' ? placesWithin({ id, taxonomy }) : [];
};

/** Places that are part of it, or that lie in it or in a part of it as their region. */
const placesWithin = ({ id, taxonomy }: { id: string; taxonomy: TaxonomySnapshot }): string[] =>
  [...taxonomy.byId.values()]
    .filter(
      (place) =>
        place.collection === 'places' &&
        lineOf(taxonomy, place).some(
          (link) => link.id === id || link.parentId === id || link.regionId === id,
        ),
    )
    .map((place) => place.id);
