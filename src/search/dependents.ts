import type { Where } from 'payload';
import { lineOf, descendantsOf, type TaxonomyCollection, type TaxonomySnapshot } from '../domain/taxonomy.ts';

/** The cases whose documents name a record: their text, labels or facets change with it. */
export const casesNaming = ({
  collection,
  id,
  taxonomy,
}: {
  collection: TaxonomyCollection;
  id: string;
  taxonomy: TaxonomySnapshot;
}): Where => {
  switch (collection) {
    case 'themes': {
      const branch = descendantsOf(taxonomy, { collection, id }).map((theme) => theme.id);
      return { themes: { in: [id, ...branch] } };
    }
    case 'places':
      return { places: { in: [id, ...placesWithin({ id, taxonomy })] } };
    case 'organisations':
      return { or: [{ organisation: { equals: id } }, { 'partners.organisation': { equals: id } }] };
    case 'audiences':
    case 'methods':
      return { [collection]: { equals: id } };
  }
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
