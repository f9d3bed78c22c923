import { toSearchParams } from '../api/query-params.ts';
import type { CaseQuery } from '../domain/case-query.ts';

const withParams = ({ path, params }: { path: string; params: URLSearchParams }): string =>
  params.size > 0 ? `${path}?${params.toString()}` : path;

export const casesHref = (query: CaseQuery): string =>
  withParams({ path: '/cases', params: toSearchParams(query) });

export interface FeedLink {
  href: string;
  name: string;
  type: string;
}

/** The same query as a feed, in each format; a feed has its own order and paging. */
export const feedLinks = (query: CaseQuery): FeedLink[] => {
  const params = toSearchParams(query);
  for (const name of ['page', 'limit', 'sort']) params.delete(name);
  return [
    { extension: 'rss', name: 'RSS', type: 'application/rss+xml' },
    { extension: 'atom', name: 'Atom', type: 'application/atom+xml' },
    { extension: 'json', name: 'JSON Feed', type: 'application/feed+json' },
  ].map(({ extension, name, type }) => ({
    href: withParams({ path: `/feeds/cases.${extension}`, params }),
    name,
    type,
  }));
};

/** For the head of a page: `alternates.types` of its metadata. */
export const feedAlternates = ({ query, title }: { query: CaseQuery; title: string }) =>
  Object.fromEntries(
    feedLinks(query).map(({ href, name, type }) => [type, [{ url: href, title: `${title} (${name})` }]]),
  );

/** What a partner pastes to show the same list on its own page. */
export const embedCode = ({ query, publicUrl }: { query: CaseQuery; publicUrl: string }): string => {
  const params = toSearchParams(query);
  for (const name of ['page', 'limit']) params.delete(name);
  const attributes = [...new Set(params.keys())].map((name) => {
    const attribute = name === 'organisationType' ? 'organisation-type' : name;
    return ` ${attribute}="${params.getAll(name).join(' ').replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
  });
  return `<script src="${publicUrl}/embed.js" async></script>\n<casebook-cases${attributes.join('')}></casebook-cases>`;
};
