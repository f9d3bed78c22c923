import { setImmediate as breathe } from 'node:timers/promises';
import type { SearchDocument } from '../../document.ts';
import type { RebuildProgress } from '../port.ts';
import type { IndexFiles } from './files.ts';
import { joinIndex, settleInStrides, type LiveIndex } from './live-index.ts';
import { makeSidecar, type Sidecar } from './sidecar.ts';
import { openStore, type Store } from './store.ts';
import { makeVocabulary } from './vocabulary.ts';

/** A write that came in while a rebuild was under way, to be done again on the new index. */
export type LateWrite = { upsert: SearchDocument[] } | { remove: string[] };

interface RebuildInput {
  files: IndexFiles;
  batches: AsyncIterable<SearchDocument[]>;
  onProgress?: (progress: RebuildProgress) => void;
  /** Takes the writes that came in so far; called in the same breath as `swap`, so none is missed. */
  lateWrites: () => LateWrite[];
  /** Puts the new index in the old one's place. */
  swap: (index: LiveIndex) => void;
}

/** Documents written without letting others have their turn: some ten milliseconds. */
const STRIDE = 10;

/** Writes a whole new index file beside the live one, gives it the next generation's name and swaps. */
export const rebuildIndex = async ({
  files,
  batches,
  onProgress,
  lateWrites,
  swap,
}: RebuildInput): Promise<number> => {
  const file = files.building();
  let store: Store | null = openStore({ path: file, isBuilding: true });
  try {
    const sidecar = makeSidecar();
    const counts = new Map<string, number>();
    store.startBulk();
    for await (const batch of batches) {
      for (let from = 0; from < batch.length; from += STRIDE) {
        writeStride({ store, documents: batch.slice(from, from + STRIDE), counts, sidecar });
        onProgress?.({ done: sidecar.size() });
        await breathe();
      }
    }
    store.replaceTerms(counts);
    store.finishBulk();
    for (let isFirst = true; !store.tidy(isFirst); isFirst = false) await breathe();
    store.close();
    store = null;
    await files.secure(file);

    await settleInStrides(sidecar);
    const vocabulary = makeVocabulary();
    vocabulary.load([...counts]);
    await breathe();
    // From here to the swap in one breath: no late write is missed.
    const target = files.promote(file);
    const index = joinIndex({ store: openStore({ path: target }), sidecar, vocabulary });
    for (const write of lateWrites()) {
      if ('upsert' in write) index.upsert(write.upsert);
      else index.remove(write.remove);
    }
    swap(index);
    return sidecar.size();
  } catch (error) {
    store?.close();
    files.discard(file);
    throw error;
  }
};

const writeStride = ({
  store,
  documents,
  counts,
  sidecar,
}: {
  store: Store;
  documents: SearchDocument[];
  counts: Map<string, number>;
  sidecar: Sidecar;
}): void => {
  for (const document of documents) {
    // A document that comes twice (the list moved while it was read) is taken once.
    if (sidecar.ordinalOf.has(document.id)) continue;
    const { ordinal, facts, words } = store.insert({ ordinal: sidecar.free(), document });
    sidecar.append([{ ordinal, facts }]);
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
};
