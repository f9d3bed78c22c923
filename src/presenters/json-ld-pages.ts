import type { LocaleCode } from '../domain/locales.ts';
import {
  absolute,
  CONTEXT,
  publisherLd,
  websiteRef,
  withoutGaps,
  type JsonLd,
  type SiteWords,
} from './json-ld-parts.ts';

interface Link {
  href: string | null;
  label: string;
}

/** What a list page tells of its entries: names and addresses; each has a page that tells the rest. */
export interface ListWords {
  total: number;
  /** The place of the first entry, from 1. */
  from?: number;
  entries: readonly Link[];
}

interface PageWords extends SiteWords {
  /** From `/`. */
  path: string;
  title: string;
  description?: string | null;
  lang: LocaleCode;
}

/** The home page: the site, who publishes it, and how it is searched. */
export const homeJsonLd = ({
  description,
  lang,
  ...site
}: SiteWords & { description: string; lang: LocaleCode }): JsonLd => ({
  '@context': CONTEXT,
  ...websiteRef(site),
  description,
  inLanguage: lang,
  publisher: publisherLd(site),
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${site.publicUrl}/cases?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  },
});

/** A page that tells something and lists nothing. */
export const pageJsonLd = (page: PageWords): JsonLd => ({
  '@context': CONTEXT,
  ...pageLd(page),
  '@type': 'WebPage',
});

/** Cases that were searched for, or all of them where nothing was asked. */
export const searchJsonLd = ({
  list,
  isSearch,
  ...page
}: PageWords & { list: ListWords; isSearch: boolean }): JsonLd => ({
  '@context': CONTEXT,
  ...pageLd(page),
  '@type': isSearch ? 'SearchResultsPage' : 'CollectionPage',
  mainEntity: listLd({ list, ...page }),
});

/** A page that lists things: guides, proceedings, resources, the cases of what `about` says. */
export const collectionJsonLd = ({
  list,
  about,
  ...page
}: PageWords & { list: ListWords | null; about?: JsonLd }): JsonLd =>
  withoutGaps({
    '@context': CONTEXT,
    ...pageLd(page),
    '@type': 'CollectionPage',
    about,
    mainEntity: list && listLd({ list, ...page }),
  });

/** Where a page stands: the same trail as readers see, the home page before it and the page itself at its end. */
export const trailJsonLd = ({
  trail,
  here,
  path,
  siteName,
  publicUrl,
}: SiteWords & { trail: readonly Link[]; here: string; path: string }): JsonLd => ({
  '@context': CONTEXT,
  '@type': 'BreadcrumbList',
  itemListElement: [
    { href: '/', label: siteName },
    ...trail.filter(({ href }) => href !== '/'),
    { href: path, label: here },
  ].map(({ href, label }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: label,
    item: absolute({ href, publicUrl }),
  })),
});

export const listLd = ({
  list: { total, from = 1, entries },
  publicUrl,
}: {
  list: ListWords;
  publicUrl: string;
}): JsonLd =>
  withoutGaps({
    '@type': 'ItemList',
    numberOfItems: total,
    itemListElement: entries.map(({ href, label }, index) =>
      withoutGaps({
        '@type': 'ListItem',
        position: from + index,
        name: label,
        url: absolute({ href, publicUrl }),
      }),
    ),
  });

/** The cases of a search as entries of a list page. */
export const casesList = (results: {
  total: number;
  query: { page: number; limit: number };
  hits: readonly { title: string; url: string }[];
}): ListWords => ({
  total: results.total,
  from: (results.query.page - 1) * results.query.limit + 1,
  entries: results.hits.map(({ title, url }) => ({ label: title, href: url })),
});

const pageLd = ({ path, title, description, lang, ...site }: PageWords): JsonLd =>
  withoutGaps({
    '@type': 'WebPage',
    '@id': absolute({ href: path, publicUrl: site.publicUrl }),
    url: absolute({ href: path, publicUrl: site.publicUrl }),
    name: title,
    description,
    inLanguage: lang,
    isPartOf: websiteRef(site),
  });
