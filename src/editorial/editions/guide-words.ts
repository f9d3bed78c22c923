import { SOURCE_WORDS, type Shape } from './case-words.ts';

/** Everything of a guide that readers get as its words, but for the recommendations set into it. */
export const GUIDE_WORDS: Shape = {
  title: 'words',
  subtitle: 'words',
  summary: 'words',
  edition: 'plain',
  publishedOn: 'plain',
  publishers: 'records',
  themes: 'records',
  audiences: 'records',
  chapters: { rows: { title: 'words', content: 'prose' } },
  sources: { rows: SOURCE_WORDS },
  cover: 'record',
};

/** The same of a recommendation, as guides show it. */
export const RECOMMENDATION_WORDS: Shape = {
  title: 'words',
  guidance: 'prose',
  number: 'plain',
  addressedTo: 'words',
  cases: 'records',
  themes: 'records',
};
