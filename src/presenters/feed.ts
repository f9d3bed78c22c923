import type { LocaleCode } from '../domain/locales.ts';
import type { SearchResults } from '../search/results.ts';
import { caseItem } from './feed-items.ts';
import type { FeedFormat } from './feed-kinds.ts';
import { tagOf } from './feed-tags.ts';
import { cleanText } from './feed-text.ts';
import { querySentence } from './feed-title.ts';

export { FEED_CONTENTS, FEED_FORMATS, type FeedContent, type FeedFormat } from './feed-kinds.ts';
export { caseTag } from './feed-tags.ts';

export interface FeedAddresses {
  /** Of the base, without a trailing slash. */
  home: string;
  /** The same query as a page for people. */
  page: string;
  /** This very document in each format. */
  self: Record<FeedFormat, string>;
  first?: string;
  last?: string;
  next?: string;
  previous?: string;
  /** The archive of older entries that a subscriber follows (RFC 5005, 4): of a subscription, or of an archive itself. */
  previousArchive?: string;
  nextArchive?: string;
  /** Set for an archive: the feed that goes on. */
  current?: string;
  /** Told by this hub when it changes (WebSub). */
  hub?: string;
  /** What this feed is a feed of, whichever page or format: `themes/play`; of any cases where it is left out. */
  canonicalPath?: string;
  /** The same of its query: the parameters, in a fixed order. */
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

/** A feed before it is RSS, Atom or JSON. Holds only what a visitor can read, so nothing unpublished and no contact. */
export interface Feed {
  id: string;
  title: string;
  description: string;
  siteName: string;
  lang: LocaleCode;
  updated: Date;
  addresses: FeedAddresses;
  items: FeedItem[];
}

/** A feed of what is given, under a title that names it and the base. */
export const makeFeed = ({
  title,
  description,
  siteName,
  ...feed
}: Pick<Feed, 'title' | 'description' | 'siteName' | 'lang' | 'updated' | 'addresses' | 'items'>): Feed => {
  const name = cleanText(siteName) || 'Casebook';
  const { home, canonicalPath = 'cases', canonicalQuery } = feed.addresses;
  const query = canonicalQuery && `?${canonicalQuery}`;
  return {
    id: tagOf({ home, specific: `feeds/${canonicalPath}${query}` }),
    title: `${cleanText(title)} — ${name}`,
    description: cleanText(description),
    siteName: name,
    ...feed,
  };
};

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
  const sentence = querySentence(results);
  const items = results.hits.map((card) => caseItem({ card, home: addresses.home, siteName }));
  return makeFeed({
    title: sentence,
    description: casesInWords({ sentence, total: results.total }),
    siteName,
    lang: results.query.lang,
    updated: newestOf(items) ?? emptySince,
    addresses,
    items,
  });
};

export const casesInWords = ({ sentence, total }: { sentence: string; total: number }): string =>
  `${sentence}: ${total === 1 ? '1 case study' : `${total} case studies`} of what was tried, what came of it and what did not work.`;

/** When the newest of a feed's entries changed. */
export const newestOf = (items: readonly Pick<FeedItem, 'updated'>[]): Date | undefined =>
  items.length > 0 ? new Date(Math.max(...items.map(({ updated }) => updated.getTime()))) : undefined;
