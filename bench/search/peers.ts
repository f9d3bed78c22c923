import { readFileSync, statSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import MiniSearch from 'minisearch';
import { FACETS } from '../../src/domain/case-query.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { createEmbeddedEngine } from '../../src/search/engine/embedded/create-embedded-engine.ts';
import type { EngineQuery } from '../../src/search/engine/port.ts';

/** What the bench asks of every engine: to build, to be opened again from disk, and to answer like a results page. */
export interface Peer {
  version: string;
  build: (documents: Iterable<SearchDocument>) => Promise<void>;
  /** From disk, as after a restart; without a fresh process's loading of code. */
  open: () => Promise<void>;
  search: (query: EngineQuery) => Promise<{ ids: string[]; total: number }>;
  close: () => Promise<void>;
}

export const PEERS: Record<string, (directory: string) => Peer> = {
  embedded: (directory) => embedded(directory),
  minisearch: (directory) => miniSearch(directory),
};

const require = createRequire(import.meta.url);

/** Packages don't have to let their package.json be imported, so it is looked for above their main file. */
const versionOf = (name: string): string => {
  let folder = path.dirname(require.resolve(name));
  while (path.basename(folder) !== name && path.dirname(folder) !== folder) folder = path.dirname(folder);
  return (JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string }).version;
};

const embedded = (directory: string): Peer => {
  const engine = createEmbeddedEngine({ directory });
  return {
    version: `libsql ${versionOf('libsql')}`,
    build: async (documents) => {
      await engine.open();
      await engine.rebuild({ batches: inBatches(documents) });
      await engine.close();
    },
    open: () => engine.open(),
    search: async (query) => {
      const { hits, total } = await engine.search(query);
      return { ids: hits.map(({ document }) => document.id), total };
    },
    close: () => engine.close(),
  };
};

async function* inBatches(documents: Iterable<SearchDocument>): AsyncGenerator<SearchDocument[]> {
  let batch: SearchDocument[] = [];
  for (const document of documents) {
    batch.push(document);
    if (batch.length === 200) {
      yield batch;
      batch = [];
    }
  }
  yield batch;
}

/**
 * MiniSearch as its documentation would set it up: prefix and fuzzy, all words required, title boosted. Facets and
 * filters are the plain loop over the hits that such a site writes; marks are left out, in MiniSearch's favour.
 */
const miniSearch = (directory: string): Peer => {
  const file = path.join(directory, 'minisearch.json');
  const options = {
    fields: ['title', 'names', 'summary', 'text'],
    storeFields: ['facets', 'readableIn'],
    searchOptions: {
      boost: { title: 4, names: 2, summary: 2 },
      combineWith: 'AND',
      fuzzy: 0.2,
      prefix: true,
    },
  } as const;
  type Stored = { id: string; facets: SearchDocument['facets'] };
  let index: MiniSearch | null = null;
  return {
    version: `minisearch ${versionOf('minisearch')}`,
    build: async (documents) => {
      const built = new MiniSearch(options as never);
      for (const { id, title, names, summary, passages, facets, readableIn } of documents)
        built.add({
          id,
          title,
          names,
          summary,
          facets,
          readableIn,
          text: passages.map(({ text }) => text).join(' '),
        });
      writeFileSync(file, JSON.stringify(built));
    },
    open: async () => {
      index = MiniSearch.loadJSON(readFileSync(file, 'utf8'), options as never);
    },
    search: async ({ text, filters, facets, limit }) => {
      const hits = (index?.search(text || MiniSearch.wildcard) ?? []) as unknown as Stored[];
      const fits = (hit: Stored, without?: string): boolean =>
        FACETS.every(
          (facet) =>
            facet === without ||
            !filters[facet]?.length ||
            filters[facet].some((value) => (hit.facets[facet] as string[]).includes(value)),
        );
      const counts = facets.map((facet) => {
        const byValue = new Map<string, number>();
        for (const hit of hits)
          if (fits(hit, facet))
            for (const value of hit.facets[facet]) byValue.set(value, (byValue.get(value) ?? 0) + 1);
        return byValue;
      });
      const found = hits.filter((hit) => fits(hit));
      return { ids: found.slice(0, limit).map(({ id }) => id), total: counts.length > 0 ? found.length : 0 };
    },
    close: async () => {
      index = null;
    },
  };
};

export const sizeOnDisk = (directory: string): number =>
  readdirSync(directory).reduce((sum, name) => sum + statSync(path.join(directory, name)).size, 0);
