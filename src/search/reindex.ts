import type { Payload } from 'payload';
import type { Taxonomy } from '../content/taxonomy.ts';
import type { LocaleCode } from '../domain/locales.ts';
import type { SearchDocument } from './document.ts';
import type { SearchEngine } from './engine/port.ts';
import { markOf, writeMark } from './index-mark.ts';
import { readAllDocuments } from './read-documents.ts';

export interface ReindexProgress {
  /** Cases read so far; each has a document for every language it is written in. */
  cases: number;
  documents: number;
  /** Cases there were when it began. */
  total: number;
}

/**
 * Builds the index anew from the published cases, beside the live one: readers see the old or the new whole. Resolves to
 * the number of documents, one per case and language. What is saved meanwhile is in the new index only where this process
 * saved it: a quick comparison afterwards finds the rest.
 */
export const reindex = async ({
  payload,
  engine,
  taxonomy,
  locales,
  onProgress,
  signal,
}: {
  payload: Payload;
  engine: SearchEngine;
  taxonomy: Pick<Taxonomy, 'snapshot' | 'invalidate'>;
  locales: readonly LocaleCode[];
  onProgress?: (progress: ReindexProgress) => void;
  /** Ends it: the old index stands. */
  signal?: AbortSignal;
}): Promise<number> => {
  taxonomy.invalidate();
  // Before the first case is read: whatever changes later is followed later.
  const follows = await taxonomy.snapshot();
  const { totalDocs: total } = await payload.count({ collection: 'cases', overrideAccess: false });
  const batches = counted({
    batches: readAllDocuments({ payload, locales, taxonomy }),
    total,
    onProgress,
    signal,
  });
  const documents = await engine.rebuild({ batches });
  await engine.setMark(writeMark(markOf({ taxonomy: follows, locales, builtAt: Date.now() })));
  return documents;
};

async function* counted({
  batches,
  total,
  onProgress,
  signal,
}: {
  batches: AsyncIterable<SearchDocument[]>;
  total: number;
  onProgress?: (progress: ReindexProgress) => void;
  signal?: AbortSignal;
}): AsyncGenerator<SearchDocument[]> {
  const progress: ReindexProgress = { cases: 0, documents: 0, total };
  for await (const documents of batches) {
    signal?.throwIfAborted();
    yield documents;
    progress.cases += new Set(documents.map(({ key }) => key)).size;
    progress.documents += documents.length;
    onProgress?.({ ...progress });
  }
}
