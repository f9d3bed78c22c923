import type { Payload, Where } from 'payload';
import { isTaxonomyCollection, type Taxonomy } from '../content/taxonomy.ts';
import type { LocaleCode } from '../domain/locales.ts';
import type { TaxonomyCollection } from '../domain/taxonomy.ts';
import { casesNaming } from './dependents.ts';
import type { SearchEngine } from './engine/port.ts';
import { documentIds, indexKey } from './projection.ts';
import { readDocuments } from './read-documents.ts';
import type { RecordChange } from './sync.ts';
import { readSettings } from './read-settings.ts';

export interface ApplyInput {
  payload: Payload;
  engine: SearchEngine;
  taxonomy: Pick<Taxonomy, 'snapshot' | 'invalidate'>;
  locales: readonly LocaleCode[];
  changes: RecordChange[];
  requestReconcile: () => void;
}

/**
 * Brings the index up to what the database says now of the records that changed: their cases' documents, all languages,
 * written or taken out. What is neither a case nor named in one needs nothing.
 * @throws when the database or the engine fails; doing it again is harmless
 */
export const applyChanges = async ({ changes, requestReconcile, ...input }: ApplyInput): Promise<void> => {
  const { payload, engine, taxonomy } = input;
  if (changes.some(({ collection }) => collection === 'search-settings'))
    await engine.configure(await readSettings({ payload }));

  const sorting = changes.filter((change): change is SortingChange =>
    isTaxonomyCollection(change.collection),
  );
  if (sorting.length > 0) taxonomy.invalidate();
  const cases = changes.filter(({ collection }) => collection === 'cases');
  if (cases.length > 0) await refreshCases({ ...input, changes: cases, requestReconcile });
  for (const change of sorting) {
    const snapshot = await taxonomy.snapshot();
    const documents = await readDocuments({
      ...input,
      taxonomy: snapshot,
      where: casesNaming({ ...change, taxonomy: snapshot }),
    });
    if (documents.length > 0) await engine.upsert(documents);
    // Its links went with it, so nothing tells any more which cases named it.
    if (!(await isStored({ payload, change }))) requestReconcile();
  }
};

type SortingChange = RecordChange & { collection: TaxonomyCollection };

const refreshCases = async ({
  payload,
  engine,
  taxonomy,
  locales,
  changes,
  requestReconcile,
}: ApplyInput): Promise<void> => {
  const ids = changes.map(({ id }) => id);
  const keys = new Set(changes.flatMap(({ key }) => (key ? [indexKey(key)] : [])));
  const nameless = changes.filter(({ key }) => !key).map(({ id }) => id);
  if (nameless.length > 0) {
    const stored = await keysOf({ payload, where: { id: { in: nameless } } });
    for (const key of stored) keys.add(indexKey(key));
    if (stored.length < nameless.length) requestReconcile();
  }
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

const isStored = async ({
  payload,
  change,
}: {
  payload: Payload;
  change: SortingChange;
}): Promise<boolean> => {
  const { totalDocs } = await payload.count({
    collection: change.collection,
    where: { id: { equals: change.id } },
    trash: true,
    overrideAccess: true,
  });
  return totalDocs > 0;
};
