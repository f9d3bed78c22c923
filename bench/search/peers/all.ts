import { embedded } from './embedded.ts';
import { meilisearch } from './meilisearch.ts';
import { miniSearch } from './minisearch.ts';
import { orama } from './orama.ts';
import type { Peer } from './peer.ts';

export const PEERS: Record<string, (directory: string) => Peer> = {
  embedded,
  minisearch: miniSearch,
  orama,
  meilisearch: () =>
    meilisearch({ url: process.env.MEILI_URL ?? 'http://127.0.0.1:7700', key: process.env.MEILI_KEY }),
};

/** What a peer can't do in reason, by the number of cases from which it can't. */
export const LIMITS: Record<string, { from: number; reason: string }> = {
  orama: {
    from: 100_000,
    reason: 'needs over 4 GB, and one query in twenty takes 20 s: see docs/performance.md',
  },
  like: { from: 100_000, reason: 'one query takes seconds at 10,000 cases already' },
};
