import type { CaseQuery, Facet } from '../domain/case-query.ts';
import type { EvidenceLevel, OrganisationType, Section, Tier } from '../domain/vocabulary.ts';
import type { DocumentFigure, Named, SearchDocument } from './document.ts';
import type { Marked } from './engine/port.ts';

/** What every caller of search gets: pages, `/api/search`, GraphQL, feeds and embeds draw it, each in its own way. */
export interface CaseHit {
  id: string;
  slug: string;
  lang: string;
  title: string;
  /** Absolute. */
  url: string;
  summary: string;
  tier: Tier;
  organisation: Named | null;
  organisationType: OrganisationType | null;
  themes: Named[];
  audiences: Named[];
  methods: Named[];
  places: Named[];
  evidence: EvidenceLevel;
  figure: DocumentFigure | null;
  problem: string;
  hasAward: boolean;
  yearFrom: number | null;
  yearTo: number | null;
  startYear?: number;
  /** ISO 8601. */
  publishedAt: string;
  updatedAt: string;
  /** The passage that answers, and which part of the case it stands in; null without words or without a match in the text. */
  passage: { section: Section; sectionLabel: string; text: string; marked: Marked } | null;
  marked: { title: Marked; summary: Marked };
  distanceKm?: number;
}

export interface FacetValue {
  value: string;
  label: string;
  count: number;
  isSelected: boolean;
}

export interface SearchResults {
  query: CaseQuery;
  total: number;
  page: number;
  pages: number;
  hits: CaseHit[];
  facets: Record<Facet, FacetValue[]>;
  droppedWords: string[];
  alsoSearched: { word: string; synonyms: string[] }[];
  tookMs: number;
  engine: 'embedded' | 'meilisearch';
}

export interface RelatedCase {
  document: SearchDocument;
  /** In words, for the reader: "Also about Roma, with the same audience". */
  reason: string;
}

/** The one entry for every caller. Methods reject with an AppError 503 when no engine answers. */
export interface SearchService {
  searchCases(query: CaseQuery): Promise<SearchResults>;
  relatedCases(input: { key: string; lang: CaseQuery['lang']; limit?: number }): Promise<RelatedCase[]>;
  ping(): Promise<void>;
}
