import type { CaseQuery, Facet } from '../domain/case-query.ts';
import type { LocaleCode } from '../domain/locales.ts';
import type {
  ChallengeKind,
  EvidenceLevel,
  GuidanceKind,
  OrganisationType,
  Section,
  Tier,
} from '../domain/vocabulary.ts';
import type { DocumentFigure, Named, SearchDocument } from './document.ts';
import type { Marked } from './engine/port.ts';
import type { RecordService } from './dialect/record-service.ts';

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
  /** One challenge and what was done about it, where the passage is either or a kind of challenge was chosen. */
  answer: ChallengeAnswer | null;
  marked: { title: Marked; summary: Marked };
  /** Words of the query, as typed, that this case does without. */
  missingWords: string[];
  /** Put first by the editors for this query. */
  isPinned: boolean;
  distanceKm?: number;
}

export interface FacetValue {
  value: string;
  label: string;
  count: number;
  isSelected: boolean;
}

export interface ChallengeAnswer {
  challenge: { text: string; kind: ChallengeKind | null; kindLabel: string | null };
  /** Empty where the source pairs no solution with the challenge. */
  solutions: string[];
}

/** A recommendation, an answered question, a guide, a workshop or a resource that answers beside the cases. */
export interface GuidanceHit {
  id: string;
  kind: GuidanceKind;
  lang: string;
  title: string;
  /** Absolute, with the anchor of the place where it stands. */
  url: string;
  summary: string;
  partOf: { label: string; url: string } | null;
  passage: { section: Section; text: string; marked: Marked } | null;
  marked: { title: Marked; summary: Marked };
}

export interface GuidanceGroup {
  kind: GuidanceKind;
  label: string;
  total: number;
  hits: GuidanceHit[];
}

/** One way to ask for less, with what it would find; `query` is the whole query that does. */
export interface Loosening {
  /** In words: "without the theme Roma", "in any year", "without “bursary”". */
  label: string;
  query: CaseQuery;
  total: number;
}

/** What a reader may mean while typing. */
export interface Suggestion {
  kind: 'case' | 'theme' | 'organisation' | 'place' | 'guidance' | 'query';
  label: string;
  marked: Marked;
  /** Absolute: the page itself, or the search for a query. */
  url: string;
  /** Such as a case's organisation, or how many cases a theme has. */
  detail: string | null;
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
  /** Words that no case has, with the spelling that was searched for instead. */
  corrections: { typed: string; meant: string }[];
  /** The query as it was probably meant, where that differs: with its corrections, or one that finds something. */
  didYouMean: string | null;
  /** The language whose cases answered: another than the query's where that has none. */
  answeredIn: LocaleCode;
  /** Themes, organisations and places that the words name, on the first page: their own pages tell more than a search. */
  named: Suggestion[];
  /** What else answers, on the first page of a query with words; most helpful kind first. */
  guidance: GuidanceGroup[];
  /** Where nothing matches: what to ask for less of, most found first. */
  loosen: Loosening[];
  tookMs: number;
  engine: 'embedded' | 'meilisearch';
}

export interface RelatedCase {
  document: SearchDocument;
  /** In words, for the reader: "Also about Roma, with the same audience". */
  reason: string;
}

export interface SearchOptions {
  /**
   * True for callers that draw what helps a reader on: guidance, loosenings, did-you-mean. It costs further searches, so
   * feeds, embeds and lists go without.
   */
  withHelp?: boolean;
  /** True where a reader typed the words: they are remembered, without the reader, when the search is over. */
  isTyped?: boolean;
}

/** The one entry for every caller. Methods reject with an AppError 503 when no engine answers. */
export interface SearchService {
  searchCases(query: CaseQuery, options?: SearchOptions): Promise<SearchResults>;
  /** Every case of a query, whatever its page and limit, in its order; and the language that answered. */
  matchingCases(query: CaseQuery): Promise<{ keys: string[]; answeredIn: LocaleCode }>;
  relatedCases(input: { key: string; lang: CaseQuery['lang']; limit?: number }): Promise<RelatedCase[]>;
  /** What else answers: recommendations, answered questions, guides, workshops, resources, a group for each kind. */
  searchGuidance(input: {
    q: string;
    lang: LocaleCode;
    kinds?: readonly GuidanceKind[];
    themes?: string[];
    limit?: number;
  }): Promise<GuidanceGroup[]>;
  /** For what was typed so far: at most `limit`, grouped by kind in the order to show them. */
  suggest(input: { q: string; lang: LocaleCode; limit?: number }): Promise<Suggestion[]>;
  /** Public records in Meilisearch's dialect, of cases or of what answers beside them. */
  records: RecordService;
  ping(): Promise<void>;
  /** Whether what is found may lag behind what was saved, and how many records wait for the index. */
  state(): SearchState;
}

export interface SearchState {
  /** What is found may lag behind what was saved, by more than a moment. */
  isCatchingUp: boolean;
  /** Drafts are among them: for the log and for staff, never for a visitor. */
  waiting: number;
}
