import { DEFAULT_LIMIT, type CaseQuery, type Facet } from './case-query.ts';
import type { LocaleCode } from './locales.ts';
import { collectionOfFacet, hasFacetValue, recordById, type TaxonomySnapshot } from './taxonomy.ts';

/** Which cases a hub shows, as it is stored: records by their ids, closed lists by their values. */
export interface HubChoice {
  words: string;
  values: Partial<Record<Facet, readonly string[]>>;
}

/**
 * A hub's choice as the one query that everything knows; null where it finds nothing because all that it names of one kind
 * is not published (any more). What readers may not know is left out of the query, and never widens it: a hub of one theme
 * that is taken down shows no case, not all of them.
 */
export const queryOfChoice = ({
  choice,
  snapshot,
  lang,
}: {
  choice: HubChoice;
  snapshot: TaxonomySnapshot;
  lang: LocaleCode;
}): CaseQuery | null => {
  const filters: CaseQuery['filters'] = {};
  for (const [facet, chosen] of Object.entries(choice.values) as [Facet, readonly string[]][]) {
    if (chosen.length === 0) continue;
    const known = [...new Set(chosen.flatMap((value) => publicValue({ facet, value, snapshot })))];
    if (known.length === 0) return null;
    filters[facet] = known.sort();
  }
  return {
    q: choice.words.normalize('NFC').replace(/\s+/gu, ' ').trim(),
    filters,
    hasAward: false,
    lang,
    sort: 'newest',
    page: 1,
    limit: DEFAULT_LIMIT,
  };
};

const publicValue = ({
  facet,
  value,
  snapshot,
}: {
  facet: Facet;
  value: string;
  snapshot: TaxonomySnapshot;
}): string[] => {
  const collection = collectionOfFacet(facet);
  const slug = collection ? recordById(snapshot, { collection, id: value })?.slug : value;
  return slug !== undefined && hasFacetValue(snapshot, { facet, value: slug }) ? [slug] : [];
};
