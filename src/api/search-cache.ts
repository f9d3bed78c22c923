import { LRUCache } from 'lru-cache';
import type { EventBus } from '../events.ts';

export interface SearchAnswer {
  etag: string;
  /** A JSON object, whole but for what differs from one asking to the next. */
  json: string;
  /** The keys of the cases that it lists. */
  shown?: readonly string[];
}

const ANSWERS = 500;
/** Another process on the same index tells this one nothing. */
const MAX_AGE_MS = 5_000;

/** Keeps answers to equal queries until anything public, or the index, changes. One asked for during a change is not kept. */
export const createSearchCache = <Answer extends object = SearchAnswer>({ events }: { events: EventBus }) => {
  const cache = new LRUCache<string, Answer>({ max: ANSWERS, ttl: MAX_AGE_MS });
  let generation = 0;
  events.on('content-changed', () => {
    generation += 1;
    cache.clear();
  });
  return {
    get: async (key: string, ask: () => Promise<Answer>): Promise<Answer> => {
      const known = cache.get(key);
      if (known) return known;
      const askedIn = generation;
      const answer = await ask();
      if (askedIn === generation) cache.set(key, answer);
      return answer;
    },
  };
};

export type SearchCache = ReturnType<typeof createSearchCache<SearchAnswer>>;
