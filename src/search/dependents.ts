import type { Where } from 'payload';
import { descendantsOf, lineOf, type TaxonomyCollection, type TaxonomySnapshot } from '../domain/taxonomy.ts';
import type { NamedRecord } from './index-mark.ts';

interface Naming {
  records: readonly NamedRecord[];
  taxonomy: TaxonomySnapshot;
}

/** The cases whose documents name any of the records: their text, labels or facets change with it. */
export const casesNaming = (naming: Naming): Where => ({
  or: conditionsOf({ ...naming, paths: CASE_PATHS }),
});

/** The cases whose readers get the name of any of the records, funders and other themes it may help among them. */
export const casesShowing = (naming: Naming): Where => ({
  or: conditionsOf({ ...naming, paths: SHOWN_PATHS }),
});

/** The same of guides; undefined where none can name any of them. */
export const guidesNaming = (naming: Naming): Where | undefined => {
  const conditions = conditionsOf({ ...naming, paths: GUIDE_PATHS });
  return conditions.length > 0 ? { or: conditions } : undefined;
};

/** Where each kind of record is named. */
type Paths = Partial<Record<TaxonomyCollection, string[]>>;

const conditionsOf = ({ records, taxonomy, paths: all }: Naming & { paths: Paths }): Where[] => {
  const idsOf = (collection: TaxonomyCollection): string[] => [
    ...new Set(
      records
        .filter((record) => record.collection === collection)
        .flatMap(({ id }) => [id, ...branchOf({ collection, id, taxonomy })]),
    ),
  ];
  return Object.entries(all).flatMap(([collection, paths]): Where[] => {
    const ids = idsOf(collection as TaxonomyCollection);
    return ids.length > 0 ? paths.map((path) => ({ [path]: { in: ids } })) : [];
  });
};

const CASE_PATHS: Paths = {
  themes: ['themes'],
  audiences: ['audiences'],
  methods: ['methods'],
  places: ['places'],
  organisations: ['organisation', 'partners.organisation'],
};
const SHOWN_PATHS: Paths = {
  ...CASE_PATHS,
  themes: ['themes', 'transferability.alsoThemes'],
  organisations: ['organisation', 'partners.organisation', 'funders.organisation'],
};
const GUIDE_PATHS: Paths = { themes: ['themes'], audiences: ['audiences'], organisations: ['publishers'] };

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
