import { DEFAULT_LIMIT } from '../domain/case-query.ts';
import { FEED_FORMATS, type FeedAddresses, type FeedFormat } from '../presenters/feed.ts';
import { FEED_ROOMS, feedPath } from '../presenters/feed-topics.ts';
import { runtime } from '../runtime.ts';
import type { Archive, ArchiveName } from './feeds-archive.ts';
import { canonicalParams, paramsOfFeed, type FeedRequest } from './feeds-request.ts';
import { toSearchParams } from './query-params.ts';

/** Where a feed is found in each format, and where it leads on to. */
export const addressesOf = ({
  request,
  pages,
  page = pageOf(request),
  lastingPath,
  archive,
  newestArchive,
}: {
  request: FeedRequest;
  pages: number;
  /** The path of the same for people. */
  page?: string;
  /** The path of the feed by the key of what it is of, where that is no value of the query. */
  lastingPath?: string;
  archive?: Archive;
  newestArchive?: ArchiveName;
}): FeedAddresses => {
  const { publicUrl: home, websubHub } = runtime('env');
  const { query, format, path, archive: name } = request;
  const at = ({
    number = 1,
    as = format,
    of,
  }: {
    number?: number;
    as?: FeedFormat;
    of?: ArchiveName;
  }): string =>
    `${home}${withParams({
      path: `${path}.${as}`,
      params: paramsOfFeed({ ...request, query: { ...query, page: number }, archive: of }),
    })}`;
  const self = Object.fromEntries(
    (Object.keys(FEED_FORMATS) as FeedFormat[]).map((as) => [as, at({ number: query.page, as, of: name })]),
  ) as FeedAddresses['self'];
  const lasting = { ...request, query: request.lasting ?? query };
  const previous = archive?.previous ?? newestArchive;
  // A hub knows feeds by their plain addresses alone: who asks for a part of one gets no promise of being told.
  const isTopic = self[format] === `${home}${path}.${format}`;
  return {
    home,
    page: `${home}${page}`,
    self,
    ...(!name &&
      pages > 1 && {
        first: at({}),
        last: at({ number: pages }),
        ...(query.page < pages && { next: at({ number: query.page + 1 }) }),
        ...(query.page > 1 && { previous: at({ number: query.page - 1 }) }),
      }),
    ...(previous && { previousArchive: at({ of: previous }) }),
    ...(archive?.next && { nextArchive: at({ of: archive.next }) }),
    ...(name && { current: at({}) }),
    ...(websubHub && isTopic && { hub: websubHub }),
    canonicalPath: (lastingPath ?? pathOf(lasting)).replace('/feeds/', ''),
    canonicalQuery: canonicalParams(lasting).toString(),
  };
};

const pathOf = ({ path, room, query }: FeedRequest): string => {
  const [name] = (room && query.filters[room]) ?? [];
  return room && name ? feedPath(FEED_ROOMS[room], name) : path;
};

/** The page of what the address names; of anything narrower, the search. */
const pageOf = ({ query, room }: FeedRequest): string => {
  const params = toSearchParams({ ...query, page: 1, limit: DEFAULT_LIMIT });
  const [slug] = (room && query.filters[room]) ?? [];
  if (!room || !slug) return withParams({ path: '/cases', params });
  const others = new URLSearchParams(params);
  others.delete(room);
  const isPlain = [...others.keys()].every((name) => name === 'lang');
  return isPlain
    ? withParams({ path: `/${FEED_ROOMS[room]}/${encodeURIComponent(slug)}`, params: others })
    : withParams({ path: '/cases', params });
};

const withParams = ({ path, params }: { path: string; params: URLSearchParams }): string =>
  params.size > 0 ? `${path}?${params}` : path;
