import type { LocaleCode } from '../../domain/locales.ts';
import type { DocumentKind } from '../../domain/vocabulary.ts';

/** One condition on an attribute, or on where a record is. Values are as typed; an engine reads numbers where it can. */
export type Condition =
  | { kind: 'compare'; attribute: string; operator: '=' | '>' | '>=' | '<' | '<='; value: string }
  | { kind: 'between'; attribute: string; from: string; to: string }
  | { kind: 'in'; attribute: string; values: string[] }
  | { kind: 'starts-with'; attribute: string; value: string }
  | { kind: 'exists' | 'is-null' | 'is-empty'; attribute: string }
  | { kind: 'in-circle'; lat: number; lng: number; metres: number }
  | { kind: 'in-box'; top: GeoPoint; bottom: GeoPoint }
  | { kind: 'in-polygon'; corners: GeoPoint[] };

/** A filter expression, read. `!=`, `NOT IN` and the like are a `not` around their positive. */
export type Filter =
  | Condition
  | { kind: 'and'; parts: Filter[] }
  | { kind: 'or'; parts: Filter[] }
  | { kind: 'not'; part: Filter };

export interface GeoPoint {
  lat: number;
  lng: number;
}

export type RecordSort =
  { attribute: string; isDescending: boolean } | { point: GeoPoint; isDescending: boolean };

/** Which records, by words and by conditions. */
export interface RecordMatch {
  /** Of one index, as the dialect names it. */
  kinds: readonly DocumentKind[];
  /** Only records that readers of this language get. */
  lang: LocaleCode;
  /** As typed; empty finds everything. */
  text: string;
  /** Which words go first where too few records have all of them: the last, none, or the commonest. */
  matching: 'last' | 'all' | 'frequency';
  /** Attributes the words may stand in; null for all that are searched. */
  searchOn: string[] | null;
  filter: Filter | null;
}

/** A search in Meilisearch's dialect, checked: attributes exist, numbers are in range. */
export interface RecordQuery extends RecordMatch {
  sort: RecordSort[];
  /** Of the records with one value of this attribute only the first counts. */
  distinct: string | null;
  offset: number;
  limit: number;
  /** Whether the total must be exact; estimating is allowed otherwise. */
  isCounted: boolean;
  facets: string[];
  /** Attributes of a hit, all of them named. */
  retrieve: string[];
  highlight: string[];
  crop: { attribute: string; words: number }[];
  marks: { before: string; after: string; cropped: string };
  showsPositions: boolean;
  showsScore: boolean;
  /** 0 to 1; what scores less is neither found nor counted. */
  leastScore: number | null;
}

/** A public record, cut to the attributes asked for, with `_formatted`, `_matchesPosition` and the like beside them. */
export type RecordHit = Record<string, unknown>;

export interface RecordResult {
  hits: RecordHit[];
  total: number;
  facetDistribution?: Record<string, Record<string, number>>;
  facetStats?: Record<string, { min: number; max: number }>;
}

/** Values of one facet that begin with what was typed, of the records that a search finds. */
export interface RecordFacetQuery extends RecordMatch {
  facet: string;
  facetText: string;
}

export interface RecordFacetResult {
  facetHits: { value: string; count: number }[];
}

/** What an engine answers in Meilisearch's dialect. Plain data in and out, so that it may cross to another thread. */
export interface RecordEngine {
  searchRecords(query: RecordQuery): Promise<RecordResult>;
  searchRecordFacet(query: RecordFacetQuery): Promise<RecordFacetResult>;
  /** One public record by its id; null when there is none. Its `url` is a path, here and in every hit. */
  readRecord(input: Pick<RecordMatch, 'kinds'> & { id: string }): Promise<RecordHit | null>;
}
