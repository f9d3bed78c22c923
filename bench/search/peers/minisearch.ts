import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import MiniSearch from 'minisearch';
import type { SearchDocument } from '../../../src/search/document.ts';
import { countFacets, fits, sizeOnDisk, versionOf, type Peer } from './peer.ts';

type Stored = { id: string; facets: SearchDocument['facets'] };

/**
 * MiniSearch as its documentation would set it up: prefix and fuzzy, all words required, title boosted. Facets and
 * filters are the plain loop over the hits that such a site writes; marks are left out, in MiniSearch's favour.
 */
export const miniSearch = (directory: string): Peer => {
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
  let index: MiniSearch | null = null;
  return {
    version: `MiniSearch ${versionOf('minisearch')}`,
    build: async (documents) => {
      const built = new MiniSearch(options as never);
      for (const document of documents) built.add(entryOf(document));
      writeFileSync(file, JSON.stringify(built));
    },
    open: async () => {
      index = MiniSearch.loadJSON(readFileSync(file, 'utf8'), options as never);
    },
    search: async (query) => {
      const hits = (index?.search(query.text || MiniSearch.wildcard) ?? []) as unknown as Stored[];
      const counts = countFacets({ hits, query });
      const found = hits.filter(({ facets }) => fits({ facets, filters: query.filters }));
      return {
        ids: found.slice(0, query.limit).map(({ id }) => id),
        total: counts.length >= 0 ? found.length : 0,
      };
    },
    upsert: async (document) => {
      index?.replace(entryOf(document));
    },
    disk: async () => sizeOnDisk(directory),
    close: async () => {
      index = null;
    },
  };
};

const entryOf = ({ id, title, names, summary, passages, facets, readableIn }: SearchDocument): object => ({
  id,
  title,
  names,
  summary,
  facets,
  readableIn,
  text: passages.map(({ text }) => text).join(' '),
});
