import type { SearchResults } from '../search/results.ts';
import { cleanText } from './feed-text.ts';
import { hasChoices, sentenceParts, sentenceText } from './query-sentence.ts';

/** A query as a sentence a subscriber understands a year later: "Cases about Roma in the West Midlands since 2008". */
export const querySentence = (results: Pick<SearchResults, 'query' | 'facets'>): string => {
  const parts = sentenceParts(results);
  return hasChoices(parts) ? cleanText(sentenceText(parts)) : 'All cases';
};
