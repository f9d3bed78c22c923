// Runs the engine contract on a real Meilisearch server when MEILI_URL names one, and proves what a dead server does.
import { randomUUID } from 'node:crypto';
import { Meilisearch } from 'meilisearch';
import { afterAll, describe, expect, it } from 'vitest';
import { createMeilisearchEngine } from '../../src/search/engine/meilisearch/create-meilisearch-engine.ts';
import { describeEngine, engineQuery } from './search-engine.contract.ts';

const url = process.env.MEILI_URL;
const key = process.env.MEILI_KEY;

if (url) {
  const made: string[] = [];
  describeEngine({
    name: 'meilisearch',
    create: async () => {
      const index = `contract-${randomUUID().slice(0, 8)}`;
      made.push(index);
      return createMeilisearchEngine({ url, key, index });
    },
    gaps: {
      stems: 'it has no stemmer; typo tolerance covers most plurals',
      synonymsOverCommas: 'a comma ends a phrase there',
      thousands: 'it marks the two halves of 1,200 apart',
      strokes: 'it folds accents, but not letters with a stroke',
      apostrophes: 'it cuts words at apostrophes',
      shares: 'it knows all words or the rarest of them, not a share of what they say',
      scripts: 'its own tokenizer folds what it knows, not the letters of Persian, Urdu, Pashto and Sorani',
    },
  });
  afterAll(async () => {
    const client = new Meilisearch({ host: url, apiKey: key });
    for (const index of made) await client.deleteIndexIfExists(index);
  });
} else {
  describe.skip('meilisearch: the contract (run it with MEILI_URL=http://127.0.0.1:7700 and, if the server has one, MEILI_KEY)', () => {
    it('needs a server', () => undefined);
  });
}

describe('meilisearch: away', () => {
  it('rejects within seconds with an error callers know', async () => {
    const engine = createMeilisearchEngine({ url: 'http://127.0.0.1:9' });
    const started = Date.now();
    for (const call of [
      () => engine.open(),
      () => engine.ping(),
      () => engine.search(engineQuery()),
      () => engine.upsert([]),
    ])
      await expect(call()).rejects.toMatchObject({ code: 'unavailable', status: 503 });
    expect(Date.now() - started).toBeLessThan(9_000);
  });
});
