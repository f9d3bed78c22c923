import type { LocaleCode } from '../../../domain/locales.ts';
import { DOCUMENT_FACETS, type DocumentFacet, type SearchDocument } from '../../document.ts';
import { foldedWords } from '../shared/text.ts';

/** What filters, counts and sorts need to know of a document: small enough to load for all at opening. */
export interface Facts {
  id: string;
  key: string;
  readableIn: LocaleCode[];
  facets: Partial<Record<DocumentFacet, string[]>>;
  hasAward: boolean;
  years: [number, number] | null;
  geo: [number, number][];
  publishedAt: number;
  updatedAt: number;
  /** The title's folded words: sort key and title index at once. */
  title: string;
}

export const factsOf = (document: SearchDocument): Facts => ({
  id: document.id,
  key: document.key,
  readableIn: [...new Set(document.readableIn)],
  facets: Object.fromEntries(
    DOCUMENT_FACETS.map((facet) => [facet, [...new Set<string>(document.facets[facet])]] as const).filter(
      ([, values]) => values.length > 0,
    ),
  ),
  hasAward: document.hasAward,
  years: yearsOf(document),
  geo: document.geo.map(({ lat, lng }) => [lat, lng]),
  publishedAt: document.publishedAt,
  updatedAt: document.updatedAt,
  title: foldedWords(document.title).join(' '),
});

/** A case with one known year ran in that year; one with none is outside every filter by year. */
export const yearsOf = ({
  yearFrom,
  yearTo,
}: Pick<SearchDocument, 'yearFrom' | 'yearTo'>): [number, number] | null => {
  const from = yearFrom ?? yearTo;
  const to = yearTo ?? yearFrom;
  return from === null || to === null ? null : [from, to];
};
