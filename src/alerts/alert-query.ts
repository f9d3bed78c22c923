import { readCaseQuery, toSearchParams } from '../api/query-params.ts';
import { FACETS, type CaseQuery } from '../domain/case-query.ts';
import { DEFAULT_LOCALE, isLocaleCode, type LocaleCode } from '../domain/locales.ts';
import type { TaxonomySnapshot } from '../domain/taxonomy.ts';
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

/** The query that an alert follows. What is in the base no more finds nothing, and a language switched off is the default. */
export const queryOf = ({
  alert: { query, lang },
  locales,
}: {
  alert: { query?: string | null; lang: string };
  locales: readonly LocaleCode[];
}): CaseQuery => ({
  ...readCaseQuery({ params: new URLSearchParams(query ?? ''), locales }).query,
  lang: isLocaleCode(lang) && locales.includes(lang) ? lang : DEFAULT_LOCALE,
});

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
