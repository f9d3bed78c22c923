import type { Meilisearch } from 'meilisearch';
import type { EngineSettings } from '../../engine-settings.ts';
import type { EngineChoice, EngineQuery, EngineResult } from '../port.ts';
import { withSelected } from '../shared/facet-order.ts';
import type { QueryPart } from '../shared/parse-query.ts';
import { correctionsIn } from './corrections.ts';
import { readableFilter } from './filters.ts';
import { readKeys, readPage, type Page } from './page.ts';
import { readPinned } from './pinned.ts';
import type { SynonymLeads } from './settings.ts';
import { requiredParts, spokenParts, synonymsIn, textOf } from './words.ts';

interface SearchInput {
  client: Meilisearch;
  uid: string;
  leads: SynonymLeads;
  settings: EngineSettings;
  query: EngineQuery;
}

/** One round trip for hits, total and facets; one more for synonyms and for pins; more only where no case has all the words. */
export const searchServer = async (input: SearchInput): Promise<EngineResult> => {
  const { query } = input;
  const asTyped = { ...query, stopWords: input.settings.stopWords };
  const required = requiredParts(asTyped);
  if (query.text && required.length === 0) return nothing(query);
  const spoken = spokenParts(asTyped);
  const isSpoken = spoken.length > required.length && (await countOf({ ...input, parts: spoken })) > 0;
  const parts = isSpoken ? spoken : required;
  const first = await ask({ ...input, parts });
  const needsFewer = parts.length > 1 && first.total === 0 && (await countOf({ ...input, parts })) === 0;
  const kept = needsFewer ? await fewerWords({ ...input, parts }) : parts;
  const { marked, ...found } = needsFewer && kept.length > 0 ? await ask({ ...input, parts: kept }) : first;
  return {
    ...found,
    corrections: correctionsIn({ parts: kept, records: marked }),
    droppedWords:
      kept.length > 0 ? parts.filter((part) => !kept.includes(part)).map(({ typed }) => typed) : [],
    alsoSearched: await alsoSearched({ ...input, parts: kept }),
  };
};

/** The keys of all that a search finds, in its order, by one request: the server answers it from one state of the index. */
export const matchingKeysOnServer = async ({
  choice,
  ...server
}: Omit<SearchInput, 'query'> & { choice: EngineChoice }): Promise<string[]> => {
  const query: EngineQuery = { ...choice, offset: 0, limit: 0, facets: [] };
  const input = { ...server, query };
  const asTyped = { ...query, stopWords: server.settings.stopWords };
  const required = requiredParts(asTyped);
  if (query.text && required.length === 0) return [];
  const spoken = spokenParts(asTyped);
  const isSpoken = spoken.length > required.length && (await countOf({ ...input, parts: spoken })) > 0;
  const parts = isSpoken ? spoken : required;
  const first = await keysOf({ ...input, parts });
  const needsFewer = parts.length > 1 && first.length === 0 && (await countOf({ ...input, parts })) === 0;
  const kept = needsFewer ? await fewerWords({ ...input, parts }) : parts;
  return needsFewer && kept.length > 0 ? keysOf({ ...input, parts: kept }) : first;
};

const keysOf = async ({ client, uid, query, settings, parts }: Asked): Promise<string[]> => {
  const q = textOf(parts);
  const pinned = await readPinned({ client, uid, q, query, settings });
  return readKeys({ client, uid, q, query, pinned });
};

type Asked = SearchInput & { parts: QueryPart[] };

const ask = async ({ client, uid, query, settings, parts }: Asked): Promise<Page> => {
  const q = textOf(parts);
  const pinned = await readPinned({ client, uid, q, query, settings });
  return readPage({ client, uid, q, query, pinned });
};

/** How many readable cases have all the parts, whatever is filtered. */
const countOf = async ({ client, uid, query, parts }: Asked): Promise<number> => {
  const result = await client.index(uid).search(textOf(parts), {
    matchingStrategy: 'all',
    filter: [readableFilter(query.lang)],
    hitsPerPage: 0,
    page: 1,
  });
  return result.totalHits;
};

/** Keeps the rarest words and as many others as some case has together with them. */
const fewerWords = async (input: Asked): Promise<QueryPart[]> => {
  const counts = await Promise.all(input.parts.map((part) => countOf({ ...input, parts: [part] })));
  const order = input.parts
    .map((part, index) => ({ part, index, count: counts[index] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((left, right) => left.count - right.count || left.index - right.index);
  const inOrder = (parts: QueryPart[]): QueryPart[] => input.parts.filter((part) => parts.includes(part));
  let kept: QueryPart[] = [];
  for (const { part } of order) {
    const tried = inOrder([...kept, part]);
    if (tried.length === 1 || (await countOf({ ...input, parts: tried })) > 0) kept = tried;
  }
  return kept;
};

/** Synonyms of the query that some case has. */
const alsoSearched = async ({ client, uid, leads, parts }: Asked): Promise<EngineResult['alsoSearched']> => {
  const runs = synonymsIn({ parts, leads });
  if (runs.length === 0) return [];
  const labels = runs.flatMap((run) => run.synonyms);
  const { results } = await client.multiSearch({
    queries: labels.map(({ words }) => ({
      indexUid: uid,
      q: `"${words.join(' ')}"`,
      limit: 1,
      attributesToRetrieve: ['id'],
    })),
  });
  const isThere = new Set(labels.filter((_, index) => (results[index]?.hits.length ?? 0) > 0));
  return runs.flatMap(({ word, synonyms: others }) => {
    const used = others.filter((other) => isThere.has(other)).map(({ label }) => label);
    return used.length > 0 ? [{ word, synonyms: used }] : [];
  });
};

/** For text without a single letter or figure, as the embedded engine answers it. */
const nothing = (query: EngineQuery): EngineResult => ({
  hits: [],
  total: 0,
  facets: Object.fromEntries(
    query.facets.map((facet) => [facet, withSelected({ counts: [], selected: query.filters[facet] ?? [] })]),
  ),
  corrections: [],
  droppedWords: [],
  alsoSearched: [],
});
