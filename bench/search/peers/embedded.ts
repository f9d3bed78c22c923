import { createWorkerEngine } from '../../../src/search/engine/embedded/worker/create-worker-engine.ts';
import { enginePeer } from './engine-peer.ts';
import { sizeOnDisk, versionOf, type Peer } from './peer.ts';

/** The embedded engine as the server has it: in its thread. */
export const embedded = (directory: string): Peer => ({
  version: `Casebook's own (libsql ${versionOf('libsql')})`,
  ...enginePeer(createWorkerEngine({ directory })),
  disk: async () => sizeOnDisk(directory),
});
