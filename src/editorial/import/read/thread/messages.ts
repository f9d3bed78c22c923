import type { SourceDocument } from '../../document.ts';

export interface ToReader {
  name: string;
  bytes: Uint8Array;
}

export type FromReader =
  /** Loaded: the reading begins, and its time. */
  | { kind: 'ready' }
  | { kind: 'document'; document: SourceDocument }
  | { kind: 'refused'; message: string; status: 413 | 422 }
  | { kind: 'failed'; message: string; stack?: string };
