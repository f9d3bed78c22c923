import type { GeoCircle, Sort } from '../../domain/case-query.ts';
import type { LocaleCode } from '../../domain/locales.ts';
import type { Section } from '../../domain/vocabulary.ts';
import type { RecordEngine } from '../dialect/types.ts';
import type { DocumentFacet, SearchDocument } from '../document.ts';
import type { EngineSettings } from '../engine-settings.ts';

/** What an engine is asked. Already checked: values exist, numbers are in range. */
export interface EngineQuery {
  /** As typed, trimmed; empty finds everything. */
  text: string;
  /** Only documents with this among `readableIn`. */
  lang: LocaleCode;
  filters: Partial<Record<DocumentFacet, string[]>>;
  hasAward: boolean;
  from?: number;
  to?: number;
  near?: GeoCircle;
  sort: Sort;
  offset: number;
  limit: number;
  /** Facets to count; each count leaves out the facet's own selection. */
  facets: readonly DocumentFacet[];
}

/** Which cases, and in which order; nothing of how they are shown. */
export type EngineChoice = Omit<EngineQuery, 'offset' | 'limit' | 'facets'>;

/** A run of text cut at its matches, so that every output marks them in its own way and nothing is ever unescaped. */
export type Marked = { text: string; isMatch: boolean }[];

export interface EnginePassage {
  section: Section;
  marked: Marked;
  /** Its place among the document's passages. */
  index: number;
}

export interface EngineHit {
  document: SearchDocument;
  title: Marked;
  summary: Marked;
  /** The passage that answers best; null when no word of the query is in any (a match in title or names only, or no words). */
  passage: EnginePassage | null;
  /** Words of the query, as typed, that this document does without. */
  missingWords: string[];
  /** Put first by the editors for this very query. */
  isPinned: boolean;
  /** Kilometres from the centre of `near` to the case's nearest place. */
  distanceKm?: number;
}

export interface FacetCount {
  value: string;
  count: number;
}

export interface EngineResult {
  hits: EngineHit[];
  /** Exact. */
  total: number;
  /** Most frequent first, then by value; only values with a count, and every selected value even at zero. */
  facets: Partial<Record<DocumentFacet, FacetCount[]>>;
  /** Words of the query that had to be dropped because nothing holds all of them. */
  droppedWords: string[];
  /** Words that no document has, with the spelling that was searched for instead: "childern", "children". */
  corrections: { typed: string; meant: string }[];
  /** Other words searched for what was typed: synonyms only. */
  alsoSearched: { word: string; synonyms: string[] }[];
  /** Where more than one engine may have answered: which did. */
  answeredBy?: SearchEngine['name'];
}

export interface RebuildProgress {
  done: number;
}

/**
 * The port of a search engine. Nothing outside `search/engine` knows which one is behind it. Every method may reject;
 * callers decide whether that matters. Writes are visible to the next search once their promise resolves.
 */
export interface SearchEngine extends RecordEngine {
  readonly name: 'embedded' | 'meilisearch';
  open(): Promise<void>;
  close(): Promise<void>;
  /** Resolves when the engine can answer a search. */
  ping(): Promise<void>;
  /** Takes effect with the next search. */
  configure(settings: EngineSettings): Promise<void>;
  upsert(documents: SearchDocument[]): Promise<void>;
  /** Ids that are not there are no error. */
  remove(ids: string[]): Promise<void>;
  /** id -> revision of everything held: what reconcile compares with the database. */
  revisions(): Promise<Map<string, string>>;
  /**
   * Replaces everything, built beside the live index and swapped in at the end: readers see the old or the new whole,
   * never less. Killed midway, the old index stands and the leavings are cleared at the next `open`.
   */
  rebuild(input: {
    batches: AsyncIterable<SearchDocument[]>;
    onProgress?: (progress: RebuildProgress) => void;
  }): Promise<number>;
  search(query: EngineQuery): Promise<EngineResult>;
  /**
   * The keys of everything that `search` finds, all its pages in its order, as the index stands at one moment: pages asked
   * for one after the other may miss what moves between them.
   */
  matchingKeys(choice: EngineChoice): Promise<string[]>;
  /**
   * A word kept with the index, and only as long as the index: what it was last known to be whole for. Undefined after a
   * rebuild or for an index that never had one.
   */
  mark(): Promise<string | undefined>;
  setMark(mark: string): Promise<void>;
  /** Documents most like one by shared facets and text, best first; the document itself and its translations left out. */
  related(input: { id: string; lang: LocaleCode; limit: number }): Promise<SearchDocument[]>;
}
