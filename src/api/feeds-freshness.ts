import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
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
    const etag = etagOf(text);
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

/** Weak, since the same text goes out compressed and plain. */
export const etagOf = (content: string | Buffer): string =>
  `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}"`;

/**
 * Sends a text with its validators, or 304 to whom has it. Express by itself would send it whole to every client that
 * says `no-cache`, as all that use `fetch` with a tag of their own do; asking here is the revalidation they want.
 */
export const sendFresh = ({
  request,
  response,
  content,
  etag,
  lastModified,
}: {
  request: Request;
  response: Response;
  content: string | Buffer;
  etag: string;
  lastModified?: Date;
}): void => {
  response.set('etag', etag);
  if (lastModified) response.set('last-modified', lastModified.toUTCString());
  const tags = request.headers['if-none-match'];
  const since = Date.parse(request.headers['if-modified-since'] ?? '');
  const isKnown =
    tags === undefined
      ? lastModified !== undefined && lastModified.getTime() <= since
      : tags.split(',').some((tag) => tag.trim() === '*' || opaque(tag) === opaque(etag));
  if (isKnown) response.status(304).end();
  else response.send(content);
};

/** Tags compare without their weakness (RFC 9110, 8.8.3.2). */
const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');
