import type { Meilisearch, Settings } from 'meilisearch';
import type { SearchDocument } from '../../document.ts';
import type { RebuildProgress } from '../port.ts';
import { done } from './connection.ts';
import { documentOf, type CaseRecord } from './records.ts';
import { indexSettings } from './settings.ts';

const MARK = '_building_';
/** An index that was not written to for so long belongs to nobody who is still at work. */
const ABANDONED_AFTER = 5 * 60_000;

interface RebuildInput {
  client: Meilisearch;
  uid: string;
  batches: AsyncIterable<SearchDocument[]>;
  onProgress?: (progress: RebuildProgress) => void;
  editorial: Settings;
  put: (input: { documents: SearchDocument[]; to: string }) => Promise<void>;
  /** Ids written or removed since the rebuild began. */
  lateIds: () => string[];
  /** Holds writes back while it runs. */
  whileSwapping: (swap: () => Promise<void>) => Promise<void>;
}

/** Fills a second index and swaps the two names: searches see the old one until then and the new one after. */
export const rebuildOnServer = async ({
  client,
  uid,
  batches,
  onProgress,
  editorial,
  put,
  lateIds,
  whileSwapping,
}: RebuildInput): Promise<number> => {
  const building = `${uid}${MARK}${Date.now()}_${process.pid}`;
  await done(client.createIndex(building, { primaryKey: 'id' }));
  try {
    await done(client.index(building).updateSettings({ ...indexSettings(), ...editorial }));
    let written = 0;
    for await (const batch of batches) {
      await put({ documents: batch, to: building });
      written += batch.length;
      onProgress?.({ done: written });
    }
    await whileSwapping(async () => {
      await copyLate({ client, from: uid, to: building, ids: lateIds(), put });
      await done(client.swapIndexes([{ indexes: [uid, building], rename: false }]));
    });
    const { numberOfDocuments } = await client.index(uid).getStats();
    return numberOfDocuments;
  } finally {
    // The old documents after a swap, what was written until then otherwise.
    await done(client.deleteIndex(building)).catch(() => undefined);
  }
};

/** What changed meanwhile is taken from the live index, which has it. */
const copyLate = async ({
  client,
  from,
  to,
  ids,
  put,
}: {
  client: Meilisearch;
  from: string;
  to: string;
  ids: string[];
  put: RebuildInput['put'];
}): Promise<void> => {
  if (ids.length === 0) return;
  const { results } = await client.index<CaseRecord>(from).getDocuments({ ids, limit: ids.length });
  const there = new Set(results.map(({ id }) => id));
  await put({ documents: results.map(documentOf), to });
  const gone = ids.filter((id) => !there.has(id));
  if (gone.length > 0) await done(client.index(to).deleteDocuments(gone));
};

export const removeLeavings = async ({
  client,
  uid,
}: {
  client: Meilisearch;
  uid: string;
}): Promise<void> => {
  const { results } = await client.getRawIndexes({ limit: 1000 });
  for (const { uid: found, updatedAt } of results)
    if (found.startsWith(`${uid}${MARK}`) && Date.now() - new Date(updatedAt).getTime() > ABANDONED_AFTER)
      await done(client.deleteIndex(found));
};
