import type { LocaleCode } from './locales.ts';

/** Facets of one query, everywhere: the parameter's name is the facet's name. Values are slugs. */
export const FACETS = [
  'theme',
  'audience',
  'method',
  'place',
  'region',
  'organisation',
  'organisationType',
  'challenge',
  'evidence',
] as const;
export type Facet = (typeof FACETS)[number];

export const SORTS = ['relevance', 'newest', 'updated', 'title'] as const;
export type Sort = (typeof SORTS)[number];

export const DEFAULT_LIMIT = 20;
export const MAX_LIMIT = 100;

export interface GeoCircle {
  lat: number;
  lng: number;
  /** Radius in kilometres. */
  km: number;
}

/** A checked query: what `/cases`, `/api/search`, GraphQL, feeds and embeds all turn their parameters into. */
export interface CaseQuery {
  q: string;
  /** Any of the values inside a facet, all of the facets together. */
  filters: Partial<Record<Facet, string[]>>;
  hasAward: boolean;
  /** Calendar years, inclusive: a case matches when the years it ran in overlap them. */
  from?: number;
  to?: number;
  near?: GeoCircle;
  lang: LocaleCode;
  /** `relevance` without words means `newest`. */
  sort: Sort;
  /** From 1. */
  page: number;
  limit: number;
}
