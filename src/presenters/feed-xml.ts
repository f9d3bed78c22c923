import { directionOf } from '../domain/locales.ts';
import { escapeMarkup } from './feed-text.ts';
import type { Feed, FeedFormat } from './feed.ts';

export const FEED_STYLESHEET = '/feeds/feed.css';

/** By its path alone: the policy of a response lets a browser take styles from where the feed came from. */
export const stylesheetsOf = ({ addresses: { home } }: Feed) => [
  { type: 'text/css', href: `${new URL(home).pathname.replace(/\/$/, '')}${FEED_STYLESHEET}` },
];

/** Ends of the generator's own markup: our texts are single lines, so what begins a line is never an editor's words. */
const MARKS = {
  rss: { head: /(?<=\n\s*<channel>)/, entry: /(?<=\n\s*)<item>/g },
  atom: { head: /(?<=\n<feed [^>]*>)/, entry: /(?<=\n\s*)<entry[^>]*>/g },
} as const;
const XHTML = 'xmlns:h="http://www.w3.org/1999/xhtml"';
const ARCHIVE = '<fh:archive xmlns:fh="http://purl.org/syndication/history/1.0"/>';

/**
 * What the generator has no word for: that a document is an archive (RFC 5005, 4), and a heading and links in XHTML, by
 * which a browser that opens the feed shows something to read and to follow. Feed readers pass over both.
 */
export const withExtensions = ({
  xml,
  feed,
  format,
}: {
  xml: string;
  feed: Feed;
  format: Exclude<FeedFormat, 'json'>;
}): string => {
  const { head, entry } = MARKS[format];
  const archive = feed.addresses.current ? ARCHIVE : '';
  let index = 0;
  return xml
    .replace(head, () => `${archive}${headOf(feed)}`)
    .replace(entry, (tag) => `${tag}${headingOf(feed.items[index++])}`);
};

const headOf = ({ title, addresses }: Feed): string =>
  [
    `<h:div ${XHTML} lang="en" dir="ltr">`,
    `<h:h1>${escapeMarkup(title)}</h:h1>`,
    addresses.current
      ? `<h:p>This is a page of the archive of a web feed. <h:a href="${escapeMarkup(addresses.current)}">The feed itself</h:a> has what came after.</h:p>`
      : '<h:p>This is a web feed: a list that a feed reader follows for you. Copy the address of this page into your reader, and it tells you what is new.</h:p>',
    `<h:p><h:a href="${escapeMarkup(addresses.page)}">Read the same on the site</h:a></h:p>`,
    '</h:div>',
  ].join('');

const headingOf = (item: Feed['items'][number] | undefined): string =>
  item
    ? `<h:h2 ${XHTML} lang="${item.lang}" dir="${directionOf(item.lang)}"><h:a href="${escapeMarkup(item.url)}">${escapeMarkup(item.title)}</h:a></h:h2>`
    : '';
