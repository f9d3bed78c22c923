import { LRUCache } from 'lru-cache';
import type { Payload } from 'payload';
import { runtime } from '../runtime.ts';
import type { PageCollection } from './readings.ts';

const KEPT = 5_000;
const KEPT_MS = 60_000;

const known = new WeakMap<Payload, LRUCache<string, Promise<string | undefined>>>();

/** The lasting name of the record of a page, `cases/KEY`: addresses change. Nothing for what visitors are not shown in lists. */
export const keyOfPage = ({
  collection,
  slug,
}: {
  collection: PageCollection;
  slug: string;
}): Promise<string | undefined> => {
  const payload = runtime('payload');
  let cache = known.get(payload);
  if (!cache) known.set(payload, (cache = new LRUCache({ max: KEPT, ttl: KEPT_MS })));
  const address = `${collection}/${slug}`;
  const kept = cache.get(address);
  if (kept) return kept;
  const asking = readKey({ payload, collection, slug });
  cache.set(address, asking);
  asking.catch(() => cache.delete(address));
  return asking;
};

const readKey = async ({
  payload,
  collection,
  slug,
}: {
  payload: Payload;
  collection: PageCollection;
  slug: string;
}): Promise<string | undefined> => {
  const { docs } = await payload.find({
    collection,
    where: { slug: { equals: slug } },
    select: { key: true, slug: true },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
  });
  const [record] = docs;
  return record && `${collection}/${record.key ?? record.slug}`;
};
