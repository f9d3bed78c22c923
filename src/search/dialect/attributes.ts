/** Every attribute of a public record, with what the dialect may do with it beside showing it. */
interface Attribute {
  isFilterable?: true;
  isSortable?: true;
  isSearchable?: true;
}

const TABLE = {
  id: { isFilterable: true, isSortable: true },
  key: { isFilterable: true },
  slug: { isFilterable: true },
  kind: { isFilterable: true },
  lang: { isFilterable: true },
  url: {},
  partOf: {},
  title: { isFilterable: true, isSortable: true, isSearchable: true },
  names: { isSearchable: true },
  summary: { isSearchable: true },
  problem: {},
  organisation: { isFilterable: true },
  organisationName: { isFilterable: true, isSortable: true },
  organisationType: { isFilterable: true },
  partners: { isFilterable: true },
  partnerNames: { isFilterable: true },
  themes: { isFilterable: true },
  themeNames: { isFilterable: true },
  audiences: { isFilterable: true },
  audienceNames: { isFilterable: true },
  methods: { isFilterable: true },
  methodNames: { isFilterable: true },
  places: { isFilterable: true },
  placeNames: { isFilterable: true },
  regions: { isFilterable: true },
  challenges: { isFilterable: true },
  evidence: { isFilterable: true },
  tier: { isFilterable: true },
  hasAward: { isFilterable: true },
  year: { isFilterable: true },
  startYear: { isFilterable: true, isSortable: true },
  publishedAt: { isFilterable: true, isSortable: true },
  updatedAt: { isFilterable: true, isSortable: true },
  figure: {},
  passages: { isSearchable: true },
  _geo: { isFilterable: true, isSortable: true },
  _geojson: { isFilterable: true },
} as const satisfies Record<string, Attribute>;

export type AttributeName = keyof typeof TABLE;

const named = (has: (attribute: Attribute) => boolean): readonly AttributeName[] =>
  (Object.keys(TABLE) as AttributeName[]).filter((name) => has(TABLE[name]));

export const ATTRIBUTES = named(() => true);
export const FILTERABLE = named(({ isFilterable }) => isFilterable === true);
export const SORTABLE = named(({ isSortable }) => isSortable === true);
/** In the order in which they weigh. */
export const SEARCHABLE = named(({ isSearchable }) => isSearchable === true);
/** What has values to compare and count: a place on the map is asked by distance alone. */
export const FACETABLE = FILTERABLE.filter((name) => name !== '_geo' && name !== '_geojson');

export const isAttribute = (name: string): name is AttributeName => Object.hasOwn(TABLE, name);

/** As Meilisearch's own defaults. */
export const MOST_HITS = 1000;
export const MOST_VALUES_PER_FACET = 100;
