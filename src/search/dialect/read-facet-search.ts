import type { LocaleCode } from '../../domain/locales.ts';
import { FACETABLE } from './attributes.ts';
import { DialectError } from './errors.ts';
import { indexNamed, type IndexUid } from './indexes.ts';
import { readMatch } from './read-search.ts';
import { orNull, readObject, readString } from './read-values.ts';
import { readSearchFields, refuseUnlessOff, type SearchField } from './search-fields.ts';
import type { RecordFacetQuery } from './types.ts';

const FIELDS: readonly SearchField[] = ['q', 'filter', 'matchingStrategy', 'attributesToSearchOn', 'locales'];
/** Said of the values' counts and of nothing else: fields of a search that do not change which records are meant. */
const LEAST_SCORE = 'rankingScoreThreshold';

export interface ReadFacetSearch {
  index: IndexUid;
  query: RecordFacetQuery;
  /** As given, for the answer to repeat. */
  facetQuery: string | null;
}

/**
 * Reads a search among a facet's values. Fields it does not know are passed over, as a Meilisearch server passes them
 * over, for InstantSearch sends a whole search along.
 * @throws DialectError
 */
export const readFacetSearch = ({
  index,
  body: given,
  locales,
}: {
  index: string;
  body: unknown;
  locales: readonly LocaleCode[];
}): ReadFacetSearch => {
  const body = readObject({ value: given, at: '', code: 'bad_request' });
  const code = 'invalid_facet_search_facet_name';
  if (body.facetName === undefined)
    throw new DialectError({ code: 'missing_facet_search_facet_name', message: 'Missing field `facetName`' });
  const facet = readString({ value: body.facetName, at: '.facetName', code });
  const facetQuery = orNull(readString)({
    value: body.facetQuery,
    at: '.facetQuery',
    code: 'invalid_facet_search_query',
  });
  for (const [name, value] of Object.entries(body)) refuseUnlessOff({ name, value });
  const known = Object.fromEntries(
    Object.entries(body).filter(([name]) => FIELDS.some((field) => field === name)),
  );
  const fields = readSearchFields({ body: known, only: FIELDS });
  if (body[LEAST_SCORE] != null)
    throw new DialectError({
      code: 'invalid_search_ranking_score_threshold',
      message: `\`${LEAST_SCORE}\` is not spoken here for a facet's values.`,
    });
  const match = readMatch({ index, fields, locales });
  if (!(FACETABLE as readonly string[]).includes(facet))
    throw new DialectError({
      code,
      message: `Attribute \`${facet.slice(0, 200)}\` is not facet-searchable. Available facet-searchable attributes patterns are: \`${[...FACETABLE].sort().join(', ')}\`.`,
    });
  return { index: indexNamed(index), query: { ...match, facet, facetText: facetQuery ?? '' }, facetQuery };
};
