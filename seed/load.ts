import type { CollectionSlug, GlobalSlug, Payload } from 'payload';
import { content, globals } from './content/index.ts';
import { nameOf, planOf, type SeedStep } from './plan.ts';
import { readProgress, writeProgress } from './progress.ts';
import { toPayloadData } from './to-payload-data.ts';

export interface SeedReport {
  /** Records and settings that this call wrote. */
  created: number;
  /** Those left as they are: there already, or deleted by an editor. */
  kept: number;
  total: number;
}

export interface SeedLogger {
  info(message: string): void;
}

export interface SeedMoment {
  done: number;
  total: number;
  /** What has just been dealt with: `cases/time-to-play`. */
  name: string;
}

/** Nobody is signed in, nothing is announced one by one: whoever loads in bulk rebuilds the index afterwards. */
const SYSTEM = { overrideAccess: true, depth: 0, locale: 'en', context: { isBulkLoad: true } } as const;

/**
 * Loads the demonstration content by key. What is there stays as it is, whoever changed, unpublished or trashed it; what an
 * editor deleted for good stays away, unless the base was emptied. Killed at any moment and called again, it ends
 * complete. End it with a reindex.
 */
export const loadSeed = async ({
  payload,
  logger,
  onProgress,
}: {
  payload: Payload;
  logger: SeedLogger;
  onProgress?: (moment: SeedMoment) => void;
}): Promise<SeedReport> => {
  const steps = planOf(content);
  const total = steps.length + globals.length;
  const ids = new Map<string, string>();
  const progress = await readProgress(payload);
  if (progress.pending) await discardHalfWritten({ payload, name: progress.pending });
  await findExisting({ payload, steps, ids });
  if (ids.size === 0) Object.assign(progress, { loaded: [], pending: undefined });

  const known = new Set(progress.loaded);
  let created = 0;
  let done = 0;
  const note = async ({ name, write }: { name: string; write?: () => Promise<void> }): Promise<void> => {
    if (write) {
      await writeProgress({ payload, progress: { ...progress, loaded: [...known], pending: name } });
      await write();
      created += 1;
    }
    known.add(name);
    done += 1;
    onProgress?.({ done, total, name });
  };

  for (const [index, step] of steps.entries()) {
    const isMissing = !ids.has(step.name) && !known.has(step.name);
    await note({ name: step.name, write: isMissing ? () => create({ payload, step, ids }) : undefined });
    if (steps[index + 1]?.collection !== step.collection)
      logger.info(`Seed: ${step.collection}, ${done} of ${total}`);
  }
  for (const { slug, data } of globals) {
    const saved: Stamps = await payload.findGlobal({ ...SYSTEM, slug });
    const isMissing =
      !known.has(slug) && (!saved.updatedAt || (progress.pending === slug && isUntouched(saved)));
    await note({ name: slug, write: isMissing ? () => saveGlobal({ payload, slug, data }) : undefined });
  }
  await writeProgress({
    payload,
    progress: { loaded: [...known], completedAt: progress.completedAt ?? new Date().toISOString() },
  });
  logger.info(`Seed: complete, ${created} written, ${total - created} kept`);
  return { created, kept: total - created, total };
};

/** True once the seed has been loaded to its end, whatever editors have done since. */
export const isSeeded = async ({ payload }: { payload: Payload }): Promise<boolean> => {
  const { completedAt } = await readProgress(payload);
  return completedAt !== undefined;
};

/**
 * Whether a start should load the seed: the base has no case and no organisation at all, an earlier load was not finished,
 * or this version brings records that a finished one did not have. Costs one read where there is nothing to do.
 */
