import type { CaseQuery, Facet } from '../domain/case-query.ts';
import { DEFAULT_LOCALE, LOCALES } from '../domain/locales.ts';
import type { SearchResults } from '../search/results.ts';
import { cleanText, listOf } from './feed-text.ts';

type Described = Pick<SearchResults, 'query' | 'facets'>;

/**
 * A query as a sentence a subscriber understands a year later: "Cases about Roma in the West Midlands since 2008".
 * Names come from the results' facets, which hold every chosen value, counted or not.
 */
export const querySentence = ({ query, facets }: Described): string => {
  const chosen = (facet: Facet): string[] =>
    (query.filters[facet] ?? []).map(
      (value) => facets[facet].find((known) => known.value === value)?.label ?? inWords(value),
    );
  const part = ({ facet, before, each = same }: { facet: Facet; before: string; each?: Words }): string => {
    const names = chosen(facet).map((name) => each(cleanText(name)));
    return names.length > 0 ? `${before} ${listOf(names)}` : '';
  };
  const parts = [
    query.q ? `matching “${cleanText(query.q)}”` : '',
    part({ facet: 'theme', before: 'about' }),
    part({ facet: 'audience', before: 'for' }),
    part({ facet: 'method', before: 'using' }),
    part({ facet: 'place', before: 'in', each: withArticle }),
    part({ facet: 'region', before: 'in', each: withArticle }),
    part({ facet: 'organisation', before: 'by' }),
    part({ facet: 'organisationType', before: 'by any', each: lowerFirst }),
    part({ facet: 'challenge', before: 'facing challenges of', each: lowerFirst }),
    part({ facet: 'evidence', before: 'that were', each: lowerFirst }),
    query.hasAward ? 'with an award' : '',
    years(query),
    query.near ? `within ${query.near.km} km of ${query.near.lat}, ${query.near.lng}` : '',
    query.lang === DEFAULT_LOCALE
      ? ''
      : `(${LOCALES.find(({ code }) => code === query.lang)?.label ?? query.lang})`,
  ].filter(Boolean);
  return parts.length > 0 ? `Cases ${parts.join(' ')}` : 'All cases';
};

type Words = (name: string) => string;
const same: Words = (name) => name;

/** Lower case inside a sentence, unless the word is an abbreviation. */
const lowerFirst: Words = (name) =>
  /^\p{Lu}(\p{Ll}|$)/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;

/** English says "in the North West" and "in the West Midlands", yet "in West Bromwich". */
const withArticle: Words = (name) =>
  /^(north|south|east|west) (east|west|midlands|of .+)$/i.test(name) ? `the ${name}` : name;

const inWords = (slug: string): string => slug.replaceAll('-', ' ');

const years = ({ from, to }: CaseQuery): string => {
  if (from !== undefined && from === to) return `in ${from}`;
  if (from !== undefined && to !== undefined) return `from ${from} to ${to}`;
  if (from !== undefined) return `since ${from}`;
  return to === undefined ? '' : `until ${to}`;
};
