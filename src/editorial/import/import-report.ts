import type { Proposal } from './match/match-case.ts';

/** What the editor should know of a document's reading, kept in `report` of its record. */
export interface ImportReport {
  remarks: string[];
  /** One case of the whole document, although it holds several: an editor asked for it. */
  isOne?: boolean;
  cases: {
    id: string;
    /** Names as they stand in the document, beside the record each was taken for. */
    matched: { text: string; title: string }[];
    /** Headings and labels that were understood: they stand in no field. */
    labels: string[];
  }[];
}

/** One document's way into the base, told to whoever brought it. */
export interface ImportResult {
  importId: string;
  filename: string;
  cases: { id: string; title: string; proposals: Proposal[]; figures: number; remarks: string[] }[];
  /** More than one case was found in it, whether or not it was split. */
  isOne: boolean;
  wordsRead: number;
  wordsUnplaced: number;
  remarks: string[];
}
