// Proves that `/search-api` is Meilisearch's dialect: one suite, written as calls of the official client, runs against this
// project's edge over the embedded engine, over a Meilisearch server, and against that server itself, which is the measure.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Meilisearch } from 'meilisearch';
import { describe, it } from 'vitest';
import { ATTRIBUTES, FILTERABLE, SEARCHABLE, SORTABLE } from '../../src/search/dialect/attributes.ts';
import { createWorkerEngine } from '../../src/search/engine/embedded/worker/create-worker-engine.ts';
import { createMeilisearchEngine } from '../../src/search/engine/meilisearch/create-meilisearch-engine.ts';
import { startSearchApiEdge } from '../helpers/search-api-edge.ts';
import { describeDialect } from './search-api.contract.ts';
import { contractDocuments, englishRecords } from './search-api.kit.ts';

const url = process.env.MEILI_URL;
const key = process.env.MEILI_KEY;

describeDialect({
  name: 'our edge, embedded',
  start: async () => {
    const root = mkdtempSync(path.join(tmpdir(), 'casebook-dialect-'));
    const edge = await startSearchApiEdge({
      engine: createWorkerEngine({ directory: path.join(root, 'cases') }),
      guidanceEngine: createWorkerEngine({ directory: path.join(root, 'guidance') }),
      documents: contractDocuments(),
    });
    const close = async (): Promise<void> => {
      await edge.close();
      rmSync(root, { recursive: true, force: true });
    };
    return { host: edge.url, apiKey: 'any key is accepted', uid: 'cases', close };
  },
  gaps: {},
});

if (url) {
  const client = new Meilisearch({ host: url, apiKey: key });
  const tidy = async (...indexes: string[]): Promise<void> => {
    for (const uid of indexes) await client.deleteIndexIfExists(uid);
  };

  describeDialect({
    name: 'our edge, over Meilisearch',
    start: async () => {
      const names = ['cases', 'guidance'].map((name) => `dialect-${name}-${randomUUID().slice(0, 8)}`);
      const [cases = '', guidance = ''] = names;
      const edge = await startSearchApiEdge({
        engine: createMeilisearchEngine({ url, key, index: cases }),
        guidanceEngine: createMeilisearchEngine({ url, key, index: guidance }),
        documents: contractDocuments(),
      });
      const close = async (): Promise<void> => {
        await edge.close();
        await tidy(...names);
      };
      return { host: edge.url, uid: 'cases', close };
    },
    gaps: {
      wholeWords: 'it marks the letters that were typed and no more',
      everyPosition: 'it tells the last of several objects in a list only',
    },
  });

  describeDialect({
    name: 'Meilisearch itself',
    start: async () => {
      const uid = `cases-${randomUUID().slice(0, 8)}`;
      await client.createIndex(uid, { primaryKey: 'id' }).waitTask();
      await client
        .index(uid)
        .updateSettings({
          displayedAttributes: [...ATTRIBUTES],
          filterableAttributes: [...FILTERABLE],
          sortableAttributes: [...SORTABLE],
          searchableAttributes: [...SEARCHABLE],
          // What is sorted by comes before how well the words fit, as readers of a sorted list expect.
          rankingRules: ['sort', 'words', 'typo', 'proximity', 'attribute', 'exactness'],
          faceting: { sortFacetValuesBy: { '*': 'count' } },
        })
        .waitTask();
      await client.index(uid).addDocuments(englishRecords()).waitTask();
      return { host: url, apiKey: key, uid, close: () => tidy(uid) };
    },
    gaps: {
      wholeWords: 'it marks the letters that were typed and no more',
      everyPosition: 'it tells the last of several objects in a list only',
      languages: 'an index there has no readers: a language only says how words are cut',
      guidance: 'it holds the cases alone',
      refusals: 'it does more than search by words',
      readOnly: 'it takes writes from whoever has the key',
      publicOnly: 'it counts places by their degrees as well',
    },
  });
} else {
  describe.skip('the dialect over and beside a Meilisearch server (run it with MEILI_URL=http://127.0.0.1:7700)', () => {
    it('needs a server', () => undefined);
  });
}
