import type {
  ChallengeKind,
  FigureKind,
  FigureQualifier,
  OrganisationType,
  SourceKind,
} from '../../domain/vocabulary.ts';

/** One case as read out of a document: the parts of the OPEN template in plain values, nothing looked up yet. */
export interface StructuredCase {
  title: string;
  organisation?: NamedOrganisation;
  partners: (NamedOrganisation & { role?: string })[];
  summary: string;
  challenges: { statement: string; kind?: ChallengeKind; figure?: FoundFigure }[];
  solutions: { statement: string }[];
  results: { statement: string; figure?: FoundFigure }[];
  /** Paragraphs. */
  whatDidNotWork: string[];
  learningPoints: { statement: string }[];
  /** Paragraphs, and who signed them. */
  comment?: { paragraphs: string[]; author?: string };
  period?: { start?: string; end?: string; isOngoing?: boolean };
  staffing?: string;
  conditions?: string;
  costs: { amount: number; currency: string; period?: string; note?: string }[];
  sources: { title: string; publisher?: string; date?: string; url?: string; kind?: SourceKind }[];
  contact: FoundContact;
  /** Names as they stand in the text, to be matched with records or proposed as new ones. */
  names: { themes: string[]; audiences: string[]; methods: string[]; places: string[] };
  /** Places in the document's `images`, with what stood below them. */
  pictures: { image: number; caption?: string }[];
  /** Headings and field labels that were understood: their words are in no other part. */
  labels: string[];
  /** What fits nowhere, in the order of the document; no word of it is in another part. */
  unplaced: string[];
  /** What the editor should look at, in sentences. */
  remarks: string[];
}

export interface NamedOrganisation {
  name: string;
  type?: OrganisationType;
}

/** A figure read out of a sentence, which stays whole: the editor confirms it. */
export interface FoundFigure {
  qualifier: FigureQualifier;
  value: number;
  unit: string;
  kind?: FigureKind;
  asOf?: string;
}

export interface FoundContact {
  name?: string;
  role?: string;
  organisationName?: string;
  mailbox?: string;
  phone?: string;
  /** Address, hours, second numbers: everything else that leads to a person. */
  note?: string;
}

/** A record that an import asks an editor to make, kept in `proposedRecords` of the draft. */
export interface ProposedRecord {
  collection: 'organisations' | 'themes' | 'audiences' | 'methods' | 'places';
  title: string;
  /** Where the draft would name it: `organisation`, `partners`, `themes` … */
  path: string;
  role?: string;
  type?: OrganisationType;
}
