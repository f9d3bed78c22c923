import type { Payload } from 'payload';
import type { Taxonomy } from '../content/taxonomy.ts';
import type { LocaleCode } from '../domain/locales.ts';
import { recordById } from '../domain/taxonomy.ts';
import { casesNaming } from './dependents.ts';
import type { SearchEngine } from './engine/port.ts';
import { changedRecords, markOf, nameOf, readMark, writeMark, type NamedRecord } from './index-mark.ts';
import { readDocuments, readHeads } from './read-documents.ts';
import type { Turns } from './turns.ts';

interface FollowInput {
  payload: Payload;
  engine: SearchEngine;
  taxonomy: Pick<Taxonomy, 'snapshot'>;
  locales: readonly LocaleCode[];
  inTurn: Turns;
  /** Records that were announced: all there is to go by where the index has no mark that can be compared. */
  named?: readonly NamedRecord[];
  /** Leaves documents alone whose revision the index has already. */
  isSparing?: boolean;
  signal?: AbortSignal;
}

/** Beyond so many records at once, reading everything costs less than finding who names them. */
const MOST_RECORDS = 200;

/**
 * Brings the documents of all cases that name a changed theme, place, organisation … after it, and keeps with the index what
 * it follows now. Which records changed is told by the mark, so it makes no difference whether anybody announced them.
 * Resolves to the ids of the documents that were written, and to whether the index is whole for the taxonomy now: if not,
 * only a comparison in full tells what is missing.
 */
export const followTaxonomy = async ({
  payload,
  engine,
  taxonomy,
  locales,
  inTurn,
  named = [],
  isSparing = false,
  signal,
}: FollowInput): Promise<{ written: string[]; isWhole: boolean }> => {
  const snapshot = await taxonomy.snapshot();
  const word = await engine.mark();
  const before = readMark(word);
  const now = markOf({ taxonomy: snapshot, locales, builtAt: before?.builtAt });
  const isComparable = before?.making === now.making;
  const records = before && isComparable ? changedRecords({ from: before, to: now }) : [...named];
  if (records.length > MOST_RECORDS) return { written: [], isWhole: false };

  const { stored, deleted } = await split({ payload, records, isPublished: isIn(snapshot) });
  const written: string[] = [];
  const held = isSparing && stored.length > 0 ? await engine.revisions() : undefined;
  if (stored.length > 0)
    for await (const heads of readHeads({
      payload,
      locales,
      where: casesNaming({ records: stored, taxonomy: snapshot }),
    })) {
      signal?.throwIfAborted();
      const ids = heads.map(({ id }) => id);
      // The taxonomy is read within the turn: nobody's older one may land on top of a newer.
      await inTurn(async () => {
        const documents = await readDocuments({
          payload,
          locales,
          taxonomy: await taxonomy.snapshot(),
          where: { id: { in: ids } },
        });
        const stale = documents.filter(({ id, revision }) => held?.get(id) !== revision);
        if (stale.length > 0) await engine.upsert(stale);
        written.push(...stale.map(({ id }) => id));
      });
    }

  if (!before || !isComparable) return { written, isWhole: false };
  // Links to a deleted record went with it, so nothing tells which cases named it: it stays in the mark as unfinished.
  const unfinished = deleted.map(nameOf).filter((name) => before.records[name] !== undefined);
  // Another process may have put a new index in place meanwhile: then the mark is that one's to set.
  if ((await engine.mark()) !== word) return { written, isWhole: false };
  const left = Object.fromEntries(unfinished.map((name) => [name, before.records[name] ?? '']));
  const next = writeMark({ ...now, records: { ...now.records, ...left } });
  if (next !== word) await engine.setMark(next);
  return { written, isWhole: unfinished.length === 0 };
};

/** False where the index follows another taxonomy than the one kept in memory: some other process has changed either. */
export const agreesWithTaxonomy = async ({
  engine,
  taxonomy,
  locales,
}: Pick<FollowInput, 'engine' | 'taxonomy' | 'locales'>): Promise<boolean> => {
  const held = readMark(await engine.mark());
  const now = markOf({ taxonomy: await taxonomy.snapshot(), locales });
  // An index without a mark of this making is compared in full anyway.
  return held?.making !== now.making || changedRecords({ from: held, to: now }).length === 0;
};

const isIn =
  (snapshot: Awaited<ReturnType<Taxonomy['snapshot']>>) =>
  (record: NamedRecord): boolean =>
    recordById(snapshot, record) !== undefined;

/** Which of them the database still has, published or not, in the trash too. */
const split = async ({
  payload,
  records,
  isPublished,
}: {
  payload: Payload;
  records: NamedRecord[];
  isPublished: (record: NamedRecord) => boolean;
}): Promise<{ stored: NamedRecord[]; deleted: NamedRecord[] }> => {
  const stored = records.filter(isPublished);
  const deleted: NamedRecord[] = [];
  for (const record of records.filter((one) => !isPublished(one))) {
    const { totalDocs } = await payload.count({
      collection: record.collection,
      where: { id: { equals: record.id } },
      trash: true,
      overrideAccess: true,
    });
    (totalDocs > 0 ? stored : deleted).push(record);
  }
  return { stored, deleted };
};
