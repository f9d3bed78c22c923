import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { SearchDocument } from '../../../src/search/document.ts';
import type { EngineQuery } from '../../../src/search/engine/port.ts';

/** What the bench asks of every engine: to build, to be opened again from disk, to answer like a results page, and to change. */
export interface Peer {
  version: string;
  build: (documents: Iterable<SearchDocument>) => Promise<void>;
  /** From disk, as after a restart; without a fresh process's loading of code. */
  open: () => Promise<void>;
  search: (query: EngineQuery) => Promise<{ ids: string[]; total: number }>;
  /** Replaces one that is there; done when the engine says so. */
  upsert: (document: SearchDocument) => Promise<void>;
  /** Millions of bytes on disk; undefined when the engine is elsewhere and doesn't say. */
  disk: () => Promise<number | undefined>;
  close: () => Promise<void>;
  /** Runs in a process of its own, so that this process's memory says nothing of it. */
  isElsewhere?: boolean;
}

const require = createRequire(import.meta.url);

/** Packages don't have to let their package.json be imported, so it is looked for above their main file. */
export const versionOf = (name: string): string => {
  let folder = path.dirname(require.resolve(name));
  while (!folder.endsWith(path.join('node_modules', name)) && path.dirname(folder) !== folder)
    folder = path.dirname(folder);
  return (JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string }).version;
};

export async function* inBatches(documents: Iterable<SearchDocument>): AsyncGenerator<SearchDocument[]> {
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

export const sizeOnDisk = (directory: string): number =>
  readdirSync(directory).reduce((sum, name) => sum + statSync(path.join(directory, name)).size, 0) / 1e6;

/** Does a hit pass a query's filters, but for those of one facet? The plain loop that a site without facets in its engine writes. */
export const fits = ({
  facets,
  filters,
  without,
}: {
  facets: SearchDocument['facets'];
  filters: EngineQuery['filters'];
  without?: string;
}): boolean =>
  Object.entries(filters).every(
    ([facet, values]) =>
      facet === without ||
      values.some((value) => (facets[facet as keyof typeof facets] as string[]).includes(value)),
  );

/** Each facet counted over all hits as if nothing of its own were chosen. */
export const countFacets = ({
  hits,
  query: { facets, filters },
}: {
  hits: { facets: SearchDocument['facets'] }[];
  query: EngineQuery;
}): Map<string, number>[] =>
  facets.map((facet) => {
    const byValue = new Map<string, number>();
    for (const hit of hits)
      if (fits({ facets: hit.facets, filters, without: facet }))
        for (const value of hit.facets[facet]) byValue.set(value, (byValue.get(value) ?? 0) + 1);
    return byValue;
  });
