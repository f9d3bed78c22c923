import { toSearchParams } from '../api/query-params.ts';
import type { CaseQuery } from '../domain/case-query.ts';
import { DEFAULT_LOOKS, type EmbedLooks } from './embed-document.ts';

/** What a partner wants to show: the cases of a query, or one case; and how. */
export interface EmbedChoice {
  query: CaseQuery;
  /** Of the one case that is shown; empty for a list. */
  slug: string;
  looks: EmbedLooks;
}

/** How many cases an embed shows where its address or attributes don't say. */
export const EMBED_LIMIT = 5;

/** The two lines of the element, with a plain link for browsers that run no script. */
export const elementCode = ({
  choice,
  publicUrl,
  title,
}: {
  choice: EmbedChoice;
  publicUrl: string;
  /** What is shown, in words. */
  title: string;
}): string =>
  [
    `<script src="${publicUrl}/embed.js" async></script>`,
    `<casebook-cases${elementAttributes(choice)}>`,
    `  <a href="${quoted(shownAddress({ choice, publicUrl }))}">${quoted(title)}</a>`,
    '</casebook-cases>',
  ].join('\n');

/** The same of a list as it stands on a page here, for a reader who would have it elsewhere. */
export const listCode = ({
  query,
  ...rest
}: {
  query: CaseQuery;
  publicUrl: string;
  title: string;
}): string =>
  elementCode({
    choice: { query: { ...query, limit: EMBED_LIMIT }, slug: '', looks: DEFAULT_LOOKS },
    ...rest,
  });

/** ` theme="roma" limit="3"`, for the element's tag. */
export const elementAttributes = ({ query, slug, looks }: EmbedChoice): string => {
  const { heading, layout, target, hasSearch } = looks;
  const attributes: [name: string, value: string][] = slug
    ? [
        ['case', slug],
        ['lang', query.lang === 'en' ? '' : query.lang],
      ]
    : queryAttributes(query);
  attributes.push(['heading', heading], ['target', target === '_blank' ? target : '']);
  if (!slug) attributes.push(['layout', layout === 'list' ? '' : layout], ['search', hasSearch ? 'yes' : '']);
  return attributes.flatMap(([name, value]) => (value ? [` ${name}="${quoted(value)}"`] : [])).join('');
};

/** The frame, for systems that let no script through. */
export const frameCode = ({
  choice,
  publicUrl,
  title,
}: {
  choice: EmbedChoice;
  publicUrl: string;
  title: string;
}): string => {
  const height = choice.slug ? 400 : 600;
  return `<iframe src="${quoted(publicUrl + framePath(choice))}" title="${quoted(title)}" width="100%" height="${height}" loading="lazy"></iframe>`;
};

/** The frame's address from `/`. */
export const framePath = ({ query, slug, looks }: EmbedChoice): string => {
  const params = slug ? new URLSearchParams() : listParams(query);
  if (slug && query.lang !== 'en') params.set('lang', query.lang);
  const { heading, layout, scheme, target, hasSearch } = looks;
  if (!slug && heading) params.set('heading', heading);
  if (!slug && layout !== 'list') params.set('layout', layout);
  if (scheme !== 'auto') params.set('scheme', scheme);
  if (target !== '_top') params.set('target', target);
  if (!slug && hasSearch) params.set('search', 'yes');
  return withParams({ path: slug ? `/embed/cases/${encodeURIComponent(slug)}` : '/embed/cases', params });
};

/** The page of the base with the same cases: what oEmbed takes, and where readers without scripts go. */
export const shownAddress = ({
  choice: { query, slug },
  publicUrl,
}: {
  choice: Pick<EmbedChoice, 'query' | 'slug'>;
  publicUrl: string;
}): string => {
  if (slug)
    return `${publicUrl}/cases/${encodeURIComponent(slug)}${query.lang === 'en' ? '' : `?lang=${query.lang}`}`;
  const params = toSearchParams(query);
  for (const name of ['page', 'limit']) params.delete(name);
  return `${publicUrl}${withParams({ path: '/cases', params })}`;
};

/** The builder, with a query already chosen. There the language has a name of its own: `lang` is the page's. */
export const builderHref = (query: CaseQuery): string => {
  const params = toSearchParams(query);
  for (const name of ['page', 'limit', 'lang']) params.delete(name);
  if (query.lang !== 'en') params.set('language', query.lang);
  return withParams({ path: '/partners/embed', params });
};

const listParams = (query: CaseQuery): URLSearchParams => {
  const params = toSearchParams({ ...query, page: 1 });
  params.delete('limit');
  if (query.limit !== EMBED_LIMIT) params.set('limit', String(query.limit));
  return params;
};

const queryAttributes = (query: CaseQuery): [name: string, value: string][] => {
  const params = listParams(query);
  return [...new Set(params.keys())].map((name) => [
    name === 'organisationType' ? 'organisation-type' : name,
    params.getAll(name).join(' '),
  ]);
};

const withParams = ({ path, params }: { path: string; params: URLSearchParams }): string =>
  params.size > 0 ? `${path}?${params}` : path;

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an attribute in double quotes, or between tags. */
const quoted = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
