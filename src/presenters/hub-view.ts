import { isColour } from '../domain/colour.ts';
import type { CaseQuery } from '../domain/case-query.ts';
import { DEFAULT_LOCALE, type LocaleCode } from '../domain/locales.ts';
import type { Hub } from '../payload-types.ts';
import type { FacetValue } from '../search/results.ts';
import { recordsOf } from './case-view-records.ts';
import { themeView, type LinkView, type ThemeView } from './card.ts';
import { FEED_FORMATS } from './feed-kinds.ts';
import { feedPath } from './feed-topics.ts';
import { canonicalHref, casesHref, type FeedLink } from './links.ts';
import { builderHref, listCode } from './embed-code.ts';

export interface HubView {
  title: string;
  summary: string;
  slug: string;
  path: string;
  /** Absolute. */
  url: string;
  organisation: LinkView | null;
  website: LinkView | null;
  logo: { src: string; alt: string; width: number | null; height: number | null } | null;
  accent: string | null;
  ground: string | null;
}

/** A hub's own words and looks. Records that this reader may not see are left out: they stay ids. */
export const presentHub = ({ hub, publicUrl }: { hub: Hub; publicUrl: string }): HubView => {
  const [organisation] = recordsOf([hub.organisation]);
  const [logo] = recordsOf([hub.logo]);
  const path = `/hubs/${hub.slug}`;
  return {
    title: hub.title,
    summary: hub.summary ?? '',
    slug: hub.slug,
    path,
    url: `${publicUrl}${path}`,
    organisation: organisation
      ? { href: `/organisations/${organisation.slug}`, label: organisation.title }
      : null,
    website: websiteOf(hub.website),
    logo:
      logo?.url && logo.mimeType?.startsWith('image/')
        ? { src: logo.url, alt: logo.alt, width: logo.width ?? null, height: logo.height ?? null }
        : null,
    accent: colourOf(hub.accent),
    ground: colourOf(hub.ground),
  };
};

export interface HubEntry {
  href: string;
  title: string;
  summary: string;
  organisation: string;
}

export const presentHubList = (hubs: readonly Hub[]): HubEntry[] =>
  hubs.map(({ slug, title, summary, organisation }) => ({
    href: `/hubs/${slug}`,
    title,
    summary: summary ?? '',
    organisation: recordsOf([organisation])[0]?.title ?? '',
  }));

/** A theme of a hub's cases, as the search within the hub. */
export type HubTheme = ThemeView & { count: number };

const MOST_THEMES = 12;

/**
 * The themes of what the choice finds, most cases first, each leading to the hub's own cases about it. Of a hub that chose
 * themes it is those alone: any other, in place of them, would find what the hub does not show.
 */
export const hubThemes = ({
  query,
  themes,
}: {
  query: CaseQuery;
  themes: readonly FacetValue[];
}): HubTheme[] =>
  [...themes]
    .filter(({ value, count }) => count > 0 && (query.filters.theme ?? [value]).includes(value))
    .sort((one, other) => other.count - one.count || one.label.localeCompare(other.label))
    .slice(0, MOST_THEMES)
    .map(({ value, label, count }) => ({
      ...themeView({ slug: value, label }),
      href: casesHref({ ...query, filters: { ...query.filters, theme: [value] } }),
      count,
    }));

/** The hub's own feeds, in each format. */
export const hubFeedLinks = ({ slug, lang }: { slug: string; lang: LocaleCode }): FeedLink[] =>
  Object.entries(FEED_FORMATS).map(([format, { name, type }]) => ({
    href: canonicalHref({ href: `${feedPath('hubs', slug)}.${format}`, lang }),
    name,
    type,
  }));

/** The line to paste for the hub's cases, and the builder page opened with its choice. */
export const hubEmbed = ({
  query,
  publicUrl,
  title,
}: {
  query: CaseQuery;
  publicUrl: string;
  title: string;
}) => ({ code: listCode({ query, publicUrl, title }), builderHref: builderHref(query) });

/** What a form within the hub sends beside the words: the choice's filters. */
export const hiddenFields = (query: CaseQuery): { name: string; value: string }[] => [
  ...Object.entries(query.filters).flatMap(([name, values]) => values.map((value) => ({ name, value }))),
  ...(query.lang === DEFAULT_LOCALE ? [] : [{ name: 'lang', value: query.lang }]),
];

/** Drafts are kept unchecked, and a colour goes into a style. */
const colourOf = (value: string | null | undefined): string | null =>
  value && isColour(value) === true ? value.toLowerCase() : null;

const websiteOf = (address: string | null | undefined): LinkView | null => {
  if (!address || !/^https?:/i.test(address) || !URL.canParse(address)) return null;
  return { href: address, label: new URL(address).hostname.replace(/^www\./, '') };
};
