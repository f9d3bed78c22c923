import { DialectError } from './errors.ts';
import {
  orNull,
  readBoolean,
  readCount,
  readOneOf,
  readShare,
  readString,
  readStrings,
  unknownField,
  type Given,
} from './read-values.ts';

const MATCHING = ['last', 'all', 'frequency'] as const;

/** Each field of a search with how it is read; what is read is not checked against the index yet. */
const READERS = {
  q: orNull(readString),
  offset: readCount,
  limit: readCount,
  page: orNull(readCount),
  hitsPerPage: orNull(readCount),
  attributesToRetrieve: orNull(readStrings),
  attributesToCrop: orNull(readStrings),
  cropLength: readCount,
  cropMarker: readString,
  attributesToHighlight: orNull(readStrings),
  highlightPreTag: readString,
  highlightPostTag: readString,
  showMatchesPosition: readBoolean,
  filter: ({ value }: Given): unknown => value,
  sort: orNull(readStrings),
  distinct: orNull(readString),
  facets: orNull(readStrings),
  matchingStrategy: (given: Given) => readOneOf({ ...given, values: MATCHING }),
  attributesToSearchOn: orNull(readStrings),
  rankingScoreThreshold: orNull(readShare),
  locales: orNull(readStrings),
  showRankingScore: readBoolean,
} as const;

export type SearchField = keyof typeof READERS;
export type SearchFields = { [Field in SearchField]?: ReturnType<(typeof READERS)[Field]> };

export const SEARCH_FIELDS = Object.keys(READERS) as SearchField[];

const CODES: Record<SearchField, string> = {
  q: 'invalid_search_q',
  offset: 'invalid_search_offset',
  limit: 'invalid_search_limit',
  page: 'invalid_search_page',
  hitsPerPage: 'invalid_search_hits_per_page',
  attributesToRetrieve: 'invalid_search_attributes_to_retrieve',
  attributesToCrop: 'invalid_search_attributes_to_crop',
  cropLength: 'invalid_search_crop_length',
  cropMarker: 'invalid_search_crop_marker',
  attributesToHighlight: 'invalid_search_attributes_to_highlight',
  highlightPreTag: 'invalid_search_highlight_pre_tag',
  highlightPostTag: 'invalid_search_highlight_post_tag',
  showMatchesPosition: 'invalid_search_show_matches_position',
  filter: 'invalid_search_filter',
  sort: 'invalid_search_sort',
  distinct: 'invalid_search_distinct',
  facets: 'invalid_search_facets',
  matchingStrategy: 'invalid_search_matching_strategy',
  attributesToSearchOn: 'invalid_search_attributes_to_search_on',
  rankingScoreThreshold: 'invalid_search_ranking_score_threshold',
  locales: 'invalid_search_locales',
  showRankingScore: 'invalid_search_show_ranking_score',
};

export const codeOfField = (field: SearchField): string => CODES[field];

/** What a Meilisearch server takes and this does not do: refused unless it is switched off in so many words. */
const NOT_SPOKEN: Record<string, string> = {
  hybrid: 'invalid_search_hybrid_query',
  vector: 'missing_search_hybrid',
  media: 'missing_search_hybrid',
  personalize: 'invalid_search_personalize',
  retrieveVectors: 'invalid_search_retrieve_vectors',
  useNetwork: 'feature_not_enabled',
  showRankingScoreDetails: 'invalid_search_show_ranking_score_details',
  showPerformanceDetails: 'invalid_search_show_performance_details',
};

/**
 * Reads the fields of a search from a body, in the order they come.
 * @throws DialectError with the field's own code, or `bad_request` for one that nobody knows
 */
export const readSearchFields = ({
  body,
  at = '',
  only = SEARCH_FIELDS,
  alsoKnown = [],
}: {
  body: Record<string, unknown>;
  at?: string;
  only?: readonly SearchField[];
  /** Fields that the caller reads itself. */
  alsoKnown?: readonly string[];
}): SearchFields => {
  const read: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(body)) {
    if (alsoKnown.includes(name)) continue;
    const field = only.find((candidate) => candidate === name);
    if (field) read[field] = READERS[field]({ value, at: `${at}.${name}`, code: CODES[field] });
    else refuseUnlessOff({ name, value });
    if (!field && !Object.hasOwn(NOT_SPOKEN, name))
      throw unknownField({ name, at, among: [...alsoKnown, ...only] });
  }
  return read as SearchFields;
};

/** @throws DialectError for what is known to Meilisearch and asked for, but not spoken here */
export const refuseUnlessOff = ({ name, value }: { name: string; value: unknown }): void => {
  const code = Object.hasOwn(NOT_SPOKEN, name) ? NOT_SPOKEN[name] : undefined;
  if (code === undefined || value === null || value === false || value === 'false') return;
  throw new DialectError({
    code,
    message: `\`${name}\` is not spoken here: this search is by words, not by vectors or details.`,
  });
};
