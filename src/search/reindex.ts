import type { Payload } from 'payload';
import type { Taxonomy } from '../content/taxonomy.ts';
import type { LocaleCode } from '../domain/locales.ts';
import type { RebuildProgress, SearchEngine } from './engine/port.ts';
import { readAllDocuments } from './read-documents.ts';

/**
 * Builds the index anew from the published cases, beside the live one: readers see the old or the new whole. Resolves to
 * the number of documents, one per case and language.
 */
export const reindex = ({
  payload,
  engine,
  taxonomy,
  locales,
  onProgress,
}: {
  payload: Payload;
  engine: SearchEngine;
  taxonomy: Pick<Taxonomy, 'snapshot' | 'invalidate'>;
  locales: readonly LocaleCode[];
  onProgress?: (progress: RebuildProgress) => void;
}): Promise<number> => {
  taxonomy.invalidate();
  return engine.rebuild({ batches: readAllDocuments({ payload, locales, taxonomy }), onProgress });
};
