import { LRUCache } from 'lru-cache';
import type { FeedItem } from '../presenters/feed.ts';
import { newestOf } from '../presenters/feed.ts';

/**
 * When a feed last changed, told so that it never goes backwards: the newest change of a case in it, or of its leaving where
 * that is known (`notBefore`), or when this process saw that something had left. `emptySince` dates a feed without entries.
 */
export const createUpdatedDates = ({
  size = 2000,
  now = () => new Date(),
}: { size?: number; now?: () => Date } = {}) => {
  const told = new LRUCache<string, { entries: string; updated: Date }>({ max: size });
  return ({
    address,
    items,
    notBefore,
    emptySince,
  }: {
    address: string;
    items: readonly Pick<FeedItem, 'id' | 'updated'>[];
    notBefore?: Date;
    emptySince: Date;
  }): Date => {
    const entries = items.map(({ id, updated }) => `${id} ${updated.getTime()}`).join('\n');
    const newest = newestOf(items) ?? emptySince;
    const known = notBefore && notBefore > newest ? notBefore : newest;
    const before = told.get(address);
    const hasLost = before !== undefined && before.entries !== entries && known <= before.updated;
    const updated = hasLost ? later(now(), before.updated) : later(known, before?.updated ?? known);
    told.set(address, { entries, updated });
    return updated;
  };
};

const later = (one: Date, other: Date): Date => (one > other ? one : other);
