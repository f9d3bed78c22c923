import type { Payload } from 'payload';
import type { Taxonomy } from '../content/taxonomy.ts';
import type { LocaleCode } from '../domain/locales.ts';
import type { SearchDocument } from './document.ts';
import type { SearchEngine } from './engine/port.ts';
import { readAllDocuments } from './read-documents.ts';

export interface ReindexProgress {
  /** Cases read so far; each has a document for every language it is written in. */
  cases: number;
  documents: number;
}

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
  onProgress?: (progress: ReindexProgress) => void;
}): Promise<number> => {
  taxonomy.invalidate();
  const batches = readAllDocuments({ payload, locales, taxonomy });
  return engine.rebuild({ batches: onProgress ? counted({ batches, onProgress }) : batches });
};

async function* counted({
  batches,
  onProgress,
}: {
  batches: AsyncIterable<SearchDocument[]>;
  onProgress: (progress: ReindexProgress) => void;
}): AsyncGenerator<SearchDocument[]> {
  const progress: ReindexProgress = { cases: 0, documents: 0 };
  for await (const documents of batches) {
    yield documents;
    progress.cases += new Set(documents.map(({ key }) => key)).size;
    progress.documents += documents.length;
    onProgress({ ...progress });
  }
}
