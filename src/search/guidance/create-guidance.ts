import type { Payload } from 'payload';
import type { Taxonomy } from '../../content/taxonomy.ts';
import type { LocaleCode } from '../../domain/locales.ts';
import { TAXONOMY_COLLECTIONS } from '../../domain/taxonomy.ts';
import type { SearchDocument } from '../document.ts';
import type { SearchEngine } from '../engine/port.ts';
import type { Drift } from '../reconcile.ts';
import { readGuidance } from './read-guidance.ts';

/** Keeps the index of what answers beside the cases true to the database. Callers see to it that no two run at once. */
export interface Guidance {
  /** After changes of these records; what no guidance names costs nothing. */
  apply(changes: readonly { collection: string }[]): Promise<void>;
  /** Compares every document with the database and mends what differs. */
  reconcile(): Promise<Drift>;
  /** Builds the index anew beside the live one; resolves to the number of documents. */
  rebuild(): Promise<number>;
}

/** Collections whose records are guidance, or are named in it. */
const TOUCHES: ReadonlySet<string> = new Set([
  'guides',
  'recommendations',
  'proceedings',
  'resources',
  ...TAXONOMY_COLLECTIONS,
]);

/**
 * There are hundreds of such records where there are thousands of cases, so every change re-reads them all: simple, and
 * nothing that one names can be missed.
 */
export const createGuidance = ({
  payload,
  engine,
  taxonomy,
  locales,
}: {
  payload: Payload;
  engine: SearchEngine;
  taxonomy: Pick<Taxonomy, 'snapshot' | 'invalidate'>;
  locales: readonly LocaleCode[];
}): Guidance => {
  const read = async (): Promise<SearchDocument[]> =>
    readGuidance({ payload, locales, taxonomy: await taxonomy.snapshot() });

  const mend = async (): Promise<Drift> => {
    const held = await engine.revisions();
    const documents = await read();
    const stale = documents.filter(({ id, revision }) => held.get(id) !== revision);
    const current = new Set(documents.map(({ id }) => id));
    const gone = [...held.keys()].filter((id) => !current.has(id));
    if (stale.length > 0) await engine.upsert(stale);
    if (gone.length > 0) await engine.remove(gone);
    const added = stale.filter(({ id }) => !held.has(id)).length;
    return { added, updated: stale.length - added, removed: gone.length, total: documents.length };
  };

  return {
    apply: async (changes) => {
      if (changes.some(({ collection }) => TOUCHES.has(collection))) await mend();
    },
    reconcile: async () => {
      taxonomy.invalidate();
      return mend();
    },
    rebuild: async () => {
      taxonomy.invalidate();
      const documents = await read();
      return engine.rebuild({ batches: inOneBatch(documents) });
    },
  };
};

async function* inOneBatch(documents: SearchDocument[]): AsyncGenerator<SearchDocument[]> {
  if (documents.length > 0) yield documents;
}
