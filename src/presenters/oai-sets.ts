import { FOLLOWED_COLLECTIONS, type FollowedCollection, type PublicChange } from '../domain/public-change.ts';
import {
  lineOf,
  presentValue,
  recordBySlug,
  recordSince,
  titleOf,
  type TaxonomyRecord,
  type TaxonomySnapshot,
} from '../domain/taxonomy.ts';

/** A part of the base that can be harvested by itself: all cases, all guides, or what stands under a theme. */
export type OaiSet =
  | { spec: string; name: string; collection: FollowedCollection }
  | { spec: string; name: string; theme: string };

/** What the protocol lets a set be called. */
const SPEC = /^[\w\-.!~*'()]+(:[\w\-.!~*'()]+)*$/;
const NAMES: Record<FollowedCollection, string> = { cases: 'Case studies', guides: 'Good-practice guides' };

/** Every set there is now: a theme that is not published has none. Parents come before their children. */
export const allSets = (taxonomy: TaxonomySnapshot): OaiSet[] => [
  ...FOLLOWED_COLLECTIONS.map((collection) => ({ spec: collection, name: NAMES[collection], collection })),
  ...taxonomy.slugs.themes
    .flatMap((slug) => {
      const theme = recordBySlug(taxonomy, { collection: 'themes', slug });
      return theme ? [themeSet({ theme, taxonomy })] : [];
    })
    .filter(({ spec }) => SPEC.test(spec))
    .sort((a, b) => (a.spec < b.spec ? -1 : 1)),
];

/** The set of a name that it has, or had before a theme in it got another address. */
export const setSince = ({
  spec,
  taxonomy,
}: {
  spec: string;
  taxonomy: TaxonomySnapshot;
}): OaiSet | undefined => {
  const [kind, ...slugs] = spec.split(':');
  const present = slugs.map((value) => presentValue(taxonomy, { facet: 'theme', value }));
  const name = kind === 'theme' ? [kind, ...present].join(':') : spec;
  return allSets(taxonomy).find((one) => one.spec === name);
};

export const isSetSpec = (value: string): boolean => SPEC.test(value);

/** The sets a record is in, of those there are now. */
export const setsOf = ({
  change: { collection, themes },
  taxonomy,
}: {
  change: Pick<PublicChange, 'collection' | 'themes'>;
  taxonomy: TaxonomySnapshot;
}): string[] => [
  collection,
  ...new Set(
    themes
      .flatMap((slug) => {
        // What went keeps the address that its theme had then.
        const theme = recordSince(taxonomy, { collection: 'themes', slug });
        return theme ? [themeSet({ theme, taxonomy }).spec] : [];
      })
      .filter((spec) => SPEC.test(spec))
      .sort(),
  ),
];

const themeSet = ({ theme, taxonomy }: { theme: TaxonomyRecord; taxonomy: TaxonomySnapshot }) => ({
  spec: [
    'theme',
    ...lineOf(taxonomy, theme)
      .map(({ slug }) => slug)
      .reverse(),
  ].join(':'),
  name: titleOf(theme, 'en'),
  theme: theme.slug,
});
