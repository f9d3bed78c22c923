import { labelsFor } from '../i18n/labels.ts';
import type { CaseHit, SearchResults } from '../search/results.ts';
import { itemHtml, itemText } from './feed-content.ts';
import { cleanText } from './feed-text.ts';
import { querySentence } from './feed-title.ts';

export const FEED_FORMATS = {
  rss: { type: 'application/rss+xml', name: 'RSS' },
  atom: { type: 'application/atom+xml', name: 'Atom' },
  json: { type: 'application/feed+json', name: 'JSON Feed' },
} as const;
export type FeedFormat = keyof typeof FEED_FORMATS;

/** Never changes: a `tag:` id (RFC 4151) holds for ever only when its date does. */
const TAG_YEAR = '2026';

export interface FeedAddresses {
  /** Of the base, without a trailing slash. */
  home: string;
  /** The same query as a page for people. */
  page: string;
  /** This very document in each format. */
  self: Record<FeedFormat, string>;
  next?: string;
  previous?: string;
  /** What this feed is a feed of, whichever page or format: the query's parameters, in a fixed order. */
  canonicalQuery: string;
}

export interface FeedCategory {
  term: string;
  label: string;
  /** Address under which the terms stand. */
  scheme: string;
}

export interface FeedItem {
  id: string;
  url: string;
  title: string;
  lang: string;
  summary: string;
  html: string;
  text: string;
  author: string;
  categories: FeedCategory[];
  published: Date;
  updated: Date;
}

/** A feed before it is RSS, Atom or JSON. Holds only what search results hold, so nothing unpublished and no contact. */
export interface Feed {
  id: string;
  title: string;
  description: string;
  siteName: string;
  lang: string;
  updated: Date;
  addresses: FeedAddresses;
  items: FeedItem[];
}

/**
 * Draws a feed from search results. `emptySince` is the date of a feed without items, which Atom wants dated too;
 * otherwise the feed is as new as the newest change of a case in it.
 */
export const toFeed = ({
  results,
  addresses,
  siteName,
  emptySince,
}: {
  results: SearchResults;
  addresses: FeedAddresses;
  siteName: string;
  emptySince: Date;
}): Feed => {
  const name = cleanText(siteName) || 'Casebook';
  const sentence = querySentence(results);
  const items = results.hits.map((hit) => toItem({ hit, addresses, siteName: name }));
  const newest = Math.max(...items.map(({ updated }) => updated.getTime()));
  const query = addresses.canonicalQuery ? `?${addresses.canonicalQuery}` : '';
  return {
    id: tagOf({ home: addresses.home, specific: `feeds/cases${query}` }),
    title: `${sentence} — ${name}`,
    description: `${sentence}: ${results.total === 1 ? '1 case study' : `${results.total} case studies`} of what was tried, what came of it and what did not work.`,
    siteName: name,
    lang: results.query.lang,
    updated: items.length > 0 ? new Date(newest) : emptySince,
    addresses,
    items,
  };
};

/** The lasting id of a case in every feed: from its key, which outlives its title, address and language. */
export const caseTag = ({ home, key }: { home: string; key: string }): string =>
  tagOf({ home, specific: `cases/${encodeURIComponent(key)}` });

const tagOf = ({ home, specific }: { home: string; specific: string }): string =>
  `tag:${new URL(home).hostname},${TAG_YEAR}:${specific}`;

const toItem = ({
  hit,
  addresses: { home },
  siteName,
}: {
  hit: CaseHit;
  addresses: FeedAddresses;
  siteName: string;
}): FeedItem => {
  const evidence = labelsFor(hit.lang).evidenceLevels[hit.evidence];
  const published = new Date(hit.publishedAt);
  const updated = new Date(hit.updatedAt);
  return {
    id: caseTag({ home, key: hit.id }),
    url: hit.url,
    title: cleanText(hit.title) || hit.slug,
    lang: hit.lang,
    summary: cleanText(hit.summary),
    html: itemHtml({ hit, evidence }),
    text: itemText({ hit, evidence }),
    author: cleanText(hit.organisation?.label ?? '') || siteName,
    categories: [
      ...hit.themes.map(({ slug, label }) => ({ term: slug, label, scheme: `${home}/themes/` })),
      ...hit.audiences.map(({ slug, label }) => ({ term: slug, label, scheme: `${home}/audiences/` })),
      ...hit.places.map(({ slug, label }) => ({ term: slug, label, scheme: `${home}/places/` })),
    ].map(({ term, label, scheme }) => ({ term, scheme, label: cleanText(label) || term })),
    published,
    // A record's own clock may lag behind its date of publishing; no reader should see it updated before it was out.
    updated: updated < published ? published : updated,
  };
};
