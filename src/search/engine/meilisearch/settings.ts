import type { Settings } from 'meilisearch';
import { DOCUMENT_FACETS } from '../../document.ts';
import { WEIGHTED_PARTS, type EngineSettings, type WeightedPart } from '../../engine-settings.ts';
import { stopWordsFor } from '../shared/stop-words.ts';
import { foldedWords } from '../shared/text.ts';
import { PUBLIC_FILTERABLE, PUBLIC_SORTABLE } from './records-fields.ts';

/** Letters from which a word may have one edit, and two. */
export const TYPOS = { oneTypo: 5, twoTypos: 8 };

/** Cases beyond this are neither counted nor reached by paging. */
export const MOST_HITS = 1_000_000;

/** What editors decide, as Meilisearch takes it. */
export const editorialSettings = ({ synonyms, stopWords, weights }: EngineSettings): Settings => ({
  searchableAttributes: searchableAttributes(weights),
  synonyms: synonymSettings(synonymLeads(synonyms)),
  stopWords: [...new Set(stopWords.flatMap(foldedWords))],
});

const ATTRIBUTES: Record<WeightedPart, string[]> = {
  title: ['title'],
  names: ['names'],
  summary: ['summary', 'parts.summary'],
  challenges: ['parts.challenges'],
  solutions: ['parts.solutions'],
  results: ['parts.results'],
  learning: ['parts.learning'],
  rest: ['parts.rest'],
};

/** Where the words of a public record's attribute are searched. */
export const searchedFields = (attribute: string): string[] => {
  if (attribute === 'passages')
    return Object.values(ATTRIBUTES)
      .flat()
      .filter((name) => name.startsWith('parts.'));
  return attribute === 'summary' || attribute === 'title' || attribute === 'names'
    ? ATTRIBUTES[attribute]
    : [];
};

/** The order is the weight: what stands earlier ranks higher. What weighs nothing is not searched at all. */
const searchableAttributes = (weights: EngineSettings['weights']): string[] => {
  const parts = WEIGHTED_PARTS.filter((part) => weights[part] > 0);
  return parts.sort((left, right) => weights[right] - weights[left]).flatMap((part) => ATTRIBUTES[part]);
};

export const indexSettings = (): Settings => ({
  filterableAttributes: [
    ...new Set([
      ...DOCUMENT_FACETS.map((facet) => `facets.${facet}`),
      'readableIn',
      'key',
      'hasAward',
      'years.start',
      'years.end',
      '_geojson',
      ...PUBLIC_FILTERABLE,
    ]),
  ],
  sortableAttributes: [...new Set(['publishedAt', 'updatedAt', 'titleKey', 'id', ...PUBLIC_SORTABLE])],
  // "sort" does nothing unless asked for, and then nothing may come before it.
  rankingRules: ['sort', 'words', 'typo', 'attribute', 'proximity', 'exactness', 'publishedAt:desc'],
  typoTolerance: { minWordSizeForTypos: TYPOS, disableOnNumbers: true },
  faceting: { maxValuesPerFacet: 10_000 },
  pagination: { maxTotalHits: MOST_HITS },
});

/** What leads to what: a run of folded words, as a query has it, and the members of its group it is searched as too. */
export type SynonymLeads = Map<string, { label: string; words: string[] }[]>;

/**
 * Meilisearch compares synonyms word by word, so each member leads in the forms it is typed in: whole, without the stop
 * words that queries are sent without, and with its last word in the plural.
 */
export const synonymLeads = (groups: string[][]): SynonymLeads => {
  const stopWords = stopWordsFor('en');
  const leads: SynonymLeads = new Map();
  for (const group of groups) {
    const members = group
      .map((label) => ({ label: label.trim(), words: foldedWords(label) }))
      .filter(({ words }) => words.length > 0);
    for (const member of members) {
      const telling = member.words.filter((word) => !stopWords.has(word));
      const others = members.filter((other) => other !== member);
      for (const words of [member.words, telling])
        for (const lead of [words.join(' '), `${words.join(' ')}s`]) {
          const known = leads.get(lead) ?? [];
          const added = others.filter(({ label }) => known.every((other) => other.label !== label));
          if (words.length > 0) leads.set(lead, [...known, ...added]);
        }
    }
  }
  return leads;
};

const synonymSettings = (leads: SynonymLeads): Record<string, string[]> =>
  Object.fromEntries([...leads].map(([lead, others]) => [lead, others.map(({ words }) => words.join(' '))]));
