import type { CaseQuery } from '../domain/case-query.ts';
import { monthsAfter } from '../domain/month.ts';
import type { CaseHit, SearchResults, SearchService } from '../search/results.ts';
import { MAX_RESULT } from './query-params.ts';

/**
 * A page of a feed's archive: the cases that first came out in a month (UTC), oldest first, as many to a page as the feed
 * itself has entries. What comes later never moves what is in one; only a case that is withdrawn or sorted anew does, and
 * only within its month.
 */
export interface ArchiveName {
  /** `2012-05`. */
  month: string;
  /** From 1. */
  part: number;
}

export interface Archive {
  hits: CaseHit[];
  previous?: ArchiveName;
  next?: ArchiveName;
}

export const parseArchive = (text: string): ArchiveName | undefined => {
  const [, month, part] = /^(\d{4}-(?:0[1-9]|1[0-2]))(?:\.([2-9]|[1-9]\d{1,4}))?$/.exec(text) ?? [];
  return month ? { month, part: part ? Number(part) : 1 } : undefined;
};

export const archiveInWords = ({ month, part }: ArchiveName): string =>
  part > 1 ? `${month}.${part}` : month;

/** The archive of one query, found in its results as they are sorted newest first. */
export const archiveOf = ({
  search,
  query,
  first,
  now,
}: {
  search: Pick<SearchService, 'searchCases'>;
  query: CaseQuery;
  /** Its first page. */
  first: Pick<SearchResults, 'total' | 'hits'>;
  now: Date;
}) => {
  const size = query.limit;
  const total = Math.min(first.total, Math.floor(MAX_RESULT / size) * size);
  const pages = new Map<number, Promise<CaseHit[]>>([[0, Promise.resolve(first.hits)]]);
  const thisMonth = monthOf(now.toISOString());

  const pageOf = (index: number): Promise<CaseHit[]> => {
    const known = pages.get(index);
    if (known) return known;
    const reading = search.searchCases({ ...query, page: index + 1 }).then(({ hits }) => hits);
    pages.set(index, reading);
    return reading;
  };
  const hitAt = async (rank: number): Promise<CaseHit | undefined> =>
    rank < 0 || rank >= total ? undefined : (await pageOf(Math.floor(rank / size)))[rank % size];

  /** How many came out in a month or later: their order makes it a matter of halving. */
  const countSince = async (month: string): Promise<number> => {
    let low = 0;
    let high = total;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const hit = await hitAt(middle);
      if (hit && monthOf(hit.publishedAt) >= month) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const boundsOf = async (month: string) => ({
    start: await countSince(monthsAfter(month, 1)),
    end: await countSince(month),
  });
  /** A month that is not over has only its full pages: they are closed already. */
  const partsOf = ({ month, start, end }: { month: string; start: number; end: number }): number =>
    month < thisMonth ? Math.ceil((end - start) / size) : Math.floor((end - start) / size);
  const lastPartOf = async (hit: CaseHit | undefined): Promise<ArchiveName | undefined> => {
    if (!hit) return undefined;
    const month = monthOf(hit.publishedAt);
    const part = partsOf({ month, ...(await boundsOf(month)) });
    return part > 0 ? { month, part } : undefined;
  };

  return {
    /** The page that a subscriber of the feed goes on to, where the feed does not hold everything itself. */
    newest: async (): Promise<ArchiveName | undefined> => {
      if (total <= size) return undefined;
      return (
        (await lastPartOf(first.hits[0])) ?? (await lastPartOf(await hitAt(await countSince(thisMonth))))
      );
    },
    /** Undefined where there is no such page, or it is not closed yet. */
    read: async ({ month, part }: ArchiveName): Promise<Archive | undefined> => {
      const { start, end } = await boundsOf(month);
      const parts = partsOf({ month, start, end });
      if (part > parts) return undefined;
      const ranks = { from: Math.max(start, end - part * size), to: end - (part - 1) * size };
      const hits: CaseHit[] = [];
      for (let rank = ranks.to - 1; rank >= ranks.from; rank -= 1) {
        const hit = await hitAt(rank);
        if (hit) hits.push(hit);
      }
      const later = part < parts ? undefined : await hitAt(start - 1);
      const laterMonth = later && monthOf(later.publishedAt);
      const isLaterClosed = laterMonth && partsOf({ month: laterMonth, ...(await boundsOf(laterMonth)) }) > 0;
      return {
        // As feeds stand, the newest first.
        hits: hits.reverse(),
        previous: part > 1 ? { month, part: part - 1 } : await lastPartOf(await hitAt(end)),
        ...(part < parts && { next: { month, part: part + 1 } }),
        ...(isLaterClosed && { next: { month: laterMonth, part: 1 } }),
      };
    },
  };
};

const monthOf = (iso: string): string => iso.slice(0, 7);
