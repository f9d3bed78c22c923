import type { LocaleCode } from '../../domain/locales.ts';
import { ATTRIBUTES, FACETABLE, FILTERABLE, isAttribute, MOST_HITS, SEARCHABLE } from './attributes.ts';
import { DialectError } from './errors.ts';
import { readFilter } from './filter-input.ts';
import { indexNamed, kindsIn, type IndexUid } from './indexes.ts';
import { readLocale } from './read-locale.ts';
import { readSort } from './read-sort.ts';
import type { SearchFields } from './search-fields.ts';
import type { RecordMatch, RecordQuery } from './types.ts';

export type Paging = { limit: number; offset: number } | { page: number; hitsPerPage: number };

/** A search as it was asked: what an engine needs, and what the answer repeats. */
export interface ReadSearch {
  index: IndexUid;
  query: RecordQuery;
  paging: Paging;
}

interface Input {
  index: string;
  fields: SearchFields;
  /** Languages that are switched on. */
  locales: readonly LocaleCode[];
}

const LIMIT = 20;
const CROP_LENGTH = 10;
const LONGEST_QUERY = 2_000;

/**
 * Checks a search's fields against what the records have.
 * @throws DialectError
 */
export const readSearch = (input: Input): ReadSearch => {
  const { fields } = input;
  const paging = readPaging(fields);
  return {
    index: indexNamed(input.index),
    paging,
    query: {
      ...readMatch(input),
      sort: readSort(fields.sort ?? []),
      distinct: readDistinct(fields.distinct ?? null),
      ...windowOf(paging),
      isCounted: 'page' in paging,
      facets: readFacets(fields.facets ?? []),
      retrieve: expanded(fields.attributesToRetrieve ?? ['*']),
      highlight: expanded(fields.attributesToHighlight ?? []),
      crop: readCrops(fields),
      marks: {
        before: fields.highlightPreTag ?? '<em>',
        after: fields.highlightPostTag ?? '</em>',
        cropped: fields.cropMarker ?? '…',
      },
      showsPositions: fields.showMatchesPosition ?? false,
      showsScore: fields.showRankingScore ?? false,
      leastScore: fields.rankingScoreThreshold ?? null,
    },
  };
};

/** The part of a search that says which records are meant; a search among a facet's values has it too. */
export const readMatch = ({ index, fields, locales }: Input): RecordMatch => {
  const kinds = kindsIn(indexNamed(index));
  const text = fields.q?.trim() ?? '';
  if (text.length > LONGEST_QUERY)
    throw refused(
      'invalid_search_q',
      `A query takes at most ${LONGEST_QUERY} characters; it has ${text.length}.`,
    );
  return {
    kinds,
    lang: readLocale({ given: fields.locales ?? null, locales }),
    text,
    matching: fields.matchingStrategy ?? 'last',
    searchOn: readSearchOn(fields.attributesToSearchOn ?? null),
    filter: readFilter(fields.filter),
  };
};

/** Meilisearch pages by number as soon as either of the two is given. */
const readPaging = ({ page, hitsPerPage, limit = LIMIT, offset = 0 }: SearchFields): Paging =>
  page == null && hitsPerPage == null
    ? { limit, offset }
    : { page: page ?? 1, hitsPerPage: hitsPerPage ?? LIMIT };

/** The hits to fetch: none of page 0, none beyond the most that anybody is given. */
const windowOf = (paging: Paging): { offset: number; limit: number } => {
  const wanted =
    'page' in paging
      ? {
          offset: Math.max(0, paging.page - 1) * paging.hitsPerPage,
          limit: paging.page === 0 ? 0 : paging.hitsPerPage,
        }
      : paging;
  const offset = Math.min(wanted.offset, MOST_HITS);
  return { offset, limit: Math.min(wanted.limit, MOST_HITS - offset) };
};

/** Attributes that are there, each once, in the record's order; names that are not are passed over, as there. */
const expanded = (names: string[]): string[] =>
  names.includes('*') ? [...ATTRIBUTES] : ATTRIBUTES.filter((name) => names.includes(name));

const readCrops = ({ attributesToCrop, cropLength = CROP_LENGTH }: SearchFields): RecordQuery['crop'] => {
  const crops = new Map<string, number>();
  for (const named of attributesToCrop ?? []) {
    const [name = '', length = ''] = named.split(':');
    const words = /^\d+$/.test(length) ? Number(length) : cropLength;
    // What is named alone says more than what "*" says of all.
    if (name === '*') for (const each of ATTRIBUTES) crops.set(each, crops.get(each) ?? words);
    else if (isAttribute(name)) crops.set(name, words);
  }
  return [...crops].map(([attribute, words]) => ({ attribute, words }));
};

const readSearchOn = (names: string[] | null): string[] | null => {
  if (!names || names.includes('*')) return null;
  return names.map((name) => {
    const known = SEARCHABLE.find((candidate) => candidate === name || `${candidate}.text` === name);
    if (known === undefined || (name !== known && known !== 'passages'))
      throw refused(
        'invalid_search_attributes_to_search_on',
        `Attribute \`${name.slice(0, 200)}\` is not searchable. Available searchable attributes are: \`${[...SEARCHABLE].sort().join(', ')}\`.`,
      );
    return known;
  });
};

/** Names, with `*` for any letters in one. */
const readFacets = (patterns: string[]): string[] => {
  const found = new Set<string>();
  for (const pattern of patterns) {
    const names = FACETABLE.filter((name) => fits({ name, pattern }));
    if (names.length === 0)
      throw refused(
        'invalid_search_facets',
        `Invalid facet distribution: Pattern \`${pattern.slice(0, 200)}\` is not filterable. Available filterable attributes patterns are: \`${[...FACETABLE].sort().join(', ')}\`.`,
      );
    for (const name of names) found.add(name);
  }
  return [...found].sort();
};

/** As Meilisearch's patterns: a `*` at the beginning, at the end, or both. */
const fits = ({ name, pattern }: { name: string; pattern: string }): boolean => {
  if (pattern === '*') return true;
  const isOpenBefore = pattern.startsWith('*');
  const isOpenAfter = pattern.endsWith('*');
  const core = pattern.slice(isOpenBefore ? 1 : 0, isOpenAfter ? -1 : undefined);
  if (isOpenBefore && isOpenAfter) return name.includes(core);
  if (isOpenBefore) return name.endsWith(core);
  return isOpenAfter ? name.startsWith(core) : name === pattern;
};

const readDistinct = (name: string | null): string | null => {
  if (name === null || (FACETABLE as readonly string[]).includes(name)) return name;
  throw refused(
    'invalid_search_distinct',
    `Attribute \`${name.slice(0, 200)}\` is not filterable and thus, cannot be used as distinct attribute. Available filterable attributes patterns are: \`${[...FILTERABLE].sort().join(', ')}\`.`,
  );
};

const refused = (code: string, message: string): DialectError => new DialectError({ code, message });
