import type { Settings } from 'meilisearch';
import { FACETS } from '../../../domain/case-query.ts';
import { stopWordsFor } from '../shared/stop-words.ts';
import { foldedWords } from '../shared/text.ts';

/** Cases beyond this are neither counted nor reached by paging. */
const MOST_HITS = 1_000_000;

export const indexSettings = (): Settings => ({
  // The order is the weight: what stands earlier ranks higher.
  searchableAttributes: ['title', 'names', 'summary', 'passages.text'],
  filterableAttributes: [
    ...FACETS.map((facet) => `facets.${facet}`),
    'readableIn',
    'key',
    'hasAward',
    'years.start',
    'years.end',
    '_geojson',
  ],
  sortableAttributes: ['publishedAt', 'updatedAt', 'titleKey', 'id'],
  // "sort" does nothing unless asked for, and then nothing may come before it.
  rankingRules: ['sort', 'words', 'typo', 'attribute', 'proximity', 'exactness', 'publishedAt:desc'],
  typoTolerance: { minWordSizeForTypos: { oneTypo: 5, twoTypos: 8 }, disableOnNumbers: true },
  faceting: { maxValuesPerFacet: 10_000 },
  pagination: { maxTotalHits: MOST_HITS },
});

/**
 * Synonym groups as Meilisearch takes them: each member leads to all others. Stop words are left out of the leading
 * side too, as they are left out of queries.
 */
export const synonymSettings = (groups: string[][]): Record<string, string[]> => {
  const stopWords = stopWordsFor('en');
  const leads = new Map<string, Set<string>>();
  for (const group of groups)
    for (const member of group) {
      const words = foldedWords(member);
      const telling = words.filter((word) => !stopWords.has(word));
      const others = group.filter((other) => other !== member).map((other) => foldedWords(other).join(' '));
      for (const lead of new Set([words.join(' '), telling.join(' ')]))
        if (lead) leads.set(lead, new Set([...(leads.get(lead) ?? []), ...others]));
    }
  return Object.fromEntries([...leads].map(([lead, others]) => [lead, [...others].filter(Boolean)]));
};
