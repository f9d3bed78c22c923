import type { Payload } from 'payload';

/** How far the seed has come, kept beside the content so that a process killed at any moment can be followed by another. */
export interface SeedProgress {
  /** Names (`cases/time-to-play`) of what was written whole, by this process or an earlier one. */
  loaded: string[];
  /** What was being written: without transactions it may be there in part. */
  pending?: string;
  /** When the seed was first complete. */
  completedAt?: string;
}

const KEY = 'casebook:seed';

export const readProgress = async (payload: Payload): Promise<SeedProgress> =>
  (await payload.kv.get<SeedProgress & object>(KEY)) ?? { loaded: [] };

/** As `payload.kv.set` writes it, but for a projection that some servers of MongoDB's protocol (FerretDB) don't know. */
export const writeProgress = async ({
  payload,
  progress,
}: {
  payload: Payload;
  progress: SeedProgress;
}): Promise<void> => {
  await payload.db.upsert({
    collection: 'payload-kv',
    data: { key: KEY, data: progress },
    where: { key: { equals: KEY } },
  });
};
