import { searchWordsFor } from '../i18n/search-words.ts';
import type { SearchResults } from '../search/results.ts';
import type { LinkView } from './card.ts';
import { casesHref } from './links.ts';

/** "Without the theme Roma: 7 cases", for each way to ask for less that finds something. */
export const looseningLinks = ({ loosen, query }: Pick<SearchResults, 'loosen' | 'query'>): LinkView[] =>
  loosen
    .filter(({ total }) => total > 0)
    .map((loosening) => ({
      href: casesHref(loosening.query),
      label: searchWordsFor(query.lang).loosening({
        label: upperFirst(loosening.label),
        total: loosening.total,
      }),
    }));

const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
