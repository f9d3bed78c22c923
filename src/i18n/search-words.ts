import type { Suggestion } from '../search/results.ts';

/** What the search page says about a search, in a reader's words. */
export interface SearchWords {
  /** The language these words are in: they may stand beside cases in another. */
  lang: string;
  challenge: string;
  challengeOf: (kind: string) => string;
  whatWasDone: string;
  moreSolutions: (count: number) => string;
  passageFrom: (section: string) => string;
  without: string;
  pinned: string;
  inLanguage: (language: string) => string;
  noCases: string;
  cases: (count: number) => string;
  /** "1,204 cases, 21 to 40 shown". */
  shown: (parts: { first: number; last: number }) => string;
  seeAlso: string;
  /** What a theme, an organisation, a place is called in a sentence. */
  nouns: Partial<Record<Suggestion['kind'], string>>;
  guidanceBeside: string;
  guidanceAlone: string;
  guidanceLeads: string;
  guidanceJump: (count: number) => string;
  guidanceCount: (count: number) => string;
  guidanceMore: (count: number) => string;
  guidanceOf: (parts: { shown: number; total: number }) => string;
  searchedFor: string;
  insteadOf: string;
  didYouMean: string;
  alsoSearching: string;
  leftOut: string;
  answeredIn: (parts: { asked: string; answered: string }) => string;
  toldIn: (language: string) => string;
  catchingUp: string;
  nothing: string;
  casesInstead: string;
  loosen: string;
  loosening: (parts: { label: string; total: number }) => string;
  plainer: string;
  browse: string;
  suggestions: string;
  suggestionCount: (count: number) => string;
  suggestionKinds: Record<Suggestion['kind'], string>;
}

const number = new Intl.NumberFormat('en-GB');
const casesOf = (count: number): string => `${number.format(count)} ${count === 1 ? 'case' : 'cases'}`;

const EN: SearchWords = {
  lang: 'en',
  challenge: 'The challenge',
  challengeOf: (kind) => `A challenge of ${kind.toLowerCase()}`,
  whatWasDone: 'What was done',
  moreSolutions: (count) => `and ${number.format(count)} more in the case`,
  passageFrom: (section) => `From: ${section}`,
  without: 'without:',
  pinned: 'Chosen by the editors',
  inLanguage: (language) => `In ${language}`,
  noCases: 'No cases',
  cases: casesOf,
  shown: ({ first, last }) => `${number.format(first)} to ${number.format(last)} shown`,
  seeAlso: 'See also',
  nouns: {
    theme: 'the theme',
    organisation: 'the organisation',
    place: 'the place',
  },
  guidanceBeside: 'Also in the guides and proceedings',
  guidanceAlone: 'In the guides and proceedings',
  guidanceLeads: 'No case matches, but these do.',
  guidanceCount: (count) => `${number.format(count)} in the guides and proceedings`,
  guidanceJump: (count) => `${number.format(count)} more in the guides and proceedings`,
  guidanceMore: (count) => `${number.format(count)} more`,
  guidanceOf: ({ shown, total }) => `the best ${number.format(shown)} of ${number.format(total)}`,
  searchedFor: 'Searched for',
  insteadOf: 'instead of',
  didYouMean: 'Did you mean',
  alsoSearching: 'Also searching:',
  leftOut: 'No case has all of these words; left out:',
  answeredIn: ({ asked, answered }) => `Nothing in ${asked}; these are in ${answered}.`,
  toldIn: (language) => `These are told in ${language}.`,
  catchingUp: 'Search is catching up: what was changed in the last minutes may not be found yet.',
  nothing: 'No case matches all of that',
  casesInstead: 'To find cases instead',
  loosen: 'Ask for less, and the rest stays:',
  loosening: ({ label, total }) => `${label}: ${casesOf(total)}`,
  plainer: 'Try a plainer word for the same thing, or fewer words.',
  browse: 'Or look through the themes',
  suggestions: 'Suggestions',
  suggestionCount: (count) => (count === 1 ? '1 suggestion' : `${count} suggestions`),
  suggestionKinds: {
    query: 'Searches',
    case: 'Cases',
    theme: 'Themes',
    organisation: 'Organisations',
    place: 'Places',
    guidance: 'Guides and proceedings',
  },
};

const BY_LANGUAGE: Partial<Record<string, SearchWords>> = { en: EN };

/** English stands in where a language has no words of its own here yet. */
export const searchWordsFor = (lang: string): SearchWords => BY_LANGUAGE[lang] ?? EN;