export const needsSeed = async ({ payload }: { payload: Payload }): Promise<boolean> => {
  const progress = await readProgress(payload);
  if (progress.pending) return true;
  if (progress.completedAt) {
    const known = new Set(progress.loaded);
    return [...planOf(content).map(({ name }) => name), ...globals.map(({ slug }) => slug)].some(
      (name) => !known.has(name),
    );
  }
  for (const collection of ['cases', 'organisations'] as const) {
    const { totalDocs } = await payload.count({ collection, trash: true, overrideAccess: true });
    if (totalDocs > 0) return false;
  }
  return true;
};

/** By key; and by address, where an editor's own record has taken it: links then go to that one. */
const findExisting = async ({
  payload,
  steps,
  ids,
}: {
  payload: Payload;
  steps: SeedStep[];
  ids: Map<string, string>;
}): Promise<void> => {
  for (const collection of new Set(steps.map((step) => step.collection))) {
    const keys = steps.filter((step) => step.collection === collection).map(({ record }) => record.key);
    const { docs } = await payload.find({
      ...SYSTEM,
      collection,
      where: { or: [{ key: { in: keys } }, { slug: { in: keys } }] },
      trash: true,
      pagination: false,
      limit: 0,
      select: { key: true, slug: true },
    });
    for (const { id, slug } of docs) if (slug) ids.set(nameOf({ collection, key: slug }), id);
    for (const { id, key } of docs) if (key) ids.set(nameOf({ collection, key }), id);
  }
};

const create = async ({
  payload,
  step: { collection, record, name },
  ids,
}: {
  payload: Payload;
  step: SeedStep;
  ids: Map<string, string>;
}): Promise<void> => {
  const data = toPayloadData({
    fields: payload.collections[collection].config.fields,
    values: { ...record },
    findId: ({ collection: linked, key }) => ids.get(nameOf({ collection: linked, key })),
  });
  try {
    const { id } = await payload.create({
      ...SYSTEM,
      collection: collection as CollectionSlug,
      data: {
        ...data,
        key: record.key,
        slug: record.key,
        generateSlug: false,
        _status: 'published',
      } as never,
    });
    ids.set(name, String(id));
  } catch (cause) {
    throw new Error(`Seed: ${name} could not be written: ${reasonOf(cause)}`, { cause });
  }
};

/** Deletes what a killed process left half written, unless an editor has been at it since. */
const discardHalfWritten = async ({ payload, name }: { payload: Payload; name: string }): Promise<void> => {
  const [collection, key] = name.split('/') as [CollectionSlug, string | undefined];
  if (!key) return;
  const { docs } = await payload.find({
    ...SYSTEM,
    collection,
    where: { key: { equals: key } },
    trash: true,
    limit: 1,
  });
  const [left] = docs as ({ id: string; deletedAt?: string | null } & Stamps)[];
  if (!left || left.deletedAt || !isUntouched(left)) return;
  const { totalDocs: versions } = await payload.countVersions({
    collection,
    where: { parent: { equals: left.id } },
    overrideAccess: true,
  });
  if (versions <= 1) await payload.delete({ ...SYSTEM, collection, id: left.id });
};

interface Stamps {
  createdAt?: string | null;
  updatedAt?: string | null;
}

/** True when it was never saved again. The database stamps the two a moment apart. */
const isUntouched = ({ createdAt, updatedAt }: Stamps): boolean =>
  !createdAt || !updatedAt || Date.parse(updatedAt) - Date.parse(createdAt) < 2_000;

const saveGlobal = async ({
  payload,
  slug,
  data,
}: {
  payload: Payload;
  slug: GlobalSlug;
  data: Record<string, unknown>;
}): Promise<void> => {
  await payload.updateGlobal({ ...SYSTEM, slug, data: data as never });
};

/** Payload's validation errors say where only in their data. */
const reasonOf = (cause: unknown): string => {
  const { message, data } = cause as {
    message?: string;
    data?: { errors?: { path?: string; message?: string }[] };
  };
  const details = data?.errors?.map(({ path, message: reason }) => `${path}: ${reason}`).join('; ');
  return [message, details].filter(Boolean).join(' – ');
};
