import type { Payload, Where } from 'payload';
import { isTaxonomyCollection, type Taxonomy } from '../content/taxonomy.ts';
import type { LocaleCode } from '../domain/locales.ts';
import type { TaxonomyCollection } from '../domain/taxonomy.ts';
import type { SearchEngine } from './engine/port.ts';
import { agreesWithTaxonomy, followTaxonomy } from './follow-taxonomy.ts';
import { documentIds, indexKey } from './projection.ts';
import { readDocuments } from './read-documents.ts';
import type { Depth } from './reconcile.ts';
import type { RecordChange } from './sync.ts';
import type { Turns } from './turns.ts';

export interface ApplyInput {
  payload: Payload;
  engine: SearchEngine;
  taxonomy: Pick<Taxonomy, 'snapshot' | 'invalidate'>;
  locales: readonly LocaleCode[];
  inTurn: Turns;
  changes: readonly RecordChange[];
}

/**
 * Brings the index up to what the database says now of the records that changed: their cases' documents, all languages,
 * written or taken out. What is neither a case nor named in one needs nothing. Resolves to how deep a comparison it takes
 * where the changes alone don't tell everything.
 * @throws when the database or the engine fails; doing it again is harmless
 */
export const applyChanges = async ({ changes, ...input }: ApplyInput): Promise<Depth | undefined> => {
  const { taxonomy, inTurn } = input;
  const named = changes.filter((change): change is SortingChange => isTaxonomyCollection(change.collection));
  const mayHaveChanged = named.length > 0 || !(await agreesWithTaxonomy(input));
  if (mayHaveChanged) taxonomy.invalidate();
  const cases = changes.filter(({ collection }) => collection === 'cases');
  const knowsAll = cases.length === 0 || (await inTurn(() => refreshCases({ ...input, changes: cases })));
  const isWhole = !mayHaveChanged || (await followTaxonomy({ ...input, named })).isWhole;
  if (!isWhole) return 'full';
  return knowsAll ? undefined : 'quick';
};

type SortingChange = RecordChange & { collection: TaxonomyCollection };

/** Resolves to false where a case is gone and nobody knows which documents were its own. */
const refreshCases = async ({
  payload,
  engine,
  taxonomy,
  locales,
  changes,
}: ApplyInput): Promise<boolean> => {
  const ids = changes.map(({ id }) => id);
  const keys = new Set(changes.flatMap(({ key }) => (key ? [indexKey(key)] : [])));
  const nameless = changes.filter(({ key }) => !key).map(({ id }) => id);
  const stored = nameless.length > 0 ? await keysOf({ payload, where: { id: { in: nameless } } }) : [];
  for (const key of stored) keys.add(indexKey(key));
  const documents = await readDocuments({
    payload,
    locales,
    taxonomy: await taxonomy.snapshot(),
    where: { id: { in: ids } },
  });
  if (documents.length > 0) await engine.upsert(documents);
  const current = new Set(documents.map(({ id }) => id));
  const gone = [...keys].flatMap(documentIds).filter((id) => !current.has(id));
  if (gone.length > 0) await engine.remove(gone);
  return stored.length === nameless.length;
};

/** Keys of cases whatever their state, trash included: which documents to take out, never what to put in. */
const keysOf = async ({ payload, where }: { payload: Payload; where: Where }): Promise<string[]> => {
  const { docs } = await payload.find({
    collection: 'cases',
    where,
    depth: 0,
    limit: 0,
    pagination: false,
    trash: true,
    select: { key: true, slug: true },
    overrideAccess: true,
  });
  return docs.flatMap(({ key, slug }) => key ?? slug ?? []);
};
