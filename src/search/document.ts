import { FACETS } from '../domain/case-query.ts';
import type {
  ChallengeKind,
  DocumentKind,
  EvidenceLevel,
  OrganisationType,
  Section,
  Tier,
} from '../domain/vocabulary.ts';
import type { LocaleCode } from '../domain/locales.ts';

/** A record a case points to, as a reader sees it. */
export interface Named {
  slug: string;
  label: string;
}

/** What an index counts and filters by: a reader's facets, and which kind of record a document is. */
export const DOCUMENT_FACETS = [...FACETS, 'kind'] as const;
export type DocumentFacet = (typeof DOCUMENT_FACETS)[number];

export interface DocumentPassage {
  section: Section;
  text: string;
  /** Of a challenge: its lasting name within the case, and its kind. */
  ref?: string;
  kind?: ChallengeKind;
  /** Of a solution: the refs of the challenges it answers. Many sources don't pair them. */
  answers?: string[];
}

/** The one figure that speaks, ready for a card. */
export interface DocumentFigure {
  /** As a reader is told it, in the document's language: "over 330". */
  value: string;
  unit: string;
  /** As exactly as the source gives it: YYYY, YYYY-MM or YYYY-MM-DD. */
  asOf?: string;
  saidBy?: string;
}

/**
 * One published case (or guide, recommendation, answered question, workshop, resource) in one language, as an index holds it. Pure data, whole in itself: results are drawn from it
 * without asking the database. Nothing unpublished and no contact detail is ever in one.
 */
export interface SearchDocument {
  /** `{key}_{lang}`, of letters, digits, `-` and `_` (what Meilisearch allows). */
  id: string;
  key: string;
  slug: string;
  /** Where it is read, from `/`, with its anchor; of a case `/cases/{slug}`. */
  path: string;
  /** What it stands in: a recommendation's guide, a question's proceedings. */
  partOf?: { label: string; path: string };
  lang: LocaleCode;
  /**
   * Languages whose readers get this document: its own, and, for the default language's document, every language that
   * the case has no text in. A search in a language filters on it, so each case counts once and falls back by itself.
   */
  readableIn: LocaleCode[];
  /**
   * `{savedAt}-{updatedAt}.{hash}`, the dates in base 36, the first of its record: the hash changes whenever anything in the
   * document would; the dates alone tell a reconcile which records were saved, or noted as changed, since.
   */
  revision: string;

  title: string;
  summary: string;
  tier: Tier;
  organisation: Named | null;
  organisationType: OrganisationType | null;
  partners: Named[];
  themes: Named[];
  audiences: Named[];
  methods: Named[];
  places: Named[];
  figure: DocumentFigure | null;
  /** First challenge, for the card. */
  problem: string;
  evidence: EvidenceLevel;

  /** Values by facet, slugs only; a theme's ancestors are among its values. */
  facets: {
    theme: string[];
    audience: string[];
    method: string[];
    place: string[];
    region: string[];
    organisation: string[];
    organisationType: OrganisationType[];
    challenge: ChallengeKind[];
    evidence: EvidenceLevel[];
    kind: [DocumentKind];
  };
  hasAward: boolean;
  /** First and last calendar year the case ran in; null where its source gives none. A running case ends in 9999. */
  yearFrom: number | null;
  yearTo: number | null;
  /** The year it began, where its source says so: `yearFrom` may only be the first year it is known to have run in. */
  startYear?: number;
  geo: { lat: number; lng: number }[];
  /** Milliseconds since 1970. */
  publishedAt: number;
  /** When what readers get of a case last changed; of what answers beside the cases, when it was saved. */
  updatedAt: number;

  /** Text beyond title and summary, a passage a statement, in the template's order. */
  passages: DocumentPassage[];
  /** Names of organisations, partners, themes, audiences, methods and places, with their other names. */
  names: string;
}
