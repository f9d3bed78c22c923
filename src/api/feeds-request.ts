import { DEFAULT_LIMIT, type CaseQuery } from '../domain/case-query.ts';
import { badRequest, notFound, type FieldProblem } from '../domain/errors.ts';
import { hasFacetValue, lastingValues, presentValue } from '../domain/taxonomy.ts';
import { FEED_ROOMS, feedPath, type FeedRoom } from '../presenters/feed-topics.ts';
import { FEED_CONTENTS, type FeedContent, type FeedFormat } from '../presenters/feed.ts';
import { runtime } from '../runtime.ts';
import { archiveInWords, parseArchive, type ArchiveName } from './feeds-archive.ts';
import { parseCaseQuery, QUERY_PARAMETERS, toSearchParams } from './query-params.ts';

/** A feed that was asked for, checked. */
export interface FeedRequest {
  format: FeedFormat;
  /** `/feeds/cases`, `/feeds/themes/roma`: the address without the format. */
  path: string;
  /** Set where the address itself names what the cases are sorted by. */
  room?: FeedRoom;
  query: CaseQuery;
  /** The query by the lasting names of what it names: what the feed's id is made of. */
  lasting?: CaseQuery;
  content: FeedContent;
  archive?: ArchiveName;
}

/** Parameters of feeds that other surfaces have no use for. */
const OWN_PARAMETERS = ['content', 'archive'];

/**
 * A feed of cases, by its parameters and by what its address names.
 * @throws AppError 400 naming each parameter that is wrong, 404 for an address of nothing that is published
 */
export const readFeedRequest = async ({
  params,
  format,
  room,
  slug: asked = '',
}: {
  params: URLSearchParams;
  format: FeedFormat;
  room?: FeedRoom;
  slug?: string;
}): Promise<FeedRequest> => {
  const taxonomy = runtime('taxonomy');
  const all = new URLSearchParams(params);
  const slug = room ? presentValue(await taxonomy.snapshot(), { facet: room, value: asked }) : '';
  if (room) {
    if (!hasFacetValue(await taxonomy.snapshot(), { facet: room, value: slug })) throw noFeed();
    if (params.has(room))
      throw badRequest([{ field: room, message: `${room}: this feed's address names it already.` }]);
    all.append(room, slug);
  }
  const parsed = await parseCaseQuery({
    params: all,
    locales: runtime('env').locales,
    taxonomy,
    allowed: OWN_PARAMETERS,
  });
  const query: CaseQuery = { ...parsed, sort: params.get('sort')?.trim() ? parsed.sort : 'newest' };
  const { content, archive, problems } = readOwn(params);
  if (archive && query.sort !== 'newest')
    problems.push({ field: 'sort', message: 'sort: archives are kept of feeds in their own order, newest.' });
  if (archive && query.page > 1)
    problems.push({ field: 'page', message: 'page: an archive has no pages; it leads on by its links.' });
  if (problems.length > 0) throw badRequest(problems);
  const path = room ? feedPath(FEED_ROOMS[room], slug) : feedPath('cases');
  const lasting = lastingValues(await taxonomy.snapshot(), query);
  return { format, path, ...(room && { room }), query, lasting, content, ...(archive && { archive }) };
};

/** The same for feeds of guides, which take no query: language, paging and content alone. */
export const readGuideFeedRequest = async ({
  params,
  format,
  path,
}: {
  params: URLSearchParams;
  format: FeedFormat;
  path: string;
}): Promise<FeedRequest> => {
  const taken = ['lang', 'page', 'limit', 'content'];
  const others = [...QUERY_PARAMETERS, 'archive'].filter(
    (name) => params.has(name) && !taken.includes(name as string),
  );
  if (others.length > 0)
    throw badRequest(
      others.map((field) => ({ field, message: `${field}: this feed takes ${taken.join(', ')} alone.` })),
    );
  const query = await parseCaseQuery({
    params,
    locales: runtime('env').locales,
    taxonomy: runtime('taxonomy'),
    allowed: OWN_PARAMETERS,
  });
  const { content, problems } = readOwn(params);
  if (problems.length > 0) throw badRequest(problems);
  return { format, path, query, content };
};

export const noFeed = () => notFound('There is no such feed.');

/** What a feed is of, whichever page, part or format: the parameters of its address, "newest first" the unwritten order. */
export const canonicalParams = ({ query, room, content }: FeedRequest): URLSearchParams =>
  paramsOfFeed({ query: { ...query, page: 1, limit: DEFAULT_LIMIT }, room, content });

/** The parameters of one document of a feed. */
export const paramsOfFeed = ({
  query,
  room,
  content,
  archive,
}: Pick<FeedRequest, 'query' | 'room' | 'content' | 'archive'>): URLSearchParams => {
  const params = toSearchParams(query);
  if (room) params.delete(room);
  params.delete('sort');
  if (query.sort !== 'newest') params.set('sort', query.sort);
  if (content !== 'summary') params.set('content', content);
  if (archive) params.set('archive', archiveInWords(archive));
  return params;
};

const readOwn = (
  params: URLSearchParams,
): { content: FeedContent; archive?: ArchiveName; problems: FieldProblem[] } => {
  const problems: FieldProblem[] = [];
  const single = (name: string): string => {
    const values = params
      .getAll(name)
      .map((value) => value.trim())
      .filter(Boolean);
    if (values.length > 1)
      problems.push({
        field: name,
        message: `${name}: takes one value; it is given ${values.length} times.`,
      });
    return values[0] ?? '';
  };
  const asked = single('content');
  const content = FEED_CONTENTS.find((known) => known === asked);
  if (asked && !content)
    problems.push({
      field: 'content',
      message: `content: takes “summary” or “full”; it is “${asked.slice(0, 60)}”.`,
    });
  const named = single('archive');
  const archive = named ? parseArchive(named) : undefined;
  if (named && !archive)
    problems.push({
      field: 'archive',
      message: `archive: takes a month such as 2012-05, or a later part of one such as 2012-05.2; it is “${named.slice(0, 60)}”.`,
    });
  return { content: content ?? 'summary', ...(archive && { archive }), problems };
};
