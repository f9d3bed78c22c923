import type { Payload } from 'payload';
import { LISTED } from '../../collections/access/index.ts';
import { readChanges } from '../changes/read-changes.ts';
import type { CaseQuery } from '../domain/case-query.ts';
import { MAX_LIMIT } from '../domain/case-query.ts';
import { indexKey } from '../search/projection.ts';
import type { SearchService } from '../search/results.ts';

/** A case that came out for the first time. */
export interface NewCase {
  key: string;
  /** As search knows it. */
  indexKey: string;
  /** Its place in the order of changes when it first came out. */
  sequence: number;
  firstOutAt: Date;
  /** By which search puts the newest first. */
  publishedAt: Date;
}

/** The cases that first came out after a place in the order and that readers can see, in that order. */
export const readNewCases = async ({
  payload,
  after,
}: {
  payload: Payload;
  after: number;
}): Promise<NewCase[]> => {
  const changes = await readChanges({
    payload,
    after,
    limit: 0,
    collection: 'cases',
    where: { and: [{ firstSequence: { greater_than: after } }, { state: { equals: 'out' } }] },
  });
  const dates = await publishedDates({ payload, keys: changes.map(({ key }) => key) });
  return changes
    .flatMap(({ key, firstSequence, firstOutAt }) => {
      const publishedAt = dates.get(key);
      return publishedAt
        ? [{ key, indexKey: indexKey(key), sequence: firstSequence, firstOutAt, publishedAt }]
        : [];
    })
    .sort((a, b) => a.sequence - b.sequence);
};

/**
 * Which of the new cases a query finds. It is asked as every reader asks it, newest first, for as long as what comes can be
 * one of them: mostly one page.
 */
export const findNewCases = async ({
  query,
  among,
  search,
}: {
  query: CaseQuery;
  among: NewCase[];
  search: Pick<SearchService, 'searchCases'>;
}): Promise<Set<string>> => {
  const wanted = new Map(among.map((one) => [one.indexKey, one.key]));
  const oldest = Math.min(...among.map(({ publishedAt }) => publishedAt.getTime()));
  const found = new Set<string>();
  for (let page = 1; ; page += 1) {
    const { hits, pages } = await search.searchCases({ ...query, sort: 'newest', page, limit: MAX_LIMIT });
    for (const { id } of hits) {
      const key = wanted.get(id);
      if (key !== undefined) found.add(key);
    }
    const last = hits.at(-1);
    const isPast = !last || Date.parse(last.publishedAt) < oldest;
    if (isPast || page >= pages || found.size === among.length) return found;
  }
};

const AT_ONCE = 500;

const publishedDates = async ({
  payload,
  keys,
}: {
  payload: Payload;
  keys: string[];
}): Promise<Map<string, Date>> => {
  const dates = new Map<string, Date>();
  for (let start = 0; start < keys.length; start += AT_ONCE) {
    const some = keys.slice(start, start + AT_ONCE);
    const { docs } = await payload.db.find<{
      key?: string | null;
      slug: string;
      firstPublishedAt?: string | null;
      createdAt: string;
    }>({
      collection: 'cases',
      where: { and: [LISTED, { or: [{ key: { in: some } }, { slug: { in: some } }] }] },
      limit: 0,
      pagination: false,
      select: { key: true, slug: true, firstPublishedAt: true, createdAt: true },
    });
    for (const { key, slug, firstPublishedAt, createdAt } of docs)
      dates.set(key ?? slug, new Date(firstPublishedAt ?? createdAt));
  }
  return dates;
};
