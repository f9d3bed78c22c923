import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { create, insert, load, save, search, update, type AnyOrama } from '@orama/orama';
import type { SearchDocument } from '../../../src/search/document.ts';
import type { EngineQuery } from '../../../src/search/engine/port.ts';
import { sizeOnDisk, versionOf, type Peer } from './peer.ts';

const FACET_TYPES = {
  theme: 'enum[]',
  audience: 'enum[]',
  method: 'enum[]',
  place: 'enum[]',
  region: 'enum[]',
  organisation: 'enum[]',
  organisationType: 'enum[]',
  challenge: 'enum[]',
  evidence: 'enum[]',
} as const;

/**
 * Orama as its documentation would set it up: one edit allowed, beginnings found, titles boosted, its own filters and
 * facets, and `threshold: 0` for all words (it asks for them in one property). A facet's own selection has to be left out
 * of its count, which takes a search more for each facet with something chosen. Marks are left out, in Orama's favour.
 */
export const orama = (directory: string): Peer => {
  const file = path.join(directory, 'orama.json');
  const make = (): AnyOrama =>
    create({
      schema: { title: 'string', names: 'string', summary: 'string', text: 'string', ...FACET_TYPES },
    });
  let database = make();
  const ask = async ({ query, without, limit }: { query: EngineQuery; without?: string; limit: number }) =>
    search(database, {
      term: query.text,
      tolerance: 1,
      threshold: 0,
      boost: { title: 4, names: 2, summary: 2 },
      limit,
      where: Object.fromEntries(
        Object.entries(query.filters)
          .filter(([facet]) => facet !== without)
          .map(([facet, values]) => [facet, { containsAny: values }]),
      ),
      facets: Object.fromEntries(
        query.facets
          .filter((facet) => (without ? facet === without : !query.filters[facet]))
          .map((facet) => [facet, {}]),
      ),
    } as never);
  return {
    version: `Orama ${versionOf('@orama/orama')}`,
    build: async (documents) => {
      for (const document of documents) await insert(database, entryOf(document) as never);
      writeFileSync(file, JSON.stringify(save(database)));
    },
    open: async () => {
      database = make();
      load(database, JSON.parse(readFileSync(file, 'utf8')) as never);
    },
    search: async (query) => {
      const { hits, count } = await ask({ query, limit: query.limit });
      for (const facet of query.facets)
        if (query.filters[facet]) await ask({ query, without: facet, limit: 0 });
      return { ids: hits.map(({ id }) => id), total: count };
    },
    upsert: async (document) => {
      await update(database, document.id, entryOf(document) as never);
    },
    disk: async () => sizeOnDisk(directory),
    close: async () => {
      database = make();
    },
  };
};

const entryOf = ({ id, title, names, summary, passages, facets }: SearchDocument): object => ({
  id,
  title,
  names,
  summary,
  text: passages.map(({ text }) => text).join(' '),
  ...facets,
});
