import { setImmediate as breathe } from 'node:timers/promises';
import type { CollectionSlug, Payload } from 'payload';
import type { CheckedLink } from '../../../payload-types.ts';
import { linksIn } from './links-in.ts';

type UsedBy = NonNullable<CheckedLink['usedBy']>;

const SOURCES = ['cases', 'guides', 'proceedings', 'resources', 'organisations', 'media'] as const;
const BATCH = 100;

/**
 * Brings the list of addresses up to what published records name today: new ones are added, to be asked soon, and those that
 * nothing names any more leave it.
 */
export const collectLinks = async ({
  payload,
  publicUrl,
  now,
}: {
  payload: Payload;
  publicUrl: string;
  now: Date;
}): Promise<void> => {
  const used = await usedAddresses({ payload, ownOrigin: new URL(publicUrl).origin });
  const known = await knownLinks({ payload });
  for (const [url, usedBy] of used) {
    const link = known.get(url);
    known.delete(url);
    if (!link) await add({ payload, url, usedBy, now });
    else if (keyOf(link.usedBy ?? []) !== keyOf(usedBy))
      await payload.update({
        collection: 'checked-links',
        id: link.id,
        data: { usedBy },
        depth: 0,
        overrideAccess: true,
      });
  }
  for (const { id } of known.values())
    await payload.delete({ collection: 'checked-links', id, depth: 0, overrideAccess: true });
};

const usedAddresses = async ({
  payload,
  ownOrigin,
}: {
  payload: Payload;
  ownOrigin: string;
}): Promise<Map<string, UsedBy>> => {
  const used = new Map<string, UsedBy>();
  for (const relationTo of SOURCES)
    for await (const record of published({ payload, collection: relationTo }))
      for (const url of linksIn({ record, ownOrigin })) {
        const usedBy = used.get(url) ?? [];
        usedBy.push({ relationTo, value: record.id });
        used.set(url, usedBy);
      }
  return used;
};

async function* published({
  payload,
  collection,
}: {
  payload: Payload;
  collection: CollectionSlug;
}): AsyncGenerator<{ id: string }> {
  let after: string | undefined;
  for (;;) {
    const { docs } = await payload.find({
      collection,
      where: after === undefined ? {} : { id: { greater_than: after } },
      sort: 'id',
      limit: BATCH,
      pagination: false,
      depth: 0,
      locale: 'all',
      overrideAccess: false,
    });
    yield* docs as { id: string }[];
    if (docs.length < BATCH) return;
    after = String(docs.at(-1)?.id);
    await breathe();
  }
}

const knownLinks = async ({ payload }: { payload: Payload }): Promise<Map<string, CheckedLink>> => {
  const { docs } = await payload.find({
    collection: 'checked-links',
    select: { url: true, usedBy: true },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
  });
  return new Map((docs as CheckedLink[]).map((link) => [link.url, link]));
};

const add = async ({
  payload,
  url,
  usedBy,
  now,
}: {
  payload: Payload;
  url: string;
  usedBy: UsedBy;
  now: Date;
}): Promise<void> => {
  try {
    await payload.create({
      collection: 'checked-links',
      data: { url, state: 'unchecked', failures: 0, nextCheckAt: now.toISOString(), usedBy },
      depth: 0,
      overrideAccess: true,
    });
  } catch (err) {
    // Another instance may have added it in the same moment.
    payload.logger.warn({ err, msg: 'An address could not be added to the checked links' });
  }
};

const keyOf = (usedBy: UsedBy): string =>
  usedBy
    .map(({ relationTo, value }) => `${relationTo}/${typeof value === 'object' ? value.id : value}`)
    .sort()
    .join(' ');
