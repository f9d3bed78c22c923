import { randomUUID } from 'node:crypto';
import type { Payload, Where } from 'payload';
import { dropNote, isAbandoned, newNote, readNotes, writeNote, type BatchNote } from './journal.ts';

type Collection = 'cases' | 'media' | 'imports';
export interface Made {
  collection: Collection;
  id: string;
}

/** What one import makes: all of it stays, or none. */
export interface Batch {
  id: string;
  note(made: Made): void;
  mediaKey(place: number | string): string;
  /** Says that it is still at work; others leave it alone. */
  beat(): Promise<void>;
}

/**
 * Runs an import so that nothing of it stays when it fails midway, or when the process is killed: then the next start, or
 * the next import, takes away what is left. SQLite runs without transactions, so this is done by hand.
 */
export const inBatch = async <Result>({
  payload,
  caseKeys,
  createdBy,
  run,
}: {
  payload: Payload;
  caseKeys: string[];
  createdBy?: string;
  run: (batch: Batch) => Promise<Result>;
}): Promise<Result> => {
  const id = randomUUID();
  const made: Made[] = [];
  const note = newNote({ batch: id, caseKeys, createdBy });
  await writeNote({ payload, note });
  try {
    const result = await run({
      id,
      note: (record) => void made.push(record),
      mediaKey: (place) => `${mediaKeys(id)}${place}`,
      beat: () => writeNote({ payload, note }),
    });
    await dropNote({ payload, batch: id });
    return result;
  } catch (error) {
    await remove({ payload, made });
    await dropNote({ payload, batch: id });
    throw error;
  }
};

/** Takes away what killed imports left half made, and says how many there were. Imports that are under way are left alone. */
export const clearAbandoned = async ({ payload }: { payload: Payload }): Promise<number> => {
  const abandoned = (await readNotes({ payload })).filter(isAbandoned);
  for (const note of abandoned) {
    const left = await leftOf({ payload, note });
    if (!left.isWhole) await remove({ payload, made: left.made });
    await dropNote({ payload, batch: note.batch });
  }
  return abandoned.length;
};

const mediaKeys = (batch: string): string => `import-${batch}-`;

/** Whole when its document is marked as done: that is the last thing an import writes. */
const leftOf = async ({
  payload,
  note: { batch, caseKeys, createdBy, startedAt },
}: {
  payload: Payload;
  note: BatchNote;
}): Promise<{ isWhole: boolean; made: Made[] }> => {
  const all = { depth: 0, limit: 0, pagination: false, overrideAccess: true } as const;
  const { docs: documents } = await payload.find({
    ...all,
    collection: 'imports',
    where: { batch: { equals: batch } },
  });
  if (documents.some(({ state }) => state === 'done')) return { isWhole: true, made: [] };

  const made: Made[] = [];
  const own: Where[] = [
    { createdAt: { greater_than_equal: startedAt } },
    createdBy === null ? { createdBy: { exists: false } } : { createdBy: { equals: createdBy } },
  ];
  for (let at = 0; at < caseKeys.length; at += KEYS_AT_ONCE) {
    const { docs } = await payload.find({
      ...all,
      collection: 'cases',
      trash: true,
      select: { key: true },
      where: {
        and: [
          ...own,
          { key: { in: caseKeys.slice(at, at + KEYS_AT_ONCE) } },
          { _status: { equals: 'draft' } },
        ],
      },
    });
    made.push(...docs.map(({ id }) => ({ collection: 'cases' as const, id: String(id) })));
  }
  const { docs: pictures } = await payload.find({
    ...all,
    collection: 'media',
    trash: true,
    where: { and: [...own, { key: { like: mediaKeys(batch) } }] },
  });
  made.unshift(...documents.map(({ id }) => ({ collection: 'imports' as const, id: String(id) })));
  made.splice(
    documents.length,
    0,
    ...pictures.map(({ id }) => ({ collection: 'media' as const, id: String(id) })),
  );
  return { isWhole: false, made };
};

const KEYS_AT_ONCE = 200;

/** In the order they came, backwards: a record goes before those it names. One that is gone already is none to remove. */
const remove = async ({ payload, made }: { payload: Payload; made: Made[] }): Promise<void> => {
  for (const { collection, id } of [...made].reverse()) {
    if (collection === 'cases')
      await payload.delete({ collection: 'case-log', where: { case: { equals: id } }, overrideAccess: true });
    try {
      await payload.delete({ collection, id, trash: true, overrideAccess: true });
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }
};

const isGone = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'status' in error && error.status === 404;
