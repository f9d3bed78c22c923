import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import { escapeMarkup } from './feed-text.ts';
import { linkRelations } from './feed-links.ts';
import { stylesheetsOf, withExtensions } from './feed-xml.ts';
import { FEED_FORMATS, type Feed, type FeedFormat } from './feed.ts';

/** A feed as the text of one of its formats. */
export const renderFeed = ({ feed, format }: { feed: Feed; format: FeedFormat }): string => {
  if (format === 'json') return toJsonFeed(feed);
  const xml = tightCdata(format === 'rss' ? toRss(feed) : toAtom(feed));
  return withExtensions({ xml, feed, format });
};

/** The language of the words that are not an editor's. */
const SENTENCES = 'en';

const toAtom = (feed: Feed): string =>
  generateAtomFeed(
    {
      id: feed.id,
      title: { value: feed.title, type: 'text', xml: { lang: SENTENCES } },
      subtitle: { value: feed.description, type: 'text', xml: { lang: SENTENCES } },
      updated: feed.updated,
      authors: [{ name: feed.siteName, uri: feed.addresses.home }],
      generator: { text: 'Casebook' },
      links: [
        { href: feed.addresses.page, rel: 'alternate', type: 'text/html' },
        ...feedLinks({ feed, format: 'atom' }),
      ],
      xml: { lang: feed.lang },
      entries: feed.items.map((item) => ({
        id: item.id,
        title: { value: item.title, type: 'text' },
        links: [{ href: item.url, rel: 'alternate', type: 'text/html', hreflang: item.lang }],
        published: item.published,
        updated: item.updated,
        authors: [{ name: item.author }],
        categories: item.categories,
        summary: { value: item.summary || item.title, type: 'text' },
        content: { value: item.html, type: 'html' },
        xml: { lang: item.lang },
      })),
    },
    { stylesheets: stylesheetsOf(feed) },
  );

const toRss = (feed: Feed): string =>
  generateRssFeed(
    {
      title: feed.title,
      link: feed.addresses.page,
      description: feed.description,
      language: feed.lang,
      lastBuildDate: feed.updated,
      generator: 'Casebook',
      docs: 'https://www.rssboard.org/rss-specification',
      ttl: 60,
      atom: { links: feedLinks({ feed, format: 'rss' }) },
      items: feed.items.map((item) => ({
        title: item.title,
        link: item.url,
        guid: { value: item.id, isPermaLink: false },
        pubDate: item.published,
        // RSS readers take a description for HTML.
        description: escapeMarkup(item.summary || item.title),
        content: { encoded: item.html },
        categories: item.categories.map(({ label, scheme }) => ({ name: label, domain: scheme })),
        dc: { creators: [item.author], languages: [item.lang] },
        atom: { updated: item.updated },
      })),
    },
    { stylesheets: stylesheetsOf(feed) },
  );

const toJsonFeed = (feed: Feed): string => {
  const json = generateJsonFeed({
    title: feed.title,
    description: feed.description,
    home_page_url: feed.addresses.page,
    feed_url: feed.addresses.self.json,
    // Older entries, whichever way the feed is cut.
    next_url: feed.addresses.next ?? (feed.addresses.current && feed.addresses.previousArchive),
    hubs: feed.addresses.hub ? [{ type: 'WebSub', url: feed.addresses.hub }] : undefined,
    language: feed.lang,
    authors: [{ name: feed.siteName, url: feed.addresses.home }],
    items: feed.items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      summary: item.summary,
      content_html: item.html,
      content_text: item.text,
      date_published: item.published,
      date_modified: item.updated,
      authors: [{ name: item.author }],
      tags: [...new Set(item.categories.map(({ label }) => label))],
      language: item.lang,
    })),
  });
  // The generator leaves empty lists out; JSON Feed requires `items`.
  return JSON.stringify(Object.assign({ items: [] }, json));
};

const feedLinks = ({ feed, format }: { feed: Feed; format: FeedFormat }) => {
  const { addresses } = feed;
  const others = (Object.keys(FEED_FORMATS) as FeedFormat[]).filter((each) => each !== format);
  const { type } = FEED_FORMATS[format];
  return [
    { href: addresses.self[format], rel: 'self', type },
    ...others.map((other) => ({
      href: addresses.self[other],
      rel: 'alternate',
      type: FEED_FORMATS[other].type,
      title: FEED_FORMATS[other].name,
    })),
    ...linkRelations(addresses).map(({ rel, href }) => ({ href, rel, ...(rel !== 'hub' && { type }) })),
  ];
};

/**
 * The generator indents CDATA like an element, which makes the line breaks part of a title or an address. Our texts are
 * single lines, so a line break before or after CDATA is always the generator's own.
 */
const tightCdata = (xml: string): string =>
  xml.replace(/>\n\s*<!\[CDATA\[/g, '><![CDATA[').replace(/\]\]>\n\s*<\//g, ']]></');
