import type { Facet } from '../domain/case-query.ts';

/** What helps a reader on, in words: what to ask for less of, what a suggestion is. */
export interface HelpWords {
  without: (parts: { facet: Facet; labels: string[] }) => string;
  anyYear: string;
  withoutAward: string;
  within: (km: number) => string;
  anywhere: string;
  withoutWord: (word: string) => string;
  withoutWords: string;
  cases: (count: number) => string;
  alsoCalled: (name: string) => string;
}

const NOUNS: Record<Facet, [one: string, many: string]> = {
  theme: ['the theme', 'the themes'],
  audience: ['the audience', 'the audiences'],
  method: ['the method', 'the methods'],
  place: ['the place', 'the places'],
  region: ['the region', 'the regions'],
  organisation: ['the organisation', 'the organisations'],
  organisationType: ['the kind of organisation', 'the kinds of organisation'],
  challenge: ['the kind of challenge', 'the kinds of challenge'],
  evidence: ['the grade of evidence', 'the grades of evidence'],
};

const number = new Intl.NumberFormat('en-GB');

const EN: HelpWords = {
  without: ({ facet, labels }) => `without ${NOUNS[facet][labels.length > 1 ? 1 : 0]} ${labels.join(', ')}`,
  anyYear: 'in any year',
  withoutAward: 'with or without an award',
  within: (km) => `within ${number.format(km)} km`,
  anywhere: 'at any distance',
  withoutWord: (word) => `without “${word}”`,
  withoutWords: 'without the words',
  cases: (count) => (count === 1 ? '1 case' : `${number.format(count)} cases`),
  alsoCalled: (name) => `also called ${name}`,
};

const BY_LANGUAGE: Partial<Record<string, HelpWords>> = { en: EN };

/** English stands in where a language has no words of its own here yet. */
export const helpWordsFor = (lang: string): HelpWords => BY_LANGUAGE[lang] ?? EN;
