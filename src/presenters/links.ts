import { toSearchParams } from '../api/query-params.ts';
import type { CaseQuery } from '../domain/case-query.ts';
import { DEFAULT_LOCALE, type LocaleCode } from '../domain/locales.ts';
import { FEED_ROOMS, feedPath, type FeedRoom } from './feed-topics.ts';
import { FEED_FORMATS } from './feed-kinds.ts';

const withParams = ({ path, params }: { path: string; params: URLSearchParams }): string =>
  params.size > 0 ? `${path}?${params.toString()}` : path;

export const casesHref = (query: CaseQuery): string =>
  withParams({ path: '/cases', params: toSearchParams(query) });

export interface FeedLink {
  href: string;
  name: string;
  type: string;
}

/**
 * The same query as a feed, in each format; a feed has its own order and paging. What has a page of its own has a feed of its
 * own too, which a hub is told of.
 */
export const feedLinks = (query: CaseQuery): FeedLink[] => {
  const params = toSearchParams(query);
  for (const name of ['page', 'limit', 'sort']) params.delete(name);
  const chosen = [...params].filter(([name]) => name !== 'lang');
  const [[name = '', value = ''] = []] = chosen;
  if (chosen.length !== 1 || !isFeedRoom(name)) return inFormats({ path: feedPath('cases'), params });
  params.delete(name);
  return inFormats({ path: feedPath(FEED_ROOMS[name], value), params });
};

/** Feeds of all guides, or of one guide with its cases. */
export const guideFeedLinks = ({ slug, lang }: { slug?: string; lang: LocaleCode }): FeedLink[] =>
  inFormats({
    path: slug === undefined ? feedPath('guides') : feedPath('guides', slug),
    params: new URLSearchParams(lang === DEFAULT_LOCALE ? {} : { lang }),
  });

/** The lasting address of a page in the language that its words are in, whichever was asked for. */
export const canonicalHref = ({
  href,
  lang,
  page = 1,
}: {
  href: string;
  lang: LocaleCode;
  page?: number;
}): string => {
  const params = new URLSearchParams({
    ...(lang !== DEFAULT_LOCALE && { lang }),
    ...(page > 1 && { page: String(page) }),
  });
  return withParams({ path: href, params });
};

/** For the head of a page: `alternates.types` of its metadata. */
export const feedAlternates = ({ query, title }: { query: CaseQuery; title: string }) =>
  alternateTypes([{ links: feedLinks(query), title }]);

/** The same of several feeds, the nearest first. */
export const alternateTypes = (feeds: readonly { links: FeedLink[]; title: string }[]) => {
  const types: Record<string, { url: string; title: string }[]> = {};
  for (const { links, title } of feeds)
    for (const { href, name, type } of links)
      (types[type] ??= []).push({ url: href, title: `${title} (${name})` });
  return types;
};

const isFeedRoom = (name: string): name is FeedRoom => Object.hasOwn(FEED_ROOMS, name);

const inFormats = ({ path, params }: { path: string; params: URLSearchParams }): FeedLink[] =>
  Object.entries(FEED_FORMATS).map(([format, { name, type }]) => ({
    href: withParams({ path: `${path}.${format}`, params }),
    name,
    type,
  }));
