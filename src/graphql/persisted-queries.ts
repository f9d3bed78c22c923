import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** Queries that programs registered, by the SHA-256 of their text, so that a short address can ask for them. */
export interface PersistedQueries {
  find(hash: string): string | undefined;
  /** Keeps a query whose hash it has; false for one that is too long to be kept. */
  keep(query: string): boolean;
}

/** A query longer than this is asked by POST each time. */
export const LONGEST_PERSISTED = 20_000;
const MOST_CHARACTERS = 4 * 1024 * 1024;

/** Kept in memory, the least used given up first: a client whose query is gone is told so, and registers it again. */
export const createPersistedQueries = ({
  mostCharacters = MOST_CHARACTERS,
}: { mostCharacters?: number } = {}): PersistedQueries => {
  const kept = new LRUCache<string, string>({
    maxSize: mostCharacters,
    sizeCalculation: (query) => query.length + 64,
  });
  return {
    find: (hash) => kept.get(hash),
    keep: (query) => {
      if (query.length > LONGEST_PERSISTED) return false;
      kept.set(hashOfQuery(query), query);
      return true;
    },
  };
};

export const hashOfQuery = (query: string): string => createHash('sha256').update(query).digest('hex');

/**
 * The hash that a request's `extensions` ask for, in the manner of Apollo's automatic persisted queries. Undefined where they
 * ask for none; null where they do, but not as that manner has it.
 */
export const persistedHash = (extensions: unknown): string | null | undefined => {
  if (typeof extensions !== 'object' || extensions === null || !('persistedQuery' in extensions))
    return undefined;
  const { persistedQuery } = extensions;
  if (typeof persistedQuery !== 'object' || persistedQuery === null) return null;
  const { version, sha256Hash } = persistedQuery as Record<string, unknown>;
  const isHash = typeof sha256Hash === 'string' && /^[0-9a-f]{64}$/i.test(sha256Hash);
  return version === 1 && isHash ? sha256Hash.toLowerCase() : null;
};
