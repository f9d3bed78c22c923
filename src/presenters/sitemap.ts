import { cleanText, escapeMarkup } from './feed-text.ts';

export interface SitemapEntry {
  /** Absolute. */
  url: string;
  lastModified?: Date;
  /** The same page in each language it is written in, itself among them. */
  languages?: readonly { lang: string; url: string }[];
}

/** The protocol's limits for one file (sitemaps.org); pages in many languages reach the second long before the first. */
const SITEMAP_LIMIT = 50_000;
const SITEMAP_BYTES = 52_428_800;
/** For what stands around the entries. */
const FRAME_BYTES = 1000;

export const sitemapXml = (entries: readonly SitemapEntry[]): string =>
  document({ root: 'urlset', tag: 'url', entries });

/** What a base larger than one file gives instead: the files' addresses. */
export const sitemapIndexXml = (files: readonly SitemapEntry[]): string =>
  document({ root: 'sitemapindex', tag: 'sitemap', entries: files });

/** Entries in their order, parted where a file would have too many of them or grow too large. */
export const inFiles = ({
  entries,
  most = SITEMAP_LIMIT,
  mostBytes = SITEMAP_BYTES,
}: {
  entries: readonly SitemapEntry[];
  most?: number;
  mostBytes?: number;
}): SitemapEntry[][] => {
  const files: SitemapEntry[][] = [];
  let bytes = Infinity;
  for (const entry of entries) {
    const own = Buffer.byteLength(entryXml({ tag: 'url', entry })) + 1;
    const last = files.at(-1);
    if (last && last.length < most && bytes + own <= mostBytes) {
      last.push(entry);
      bytes += own;
    } else {
      files.push([entry]);
      bytes = FRAME_BYTES + own;
    }
  }
  return files;
};

/** The newest date among entries, as the date of the file that holds them. */
export const newestOf = (entries: readonly SitemapEntry[]): Date | undefined =>
  entries.reduce<Date | undefined>(
    (newest, { lastModified }) =>
      lastModified && (!newest || lastModified > newest) ? lastModified : newest,
    undefined,
  );

/** OpenSearch 1.1: adds the base to a browser's search field, and tells programs where its feeds of a search are. */
export const openSearchXml = ({ siteName, home }: { siteName: string; home: string }): string => {
  const search = `?q={searchTerms}`;
  // The specification allows 16 characters.
  const shortName = [...siteName].slice(0, 16).join('').trim();
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `<ShortName>${escapeMarkup(shortName)}</ShortName>`,
    `<Description>${escapeMarkup(`Search the cases of good practice in ${siteName}`)}</Description>`,
    `<Url type="text/html" rel="results" template="${escapeMarkup(`${home}/cases${search}`)}"/>`,
    `<Url type="application/rss+xml" rel="results" template="${escapeMarkup(`${home}/feeds/cases.rss${search}`)}"/>`,
    `<Url type="application/atom+xml" rel="results" template="${escapeMarkup(`${home}/feeds/cases.atom${search}`)}"/>`,
    `<Url type="application/x-suggestions+json" rel="suggestions" template="${escapeMarkup(`${home}/opensearch/suggestions.json${search}`)}"/>`,
    `<Url type="application/opensearchdescription+xml" rel="self" template="${escapeMarkup(`${home}/opensearch.xml`)}"/>`,
    '<InputEncoding>UTF-8</InputEncoding>',
    '<OutputEncoding>UTF-8</OutputEncoding>',
    '</OpenSearchDescription>',
    '',
  ].join('\n');
};

/** `humans.txt`: who tells what stands here, and what it runs on. */
export const humansTxt = ({
  siteName,
  about,
  home,
  updated,
}: {
  siteName: string;
  about: string;
  home: string;
  updated?: Date;
}): string =>
  [
    '/* WHO */',
    `${cleanText(siteName)}: ${cleanText(about)}`,
    `Who told what: ${home}/cases`,
    `Tell what you tried: ${home}/share`,
    '',
    '/* SITE */',
    `Address: ${home}/`,
    ...(updated ? [`Last update: ${updated.toISOString().slice(0, 10).replaceAll('-', '/')}`] : []),
    'Standards: HTML, RSS 2.0, Atom 1.0, JSON Feed 1.1, schema.org, OpenSearch 1.1',
    'Software: Casebook',
    '',
  ].join('\n');

/** What browsers' search fields show while one types: the words so far, then what they may become. */
export const openSearchSuggestions = ({
  q,
  suggestions,
}: {
  q: string;
  suggestions: readonly { label: string; detail: string | null; url: string }[];
}): string =>
  JSON.stringify([
    q,
    suggestions.map(({ label }) => label),
    suggestions.map(({ detail }) => detail ?? ''),
    suggestions.map(({ url }) => url),
  ]);

/** Crawlers get the pages and the feeds; the panel, the API and endless combinations of filters are kept from them. */
export const robotsTxt = ({ home }: { home: string }): string => {
  const { pathname } = new URL(home);
  const path = (rest: string) => `${pathname.replace(/\/$/, '')}${rest}`;
  return [
    'User-agent: *',
    // The element on partners' pages asks here when a crawler renders them; pages and social cards have pictures from here.
    ...['/api/search', '/embed/cases/*.json', '/api/media/file/'].map((rest) => `Allow: ${path(rest)}`),
    ...['/admin', '/api/', '/search-api/', '/embed/', '/cases?', '/compare'].map(
      (rest) => `Disallow: ${path(rest)}`,
    ),
    '',
    `Sitemap: ${home}/sitemap.xml`,
    '',
  ].join('\n');
};

const entryXml = ({
  tag,
  entry: { url, lastModified, languages = [] },
}: {
  tag: string;
  entry: SitemapEntry;
}): string => {
  const date = lastModified ? `<lastmod>${lastModified.toISOString()}</lastmod>` : '';
  const others = languages.map(
    (one) =>
      `<xhtml:link rel="alternate" hreflang="${escapeMarkup(one.lang)}" href="${escapeMarkup(one.url)}"/>`,
  );
  return `<${tag}><loc>${escapeMarkup(url)}</loc>${date}${others.join('')}</${tag}>`;
};

const document = ({
  root,
  tag,
  entries,
}: {
  root: string;
  tag: string;
  entries: readonly SitemapEntry[];
}): string => {
  const lines = entries.map((entry) => entryXml({ tag, entry }));
  const xhtml = entries.some(({ languages }) => languages?.length)
    ? ' xmlns:xhtml="http://www.w3.org/1999/xhtml"'
    : '';
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${xhtml}>`,
    ...lines,
    `</${root}>`,
    '',
  ].join('\n');
};
