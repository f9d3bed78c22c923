import type { Payload } from 'payload';
import type { Taxonomy } from '../content/taxonomy.ts';
import type { LocaleCode } from '../domain/locales.ts';
import type { SearchEngine } from './engine/port.ts';
import { BATCH, readAllDocuments, readDocuments } from './read-documents.ts';
import { createTurns, type Turns } from './turns.ts';

/** How far the index had drifted from the database; all of it is mended. */
export interface Drift {
  added: number;
  updated: number;
  removed: number;
  /** Documents that the index holds now. */
  total: number;
}

interface ReconcileInput {
  payload: Payload;
  engine: SearchEngine;
  taxonomy: Pick<Taxonomy, 'snapshot' | 'invalidate'>;
  locales: readonly LocaleCode[];
  /** Shared with the sync of the same process. */
  inTurn?: Turns;
}

export const hasDrifted = ({ added, updated, removed }: Drift): boolean => added + updated + removed > 0;

/**
 * Compares every document's revision with the database's and mends the index in place, a batch at a time: saves made
 * meanwhile get their turn between two batches.
 */
export const reconcile = async ({
  payload,
  engine,
  taxonomy,
  locales,
  inTurn = createTurns(),
}: ReconcileInput): Promise<Drift> => {
  taxonomy.invalidate();
  const held = await engine.revisions();
  const drift: Drift = { added: 0, updated: 0, removed: 0, total: 0 };
  const batches = readAllDocuments({ payload, locales, taxonomy });

  const mendNext = async (): Promise<boolean> => {
    const { value: documents, done } = await batches.next();
    if (done) return false;
    const stale = documents.filter(({ id, revision }) => held.get(id) !== revision);
    if (stale.length > 0) await engine.upsert(stale);
    drift.added += stale.filter(({ id }) => !held.has(id)).length;
    drift.updated += stale.filter(({ id }) => held.has(id)).length;
    drift.total += documents.length;
    for (const { id } of documents) held.delete(id);
    return true;
  };
  while (await inTurn(mendNext));

  if (held.size > 0)
    drift.removed = await inTurn(() =>
      removeGone({ ids: [...held.keys()], payload, engine, taxonomy, locales }),
    );
  return drift;
};

/** Takes out what no visitor can read any more; a case published since the batches passed it is left in. */
const removeGone = async ({
  ids,
  taxonomy,
  engine,
  ...input
}: Omit<ReconcileInput, 'inTurn'> & { ids: string[] }): Promise<number> => {
  let removed = 0;
  for (let from = 0; from < ids.length; from += BATCH) {
    const asked = ids.slice(from, from + BATCH);
    const documents = await readDocuments({
      ...input,
      taxonomy: await taxonomy.snapshot(),
      where: { key: { in: [...new Set(asked.map(keyOfId))] } },
    });
    const published = new Set(documents.map(({ id }) => id));
    const gone = asked.filter((id) => !published.has(id));
    if (gone.length > 0) await engine.remove(gone);
    removed += gone.length;
  }
  return removed;
};

const keyOfId = (id: string): string => id.slice(0, id.lastIndexOf('_'));
