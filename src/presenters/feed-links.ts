import { FEED_FORMATS, type FeedAddresses, type FeedFormat } from './feed.ts';

/** Where a feed leads on to, by the registered names of the relations: paging and archives as in RFC 5005, the hub as in WebSub. */
export const linkRelations = (addresses: FeedAddresses): { rel: string; href: string }[] => {
  const { first, previous, next, last, previousArchive, nextArchive, current, hub } = addresses;
  const relations = {
    first,
    previous,
    next,
    last,
    'prev-archive': previousArchive,
    'next-archive': nextArchive,
    current,
    hub,
  };
  return Object.entries(relations).flatMap(([rel, href]) => (href ? [{ rel, href }] : []));
};

/** In characters. Proxies and clients refuse an answer whose head takes more than some thousands. */
const LONGEST_HEADER = 2000;

/**
 * The same as an HTTP `Link` header, for programs that ask for the head alone, and for JSON, which has no word for them. Of
 * a search so long that they would not fit, the last are left to the document.
 */
export const linkHeader = ({
  addresses,
  format,
}: {
  addresses: FeedAddresses;
  format: FeedFormat;
}): string => {
  const { type } = FEED_FORMATS[format];
  const links = [{ rel: 'self', href: addresses.self[format] }, ...linkRelations(addresses)].map(
    ({ rel, href }) => (rel === 'hub' ? `<${href}>; rel="hub"` : `<${href}>; rel="${rel}"; type="${type}"`),
  );
  let header = '';
  for (const link of links) {
    const longer = header ? `${header}, ${link}` : link;
    if (longer.length > LONGEST_HEADER) break;
    header = longer;
  }
  return header;
};
