import type { IncomingHttpHeaders } from 'node:http';
import { isbot } from 'isbot';
import type { UsageKind } from '../domain/usage.ts';
import { countable } from '../search/help/query-log.ts';

/** What an answer that has gone out tells of what was read. */
export interface Answered {
  method: string;
  status: number;
  /** As asked, from `/`. */
  url: string;
  headers: IncomingHttpHeaders;
  /** This base's own address. */
  home: string;
  /** Whether it came from the cache of pages, before anything else knew of it. */
  isFromCache: boolean;
  /** The keys of the cases that the answer shows, where it is a list for another site. */
  shown: readonly string[];
}

/** One count, before a page's address is made the lasting key of its record. */
export interface Reading {
  kind: UsageKind;
  page?: { collection: PageCollection; slug: string };
  key?: string;
  via?: string;
}

export type PageCollection = 'cases' | 'guides' | 'hubs';

const PAGE = /^\/(cases|guides|hubs)\/([\w-]+)$/;
const TAKEN_AWAY = /^\/(cases|guides)\/([\w-]+)\.(pdf|docx|epub|bib|ris|json|jsonld)$/;
const EXPORTED = /^\/exports\/cases\.(\w{2,6})$/;
const SHOWN_ELSEWHERE = /^\/(embed\/cases|embed\/guides|oembed|api\/search)(\/|$)/;
const SHOWN_ALONE = /^\/embed\/(cases|guides)\/([\w-]+?)(\.json)?$/;

/** Whether an address is one that may be counted at all: asked for each request, so it is quick. */
export const mayBeReading = (path: string): boolean =>
  PAGE.test(path) ||
  TAKEN_AWAY.test(path) ||
  EXPORTED.test(path) ||
  SHOWN_ELSEWHERE.test(path) ||
  path === '/cases';

/**
 * What to count for one answer: nothing for robots, staff, previews, prefetches and failures. Looks at no cookie but
 * staff's, and takes nothing of who asked: of another site its host, of a search its words.
 */
export const readingsOf = (answered: Answered): Reading[] => {
  const { method, status, headers } = answered;
  if (method !== 'GET' || (status !== 200 && status !== 304)) return [];
  // A request may name any address, such as one of a host that there can't be.
  if (isPrefetch(headers) || !URL.canParse(answered.url, 'http://base')) return [];
  const { pathname, searchParams } = new URL(answered.url, 'http://base');
  if (SHOWN_ELSEWHERE.test(pathname)) return embedsOf({ answered, pathname });
  if (isStaff(headers) || isRobot(headers) || searchParams.has('preview')) return [];

  const [, exported] = EXPORTED.exec(pathname) ?? [];
  if (exported) return [{ kind: 'download', key: 'exports', via: exported }];
  const [, from, taken, format] = TAKEN_AWAY.exec(pathname) ?? [];
  if (from && taken && format)
    return [{ kind: 'download', page: { collection: from as PageCollection, slug: taken }, via: format }];
  if (headers.rsc !== undefined) return [];
  // Rendered ones are counted by the search itself, which knows what they found.
  if (pathname === '/cases')
    return answered.isFromCache && isSearch(searchParams) ? [{ kind: 'search' }] : [];

  const [, collection, slug] = PAGE.exec(pathname) ?? [];
  if (!collection || !slug) return [];
  const page = { collection: collection as PageCollection, slug };
  const words = collection === 'cases' ? wordsThatLed(answered) : undefined;
  return [{ kind: 'view', page }, ...(words ? [{ kind: 'found' as const, page, via: words }] : [])];
};

/** A list or a case on another site: once for the site, once for each case that it shows there. */
const embedsOf = ({ answered, pathname }: { answered: Answered; pathname: string }): Reading[] => {
  const { headers, home, shown } = answered;
  const via = otherHost({ address: headers.origin ?? headers.referer, home });
  // A site's server asks for it, once, and mostly without a word of the site; its readers' frames are counted as they come.
  if (pathname.startsWith('/oembed')) return [{ kind: 'embed', key: 'oembed', via }];
  if (!via || isRobot(headers)) return [];
  const [, collection, slug] = SHOWN_ALONE.exec(pathname) ?? [];
  const cases = [...new Set(shown)].map((key): Reading => ({ kind: 'embed', key: `cases/${key}`, via }));
  const alone: Reading[] =
    collection && slug
      ? [{ kind: 'embed', page: { collection: collection as PageCollection, slug }, via }]
      : [];
  return [{ kind: 'embed', via }, ...alone, ...cases];
};

/** The host of another site, without its port and path; nothing for this base, for addresses by number and for a developer's own machine. */
const otherHost = ({ address, home }: { address: string | undefined; home: string }): string | undefined => {
  if (!address || !URL.canParse(address)) return undefined;
  const { hostname, protocol } = new URL(address);
  const isSite = /^https?:$/.test(protocol) && /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]+$/i.test(hostname);
  if (!isSite || hostname === new URL(home).hostname || /\.(local|localhost|internal)$/.test(hostname))
    return undefined;
  return hostname.toLowerCase().replace(/^www\./, '');
};

const wordsThatLed = ({ headers: { referer }, home }: Answered): string | undefined => {
  if (!referer || !URL.canParse(referer)) return undefined;
  const { origin, pathname, searchParams } = new URL(referer);
  if (origin !== new URL(home).origin || pathname !== '/cases') return undefined;
  return countable(searchParams.get('q') ?? '');
};

const isSearch = (params: URLSearchParams): boolean => {
  const page = params.get('page') ?? '';
  return countable(params.get('q') ?? '') !== undefined && (page === '' || page === '1');
};

const isPrefetch = (headers: IncomingHttpHeaders): boolean =>
  /prefetch|preview/i.test(
    [headers.purpose, headers['x-purpose'], headers['sec-purpose'], headers['x-moz']].join(' '),
  ) || headers['next-router-prefetch'] !== undefined;

const isStaff = ({ cookie, authorization }: IncomingHttpHeaders): boolean =>
  authorization !== undefined || /(^|;\s*)payload-token=/.test(cookie ?? '');

/** What names itself a robot, and what names itself nothing. */
const isRobot = ({ 'user-agent': agent }: IncomingHttpHeaders): boolean => !agent?.trim() || isbot(agent);
