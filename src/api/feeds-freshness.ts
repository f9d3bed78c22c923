import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

export interface Freshness {
  etag: string;
  lastModified: Date;
}

/**
 * Validators for documents that are made anew for each request. `Last-Modified` is when this process first saw the very
 * text: the newest date among the cases would lie when a case is taken down, and a reader that only asks by date would
 * keep the case for ever.
 */
export const createFreshness = ({
  size = 1000,
  now = Date.now,
}: { size?: number; now?: () => number } = {}) => {
  const seen = new LRUCache<string, Freshness>({ max: size });
  return ({ address, text }: { address: string; text: string }): Freshness => {
    const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
    const before = seen.get(address);
    if (before?.etag === etag) return before;
    // HTTP dates have whole seconds: two texts of one second must not share a date.
    const earliest = before ? before.lastModified.getTime() + 1000 : 0;
    const freshness = {
      etag,
      lastModified: new Date(Math.floor(Math.max(now(), earliest) / 1000) * 1000),
    };
    seen.set(address, freshness);
    return freshness;
  };
};
