import { setImmediate as breathe } from 'node:timers/promises';
import type { SearchDocument } from '../../document.ts';
import { makeSidecar, type Sidecar } from './sidecar.ts';
import { openStore, type Store, type StoredWords } from './store.ts';
import { makeTermSearch, type TermSearch } from './term-search.ts';
import { makeVocabulary, type Vocabulary } from './vocabulary.ts';

/** One index file with what is held in memory of it, kept in step. */
export interface LiveIndex {
  store: Store;
  sidecar: Sidecar;
  vocabulary: Vocabulary;
  terms: TermSearch;
  /** Told the ordinals of every write, for what others keep of the documents beside the index. */
  watchers: Set<(ordinals: number[]) => void>;
  /** In one transaction; memory follows only when it is committed. */
  upsert: (documents: SearchDocument[]) => void;
  remove: (ids: string[]) => void;
  close: () => void;
}

/** @throws when the file can't be used: see `openStore`. */
export const openLiveIndex = (path: string): LiveIndex => {
  const store = openStore({ path });
  try {
    const sidecar = makeSidecar();
    const vocabulary = makeVocabulary();
    for (const rows of store.loadFacts()) sidecar.append(rows);
    sidecar.settle();
    vocabulary.load(store.loadTerms());
    const index = joinIndex({ store, sidecar, vocabulary });
    store.find('"a"');
    return index;
  } catch (error) {
    store.close();
    throw error;
  }
};

/**
 * The same with a pause after every stride, of the index as it was at one moment; `asOf` is its data version then.
 * @throws when the file can't be used: see `openStore`.
 */
export const openInStrides = async (path: string): Promise<{ opened: LiveIndex; asOf: number }> => {
  const store = openStore({ path });
  try {
    const sidecar = makeSidecar();
    const vocabulary = makeVocabulary();
    const asOf = store.dataVersion();
    store.startReading();
    for (const rows of store.loadFacts()) {
      sidecar.append(rows);
      await breathe();
    }
    vocabulary.load(store.loadTerms());
    store.finishReading();
    await settleInStrides(sidecar);
    return { opened: joinIndex({ store, sidecar, vocabulary }), asOf };
  } catch (error) {
    store.close();
    throw error;
  }
};

/** Puts everything in order before anyone waits for it. */
export const settleInStrides = async (sidecar: Sidecar): Promise<void> => {
  sidecar.settle();
  for (const order of Object.values(sidecar.orders)) {
    await breathe();
    order.ordinals();
  }
  await breathe();
};

/** The same over parts that are there already: a rebuild's, after its file got its name. */
export const joinIndex = ({
  store,
  sidecar,
  vocabulary,
}: {
  store: Store;
  sidecar: Sidecar;
  vocabulary: Vocabulary;
}): LiveIndex => {
  const terms = makeTermSearch({ store, sidecar, vocabulary });
  const watchers: LiveIndex['watchers'] = new Set();

  const apply = ({ upserts, removals }: { upserts: SearchDocument[]; removals: string[] }): void => {
    const gone: StoredWords[] = [];
    const come: StoredWords[] = [];
    store.transaction(() => {
      for (const id of removals) {
        const ordinal = sidecar.ordinalOf.get(id);
        const row = ordinal === undefined ? null : store.remove(ordinal);
        if (row) gone.push(row);
      }
      for (const document of upserts) {
        const known = sidecar.ordinalOf.get(document.id);
        const row = known === undefined ? null : store.remove(known);
        if (row) gone.push(row);
        come.push(store.insert({ ordinal: known ?? sidecar.free(), document }));
      }
      for (const { words } of gone) store.changeTerms({ words, by: -1 });
      for (const { words } of come) store.changeTerms({ words, by: 1 });
    });
    for (const { ordinal, facts, words } of gone) {
      sidecar.remove({ ordinal, facts });
      vocabulary.change(words, -1);
    }
    for (const { ordinal, facts, words } of come) {
      sidecar.reclaim(ordinal);
      sidecar.add({ ordinal, facts });
      vocabulary.change(words, 1);
    }
    terms.clear();
    const written = [...gone, ...come].map(({ ordinal }) => ordinal);
    for (const watch of watchers) watch(written);
  };

  return {
    store,
    sidecar,
    vocabulary,
    terms,
    watchers,
    upsert: (documents) => {
      // Of several with one id the last is meant.
      const latest = new Map(documents.map((document) => [document.id, document]));
      if (latest.size > 0) apply({ upserts: [...latest.values()], removals: [] });
    },
    remove: (ids) => {
      if (ids.length > 0) apply({ upserts: [], removals: [...new Set(ids)] });
    },
    close: store.close,
  };
};
