import type { SearchResults } from '../search/results.ts';

/** "1 case", "1,204 cases", "No cases"; with more than one page, which of them are shown. */
export const resultCount = ({
  total,
  page,
  pages,
  query,
}: Pick<SearchResults, 'total' | 'page' | 'pages' | 'query'>): string => {
  if (total === 0) return 'No cases';
  const number = new Intl.NumberFormat('en-GB');
  const all = `${number.format(total)} ${total === 1 ? 'case' : 'cases'}`;
  if (pages <= 1) return all;
  const first = (page - 1) * query.limit + 1;
  const last = Math.min(page * query.limit, total);
  return first > total ? all : `${all}, ${number.format(first)} to ${number.format(last)} shown`;
};

export interface WordNote {
  before: string;
  words: string[];
}

/** What search did with the words beyond looking for them as typed: words dropped, other words searched for as well. */
export const wordNotes = ({
  droppedWords,
  alsoSearched,
  total,
}: Pick<SearchResults, 'droppedWords' | 'alsoSearched' | 'total'>): WordNote[] => [
  ...(droppedWords.length > 0 && total > 0
    ? [{ before: 'No case holds all your words. These were found without', words: droppedWords }]
    : []),
  ...alsoSearched.map(({ word, synonyms }) => ({
    before: `For “${word}” also looked for`,
    words: synonyms,
  })),
];
