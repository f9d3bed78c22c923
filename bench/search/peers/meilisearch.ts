import { Meilisearch } from 'meilisearch';
import { createMeilisearchEngine } from '../../../src/search/engine/meilisearch/create-meilisearch-engine.ts';
import { enginePeer } from './engine-peer.ts';
import type { Peer } from './peer.ts';

const INDEX = 'casebook-bench';

/** A Meilisearch server that runs already, through this project's engine: the same settings, the same answers. */
export const meilisearch = ({ url, key }: { url: string; key?: string }): Peer => {
  const client = new Meilisearch({ host: url, apiKey: key });
  return {
    version: 'Meilisearch',
    ...enginePeer(createMeilisearchEngine({ url, key, index: INDEX })),
    disk: async () => {
      const { usedDatabaseSize } = (await client.getStats()) as unknown as { usedDatabaseSize?: number };
      return usedDatabaseSize === undefined ? undefined : usedDatabaseSize / 1e6;
    },
    isElsewhere: true,
  };
};

export const meilisearchVersion = async ({ url, key }: { url: string; key?: string }): Promise<string> =>
  `Meilisearch ${(await new Meilisearch({ host: url, apiKey: key }).getVersion()).pkgVersion}`;

export const dropMeilisearch = async ({ url, key }: { url: string; key?: string }): Promise<void> => {
  const client = new Meilisearch({ host: url, apiKey: key });
  await client.deleteIndexIfExists(INDEX);
};
