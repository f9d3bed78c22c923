import type { SearchEngine } from '../../../src/search/engine/port.ts';
import { inBatches, type Peer } from './peer.ts';

/** An engine of this project as a peer; what it finds comes whole and marked. */
export const enginePeer = (engine: SearchEngine): Omit<Peer, 'version' | 'disk'> => ({
  build: async (documents) => {
    await engine.open();
    await engine.rebuild({ batches: inBatches(documents) });
  },
  open: () => engine.open(),
  search: async (query) => {
    const { hits, total } = await engine.search(query);
    return { ids: hits.map(({ document }) => document.id), total };
  },
  upsert: (document) => engine.upsert([document]),
  close: () => engine.close(),
});
