import { searchWordsFor } from '../i18n/search-words.ts';
import type { SearchResults } from '../search/results.ts';
import type { GuidanceView } from './guidance.ts';
import { noteText, type SearchNote } from './search-notes.ts';

/** "1 case", "1,204 cases", "No cases"; with more than one page, which of them are shown. */
export const resultCount = ({
  total,
  page,
  pages,
  query,
}: Pick<SearchResults, 'total' | 'page' | 'pages' | 'query'>): string => {
  const words = searchWordsFor(query.lang);
  if (total === 0) return words.noCases;
  const all = words.cases(total);
  if (pages <= 1) return all;
  const first = (page - 1) * query.limit + 1;
  const last = Math.min(page * query.limit, total);
  return first > total ? all : `${all}, ${words.shown({ first, last })}`;
};

/**
 * What a screen reader says once an answer has settled: the count, what changed the words that were searched for, and
 * what else answers. Synonyms and other pages are left to those who read on.
 */
export const announcement = ({
  results,
  notes,
  guidance,
}: {
  results: Pick<SearchResults, 'total' | 'page' | 'pages' | 'query'>;
  notes: SearchNote[];
  guidance: GuidanceView;
}): string => {
  const { guidanceCount, guidanceJump } = searchWordsFor(results.query.lang);
  const beside = results.total > 0 ? guidanceJump(guidance.total) : guidanceCount(guidance.total);
  return [
    `${resultCount(results)}.`,
    ...notes.filter(({ kind }) => kind !== 'also' && kind !== 'named').map(noteText),
    ...(guidance.total > 0 ? [`${beside}.`] : []),
  ].join(' ');
};
