import type { Meilisearch, MultiSearchQuery } from 'meilisearch';
import type { EngineSettings } from '../../engine-settings.ts';
import type { EngineQuery } from '../port.ts';
import { pinnedKeys } from '../shared/pins.ts';
import { filtersOf, keyIn, readableFilter } from './filters.ts';
import { MARKED, type MarkedRecord } from './page.ts';
import type { CaseRecord } from './records.ts';

export interface Pinned {
  keys: string[];
  /** Those that a reader of the language gets and that pass the filters, in the editors' order. */
  records: MarkedRecord[];
  /** Keys that the query's words don't find: they are in its result all the same, and counted apart. */
  unmatched: string[];
}

/** What editors put first for this very query; nothing is asked where they did not. */
export const readPinned = async ({
  client,
  uid,
  q,
  query,
  settings: { pins },
}: {
  client: Meilisearch;
  uid: string;
  q: string;
  query: EngineQuery;
  settings: EngineSettings;
}): Promise<Pinned> => {
  const keys = pinnedKeys({ pins, query });
  if (keys.length === 0) return { keys, records: [], unmatched: [] };
  const common = { indexUid: uid, limit: keys.length };
  const byWords = { ...common, q, matchingStrategy: 'all' } as const;
  const queries: MultiSearchQuery[] = [
    { ...byWords, filter: [readableFilter(query.lang), keyIn(keys)], attributesToRetrieve: ['key'] },
    { ...byWords, ...MARKED, filter: [...filtersOf({ query }), keyIn(keys)] },
    { ...common, q: '', filter: [...filtersOf({ query }), keyIn(keys)] },
  ];
  const { results } = await client.multiSearch<{ queries: MultiSearchQuery[] }, CaseRecord>({ queries });
  const [matching, marked = [], all = []] = results.map(({ hits }) => hits as MarkedRecord[]);
  const recordOf = (key: string): MarkedRecord | undefined =>
    [...marked, ...all].find((record) => record.key === key);
  return {
    keys,
    records: keys.flatMap((key) => recordOf(key) ?? []),
    unmatched: keys.filter((key) => !matching?.some((record) => record.key === key)),
  };
};
