import type { CaseQuery, Facet } from '../domain/case-query.ts';
import { DEFAULT_LOCALE, LOCALES } from '../domain/locales.ts';
import type { SearchResults } from '../search/results.ts';

/** A piece of the sentence that says what is searched for: plain words, or a choice with the query that lacks it. */
export type SentencePart =
  { kind: 'words'; text: string } | { kind: 'choice'; text: string; field: string; without: CaseQuery };

/**
 * What is chosen as a sentence whose chosen words can be taken out one by one: "Cases about *Roma* with *council*
 * *landlords* since *2008*". Names come from the results' facets, which hold every chosen value, counted or not.
 */
export const sentenceParts = ({ query, facets }: Pick<SearchResults, 'query' | 'facets'>): SentencePart[] => {
  const parts: SentencePart[] = [];
  const words = (text: string): number => parts.push({ kind: 'words', text });
  const choice = ({
    text,
    field,
    without,
  }: {
    text: string;
    field: string;
    without: Partial<CaseQuery>;
  }): number => parts.push({ kind: 'choice', text, field, without: { ...query, ...without, page: 1 } });

  const values = ({ facet, isLower }: { facet: Facet; isLower?: boolean }): void => {
    const chosen = query.filters[facet] ?? [];
    chosen.forEach((value, index) => {
      if (index > 0) words(index === chosen.length - 1 ? 'or' : ',');
      const label = facets[facet].find((known) => known.value === value)?.label ?? value.replaceAll('-', ' ');
      choice({
        text: isLower ? lowerFirst(label) : withArticle(label),
        field: facet,
        without: { filters: withoutValue({ filters: query.filters, facet, value }) },
      });
    });
  };

  // Who chooses a kind of challenge asks how others met it, not for cases that have it.
  const hasChallenge = (query.filters.challenge ?? []).length > 0;
  words(hasChallenge ? 'How others met a challenge of' : 'Cases');
  values({ facet: 'challenge', isLower: true });
  const beginning = parts.length;
  if (query.q) {
    words('matching');
    choice({ text: `“${query.q}”`, field: 'words', without: { q: '', sort: 'newest' } });
  }
  for (const { facet, before, isLower } of PHRASES) {
    if ((query.filters[facet] ?? []).length === 0) continue;
    words(before);
    values({ facet, isLower });
  }
  if (query.hasAward) {
    words('with');
    choice({ text: 'an award', field: 'award', without: { hasAward: false } });
  }
  if (query.from !== undefined) {
    words('since');
    choice({ text: String(query.from), field: 'first year', without: { from: undefined } });
  }
  if (query.to !== undefined) {
    words('until');
    choice({ text: String(query.to), field: 'last year', without: { to: undefined } });
  }
  if (query.near) {
    words('within');
    choice({
      text: `${query.near.km} km of ${query.near.lat}, ${query.near.lng}`,
      field: 'distance',
      without: { near: undefined },
    });
  }
  if (query.lang !== DEFAULT_LOCALE) {
    words('read in');
    const language = LOCALES.find(({ code }) => code === query.lang)?.label ?? query.lang;
    choice({ text: language, field: 'language', without: { lang: DEFAULT_LOCALE } });
  }
  if (hasChallenge && parts.length > beginning)
    parts.splice(beginning, 0, { kind: 'words', text: ',' }, { kind: 'words', text: 'in cases' });
  return parts;
};

/** The sentence as one string, for titles: "Cases about Roma or refugees since 2008". */
export const sentenceText = (parts: SentencePart[]): string =>
  parts
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(' ,', ',');

export const hasChoices = (parts: SentencePart[]): boolean => parts.some(({ kind }) => kind === 'choice');

const PHRASES: { facet: Facet; before: string; isLower?: boolean }[] = [
  { facet: 'theme', before: 'about' },
  { facet: 'audience', before: 'for' },
  { facet: 'method', before: 'by way of', isLower: true },
  { facet: 'organisationType', before: 'led by', isLower: true },
  { facet: 'organisation', before: 'by' },
  { facet: 'place', before: 'in' },
  { facet: 'region', before: 'in' },
  { facet: 'evidence', before: 'with evidence', isLower: true },
];

/** Lower case inside a sentence, unless the word is an abbreviation. */
const lowerFirst = (name: string): string =>
  /^\p{Lu}(\p{Ll}|$)/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;

/** English says "in the North West" and "in the West Midlands", yet "in West Bromwich". */
const withArticle = (name: string): string =>
  /^(north|south|east|west) (east|west|midlands|of .+)$/i.test(name) ? `the ${name}` : name;

const withoutValue = ({
  filters,
  facet,
  value,
}: {
  filters: CaseQuery['filters'];
  facet: Facet;
  value: string;
}): CaseQuery['filters'] => {
  const left = (filters[facet] ?? []).filter((other) => other !== value);
  const { [facet]: _taken, ...others } = filters;
  return left.length > 0 ? { ...others, [facet]: left } : others;
};
