import { LRUCache } from 'lru-cache';
import type { EventBus } from '../events.ts';

/** A feed ready to be sent. */
export interface FeedAnswer {
  text: string;
  /** The HTTP `Link` header. */
  links: string;
  etag: string;
  lastModified: Date;
}

const MOST_BYTES = 24 * 1024 * 1024;
/** Another process on the same index tells this one nothing. */
const MAX_AGE_MS = 5_000;

/** Keeps feeds by their canonical address until anything public, or the index, changes. One made during a change is not kept. */
export const createFeedCache = ({ events }: { events: EventBus }) => {
  const cache = new LRUCache<string, FeedAnswer>({
    maxSize: MOST_BYTES,
    ttl: MAX_AGE_MS,
    sizeCalculation: ({ text }) => 2 * text.length + 512,
  });
  const making = new Map<string, Promise<FeedAnswer>>();
  let generation = 0;
  events.on('content-changed', () => {
    generation += 1;
    cache.clear();
    making.clear();
  });
  return async (key: string, make: () => Promise<FeedAnswer>): Promise<FeedAnswer> => {
    const known = cache.get(key) ?? making.get(key);
    if (known) return known;
    const startedIn = generation;
    const turn = make();
    making.set(key, turn);
    try {
      const answer = await turn;
      if (startedIn === generation) cache.set(key, answer);
      return answer;
    } finally {
      if (making.get(key) === turn) making.delete(key);
    }
  };
};
