import type { LocaleCode } from '../domain/locales.ts';
import {
  lineOf,
  recordById,
  recordBySlug,
  titleOf,
  type TaxonomyRecord,
  type TaxonomySnapshot,
} from '../domain/taxonomy.ts';
import type { LinkView } from './card.ts';
import { locatorOf, type LocatorView } from './locator.ts';

export interface PlaceSurroundings {
  /** Narrowest first. */
  partOf: LinkView[];
  /** Null for a region, and where the line of places names it already. */
  region: LinkView | null;
  within: LinkView[];
  locator: LocatorView | null;
}

/** What lies around a published place, of what is published. A draft in preview has no surroundings yet. */
export const placeSurroundings = ({
  taxonomy,
  slug,
  lang,
}: {
  taxonomy: TaxonomySnapshot;
  slug: string;
  lang: LocaleCode;
}): PlaceSurroundings => {
  const here = recordBySlug(taxonomy, { collection: 'places', slug });
  if (!here) return { partOf: [], region: null, within: [], locator: null };
  const link = (place: TaxonomyRecord): LinkView => ({
    href: `/places/${place.slug}`,
    label: titleOf(place, lang),
  });
  const places = [...taxonomy.byId.values()].filter(({ collection }) => collection === 'places');
  const line = lineOf(taxonomy, here).slice(1);
  const region = here.regionId
    ? recordById(taxonomy, { collection: 'places', id: here.regionId })
    : undefined;
  return {
    partOf: line.map(link),
    region: region && !line.includes(region) ? link(region) : null,
    within: places
      .filter(({ parentId, regionId }) => parentId === here.id || regionId === here.id)
      .map(link)
      .sort((a, b) => a.label.localeCompare(b.label)),
    locator: locatorOf({
      slug,
      places: places.flatMap(({ slug: own, latitude: lat, longitude: lng }) =>
        lat === null || lng === null ? [] : [{ slug: own, lat, lng }],
      ),
    }),
  };
};
