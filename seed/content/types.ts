import type {
  ChallengeKind,
  EvidenceLevel,
  FigureKind,
  FigureQualifier,
  OrganisationType,
  RecognitionLevel,
  ResourceKind,
  SourceKind,
  Tier,
} from '../../src/domain/vocabulary.ts';
import type { PartialDate } from '../../src/domain/partial-date.ts';

/** The lasting name of a record, the same as its slug. Relations between seed records are keys, never database ids. */
export type Key = string;

/** Long text in Markdown; the loader makes it what the field's editor would have made. */
export type Markdown = string;

export interface SeedRecord {
  key: Key;
  title: string;
}

export interface SeedPlace extends SeedRecord {
  kind: 'neighbourhood' | 'town' | 'city' | 'borough' | 'county' | 'region' | 'country';
  latitude: number;
  longitude: number;
  region?: Key;
  parent?: Key;
  otherNames?: string[];
}

export interface SeedOrganisation extends SeedRecord {
  type: OrganisationType;
  description?: string;
  place?: Key;
  parent?: Key;
  otherNames?: string[];
}

export interface SeedTheme extends SeedRecord {
  description: string;
  introduction: Markdown;
  parent?: Key;
  otherNames?: string[];
  order: number;
}

export interface SeedTerm extends SeedRecord {
  description: string;
  otherNames?: string[];
}

export interface SeedIndicator extends SeedRecord {
  code: string;
  definition: string;
  source: string;
  year?: number;
}

export interface SeedFigure {
  qualifier: FigureQualifier;
  value: number;
  unit: string;
  /** `null` where the figure describes the setting rather than the work. */
  kind: FigureKind | null;
  /** `null` says openly that the source gives no date. */
  asOf: PartialDate | null;
  saidBy: string;
  baseline?: number;
  target?: number;
}

export interface SeedSource {
  title: string;
  publisher: string;
  kind: SourceKind;
  date?: PartialDate;
  url?: string;
}

export interface SeedResource extends SeedRecord {
  kind: ResourceKind;
  description: string;
  organisations?: Key[];
  themes: Key[];
  audiences?: Key[];
  date?: PartialDate;
  url?: string;
  languages?: string[];
  sources: SeedSource[];
}

export type SeedBasis =
  | { record: { relationTo: 'cases' | 'guides' | 'resources'; value: Key }; note: string }
  | { title: string; url?: string; note: string };

export interface SeedStatement {
  statement: string;
  figure?: SeedFigure;
}

export interface SeedCase extends SeedRecord {
  tier: Tier;
  organisation: Key;
  partners?: { organisation: Key; role?: string }[];
  summary: string;
  challenges: (SeedStatement & { ref: string; kind: ChallengeKind })[];
  /** `answers` names challenges of the same case by `ref`, only where the source pairs them or it is evident. */
  solutions: { statement: string; answers?: string[] }[];
  results: SeedStatement[];
  whatDidNotWork: { text: Markdown } | { noneReported: true };
  learningPoints?: { statement: string }[];
  comment?: { text: Markdown; author: string };
  themes: Key[];
  audiences: Key[];
  methods: Key[];
  places: Key[];
  period?: { start?: PartialDate; end?: PartialDate; isOngoing?: boolean };
  evidence: EvidenceLevel;
  evidenceNote: string;
  transferability?: { conditions?: string; alsoThemes?: Key[] };
  indicators?: Key[];
  costs?: { amount: number; currency: string; period?: string; note?: string }[];
  funders?: { organisation: Key; note?: string }[];
  staffing?: string;
  recognition?: { body: string; award?: string; level: RecognitionLevel; year?: number }[];
  sources: SeedSource[];
  basedOn?: SeedBasis[];
  resources?: Key[];
  updates?: { date?: PartialDate; statement: string; figures?: SeedFigure[] }[];
  contact?: { role?: string; mailbox?: string; phone?: string; hasConsented: false };
}

export interface SeedRecommendation extends SeedRecord {
  guidance?: Markdown;
  number?: string;
  addressedTo: string;
  cases: Key[];
  themes: Key[];
}

/** A chapter is prose with recommendations and case boxes set in, in this order. */
export type SeedPiece = Markdown | { recommendation: Key } | { caseBox: Key; note?: string };

export interface SeedGuide extends SeedRecord {
  subtitle: string;
  summary: string;
  edition: string;
  publishedOn?: PartialDate;
  publishers?: Key[];
  themes: Key[];
  audiences: Key[];
  chapters: { title: string; content: SeedPiece[] }[];
  sources: SeedSource[];
}

export interface SeedSpeaker {
  speaker: string;
  role: string;
  organisation: Key;
}

export interface SeedProceedings extends SeedRecord {
  summary: string;
  date: PartialDate;
  place?: Key;
  organisers: Key[];
  themes: Key[];
  indicators: Key[];
  cases: Key[];
  keynotes: (SeedSpeaker & { title: string; points: Markdown })[];
  statistics: SeedStatement[];
  workshops: {
    title: string;
    facilitators: SeedSpeaker[];
    background: Markdown;
    keyPoints: { statement: string }[];
    localActions: { statement: string }[];
    recommendations: Key[];
    cases: Key[];
  }[];
  questionsAndAnswers: { question: string; answers: { answeredBy?: string; answer: string }[] }[];
  sources: SeedSource[];
}

export interface SeedHub extends SeedRecord {
  organisation: Key;
  summary: string;
  accent: string;
  ground: string;
  choice: { regions: Key[] };
  featured: Key[];
}

/** All records of the seed, by collection. */
export interface SeedContent {
  places: SeedPlace[];
  organisations: SeedOrganisation[];
  themes: SeedTheme[];
  audiences: SeedTerm[];
  methods: SeedTerm[];
  indicators: SeedIndicator[];
  resources: SeedResource[];
  cases: SeedCase[];
  recommendations: SeedRecommendation[];
  guides: SeedGuide[];
  proceedings: SeedProceedings[];
  hubs: SeedHub[];
}
