import type { Payload } from 'payload';
import { readLastChanged } from '../changes/last-changed.ts';
import type { Taxonomy } from '../content/taxonomy.ts';
import type { LocaleCode } from '../domain/locales.ts';
import type { SearchEngine } from './engine/port.ts';
import { followTaxonomy } from './follow-taxonomy.ts';
import { markOf, readMark, writeMark } from './index-mark.ts';
import { revisionStart } from './projection.ts';
import { BATCH, readAllDocuments, readDocuments, readSaved } from './read-documents.ts';
import { createTurns, type Turns } from './turns.ts';

/** How far the index had drifted from the database; all of it is mended. */
export interface Drift {
  added: number;
  updated: number;
  removed: number;
  /** Documents that the index holds now. */
  total: number;
}

/**
 * By dates: cases are compared by id, languages, when they were saved and last changed for readers, and what is named in
 * them by the index's mark. In full: every document is made anew and compared.
 */
export type Depth = 'quick' | 'full';

export interface ReconcileInput {
  payload: Payload;
  engine: SearchEngine;
  taxonomy: Pick<Taxonomy, 'snapshot' | 'invalidate'>;
  locales: readonly LocaleCode[];
  /** Shared with the sync of the same process. */
  inTurn?: Turns;
  /** A quick one turns into a full one where the index has no mark that tells enough. */
  depth?: Depth;
  signal?: AbortSignal;
}

export const hasDrifted = ({
  added,
  updated,
  removed,
}: Pick<Drift, 'added' | 'updated' | 'removed'>): boolean => added + updated + removed > 0;

/**
 * Compares the index with the database and mends it in place, a batch at a time: saves made meanwhile get their turn
 * between two batches.
 */
export const reconcile = async ({
  inTurn = createTurns(),
  depth = 'full',
  ...input
}: ReconcileInput): Promise<Drift> => {
  const { engine, taxonomy, locales } = input;
  taxonomy.invalidate();
  const round: Round = { ...input, inTurn, drift: { added: 0, updated: 0, removed: 0, total: 0 } };
  const mark = readMark(await engine.mark());
  const now = markOf({ taxonomy: await taxonomy.snapshot(), locales, builtAt: mark?.builtAt });
  const isWhole = depth === 'quick' && mark?.making === now.making && (await compareQuick(round));
  if (!isWhole) {
    Object.assign(round.drift, { total: 0 });
    await compareInFull(round);
    await engine.setMark(writeMark(now));
  }
  return round.drift;
};

interface Round extends Omit<ReconcileInput, 'inTurn' | 'depth'> {
  inTurn: Turns;
  drift: Drift;
}

/** Resolves to whether that was enough. */
const compareQuick = async (round: Round): Promise<boolean> => {
  const { payload, engine, inTurn, drift, signal } = round;
  const byKey = groupByKey(await engine.revisions());
  const suspects: Suspect[] = [];
  for await (const cases of readSaved({ payload })) {
    signal?.throwIfAborted();
    const lastChanged = await readLastChanged({
      payload,
      collection: 'cases',
      records: cases.map(({ record }) => record),
    });
    for (const { id, key, record } of cases) {
      const held = byKey.get(key) ?? [];
      const start = revisionStart({
        savedAt: new Date(record.updatedAt).getTime(),
        updatedAt: lastChanged(record).getTime(),
      });
      const isCurrent = held.length > 0 && held.every(([, revision]) => revision.startsWith(start));
      if (isCurrent) drift.total += held.length;
      else suspects.push({ id, held: held.map(([document]) => document) });
      byKey.delete(key);
    }
  }
  const gone = [...byKey.values()].flatMap((held) => held.map(([document]) => document));
  if (suspects.length > 0 || gone.length > 0) {
    // Read again, as saves made since the first reading have reached the index by themselves.
    const latest = await engine.revisions();
    for (let from = 0; from < suspects.length; from += BATCH) {
      signal?.throwIfAborted();
      await inTurn(() => mendCases({ ...round, cases: suspects.slice(from, from + BATCH), latest }));
    }
    await removeGone({ ...round, ids: gone.filter((id) => latest.has(id)) });
  }
  const { written, isWhole } = await followTaxonomy({ ...round, isSparing: true });
  drift.updated += written.length;
  return isWhole;
};

/** A case whose documents are not all from when it was last saved or noted as changed, and the documents that there are. */
interface Suspect {
  id: string | number;
  held: string[];
}

const groupByKey = (revisions: Map<string, string>): Map<string, [id: string, revision: string][]> => {
  const groups = new Map<string, [string, string][]>();
  for (const document of revisions) {
    const key = keyOfId(document[0]);
    const group = groups.get(key);
    if (group) group.push(document);
    else groups.set(key, [document]);
  }
  return groups;
};

const mendCases = async ({
  cases,
  latest,
  ...round
}: Round & { cases: Suspect[]; latest: Map<string, string> }): Promise<void> => {
  const { payload, engine, taxonomy, locales, drift } = round;
  const documents = await readDocuments({
    payload,
    locales,
    taxonomy: await taxonomy.snapshot(),
    where: { id: { in: cases.map(({ id }) => id) } },
  });
  const stale = documents.filter(({ id, revision }) => latest.get(id) !== revision);
  if (stale.length > 0) await engine.upsert(stale);
  const current = new Set(documents.map(({ id }) => id));
  const gone = cases.flatMap(({ held }) => held).filter((id) => latest.has(id) && !current.has(id));
  if (gone.length > 0) await engine.remove(gone);
  for (const { id } of stale) drift[latest.has(id) ? 'updated' : 'added'] += 1;
  drift.removed += gone.length;
  drift.total += documents.length;
};

const compareInFull = async (round: Round): Promise<void> => {
  const { payload, engine, taxonomy, locales, inTurn, signal, drift } = round;
  const held = await engine.revisions();
  const batches = readAllDocuments({ payload, locales, taxonomy });
  const mendNext = async (): Promise<boolean> => {
    signal?.throwIfAborted();
    const { value: documents, done } = await batches.next();
    if (done) return false;
    const stale = documents.filter(({ id, revision }) => held.get(id) !== revision);
    if (stale.length > 0) await engine.upsert(stale);
    for (const { id } of stale) round.drift[held.has(id) ? 'updated' : 'added'] += 1;
    drift.total += documents.length;
    for (const { id } of documents) held.delete(id);
    return true;
  };
  while (await inTurn(mendNext));
  await removeGone({ ...round, ids: [...held.keys()] });
};

/** Takes out what no visitor can read any more; a case published since it was looked for is left in. */
const removeGone = async ({ ids, ...round }: Round & { ids: string[] }): Promise<void> => {
  const { payload, engine, taxonomy, locales, inTurn, signal } = round;
  for (let from = 0; from < ids.length; from += BATCH) {
    signal?.throwIfAborted();
    const asked = ids.slice(from, from + BATCH);
    await inTurn(async () => {
      const documents = await readDocuments({
        payload,
        locales,
        taxonomy: await taxonomy.snapshot(),
        where: { key: { in: [...new Set(asked.map(keyOfId))] } },
      });
      const published = new Set(documents.map(({ id }) => id));
      const gone = asked.filter((id) => !published.has(id));
      if (gone.length > 0) await engine.remove(gone);
      round.drift.removed += gone.length;
    });
  }
};

const keyOfId = (id: string): string => id.slice(0, id.lastIndexOf('_'));
