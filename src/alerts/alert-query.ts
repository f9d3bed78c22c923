import { readCaseQuery, toSearchParams } from '../api/query-params.ts';
import { FACETS, type CaseQuery } from '../domain/case-query.ts';
import { DEFAULT_LOCALE, isLocaleCode, type LocaleCode } from '../domain/locales.ts';
import {
  collectionOfFacet,
  hasFacetValue,
  slugsLeadingTo,
  withPresentValues,
  type TaxonomySnapshot,
} from '../domain/taxonomy.ts';
import { querySentence } from '../presenters/feed-title.ts';
import { facetLabel } from '../search/facet-label.ts';
import { countable } from '../search/help/query-log.ts';
import type { SearchResults } from '../search/results.ts';

/** Of a query what decides which cases it finds, in its shortest form; the language stands beside it. */
export const searchOf = (query: CaseQuery): { query: string; lang: LocaleCode } => {
  const params = toSearchParams(query);
  for (const name of ['lang', 'sort', 'page', 'limit']) params.delete(name);
  return { query: params.toString(), lang: query.lang };
};

/**
 * The query that an alert follows, by the slugs of today. What is in the base no more finds nothing, and a language switched off is
 * the default.
 */
export const queryOf = ({
  alert: { query, lang },
  locales,
  snapshot,
}: {
  alert: { query?: string | null; lang: string };
  locales: readonly LocaleCode[];
  snapshot: TaxonomySnapshot;
}): CaseQuery => ({
  ...withPresentValues(snapshot, readCaseQuery({ params: new URLSearchParams(query ?? ''), locales }).query),
  lang: isLocaleCode(lang) && locales.includes(lang) ? lang : DEFAULT_LOCALE,
});

/** Ways of writing one search that are looked for, at most. */
const MOST_WAYS = 64;

/** A search as it may have been written down before what it names got other slugs; as it is written today comes first. */
export const waysToWrite = ({
  query,
  snapshot,
}: {
  query: CaseQuery;
  snapshot: TaxonomySnapshot;
}): string[] => {
  let ways = [query];
  for (const facet of FACETS) {
    const collection = collectionOfFacet(facet);
    if (!collection) continue;
    for (const value of query.filters[facet] ?? []) {
      const names = slugsLeadingTo(snapshot, { collection, slug: value });
      const named = (way: CaseQuery, name: string): CaseQuery => ({
        ...way,
        filters: {
          ...way.filters,
          [facet]: (way.filters[facet] ?? []).map((one) => (one === value ? name : one)),
        },
      });
      ways = ways.flatMap((way) => names.map((name) => named(way, name))).slice(0, MOST_WAYS);
    }
  }
  return [...new Set(ways.map((way) => searchOf(way).query))];
};

/** What of a followed search is not in the library now, and what the rest of it still finds. */
export interface Standing {
  /** Values as the reader's alert names them, in words. */
  gone: string[];
  /** The query of what is there; null where one of its conditions names nothing that is, so that no case can be found. */
  query: CaseQuery | null;
}

export const standingOf = ({
  query,
  snapshot,
}: {
  query: CaseQuery;
  snapshot: TaxonomySnapshot;
}): Standing => {
  const filters: CaseQuery['filters'] = {};
  const gone: string[] = [];
  let isFindable = true;
  for (const facet of FACETS) {
    const values = query.filters[facet];
    if (!values) continue;
    const known = values.filter((value) => hasFacetValue(snapshot, { facet, value }));
    gone.push(...values.filter((value) => !known.includes(value)).map((value) => value.replaceAll('-', ' ')));
    if (known.length === 0) isFindable = false;
    filters[facet] = known;
  }
  return { gone, query: isFindable ? { ...query, filters } : null };
};

/** Somewhere to go or to call, or more words than a search has: not what this base writes to people who did not ask. */
const isMessage = (q: string): boolean =>
  countable(q) === undefined || /[\p{L}\p{N}][.\u3002][\p{L}\p{N}]|[/\\:]/u.test(q.normalize('NFKC'));

/** The query without words that whoever typed somebody else's address would have us send there. */
export const withoutMessage = (query: CaseQuery): CaseQuery =>
  query.q && isMessage(query.q) ? { ...query, q: '…' } : query;

/** A query in words, without asking search for them. */
export const sentenceOf = ({ query, snapshot }: { query: CaseQuery; snapshot: TaxonomySnapshot }): string => {
  const facets = Object.fromEntries(
    FACETS.map((facet) => [
      facet,
      (query.filters[facet] ?? []).flatMap((value) => {
        const label = facetLabel({ snapshot, facet, value, lang: query.lang });
        return label === undefined ? [] : [{ value, label, count: 0, isSelected: true }];
      }),
    ]),
  ) as SearchResults['facets'];
  return querySentence({ query, facets });
};
