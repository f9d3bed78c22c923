import { Meilisearch, MeilisearchApiError, type EnqueuedTaskPromise } from 'meilisearch';
import { isAppError, unavailable } from '../../../domain/errors.ts';

/** A dead server must not hold a reader up for longer. */
const REQUEST_TIMEOUT = 4_000;
/** Writes queue up on the server: a large batch takes its time. */
const TASK_TIMEOUT = 120_000;

export const connect = ({ url, key }: { url: string; key?: string }): Meilisearch =>
  new Meilisearch({
    host: url,
    apiKey: key,
    timeout: REQUEST_TIMEOUT,
    defaultWaitOptions: { timeout: TASK_TIMEOUT, interval: 20 },
  });

/** Resolves when the server has done the work. @throws AppError `unavailable` when it could not. */
export const done = async (task: EnqueuedTaskPromise): Promise<void> => {
  const finished = await task.waitTask();
  if (finished.status !== 'succeeded')
    throw new Error(
      `Meilisearch task ${finished.uid} (${finished.type}) ${finished.status}: ${finished.error?.message ?? ''}`,
    );
};

/** Resolves when there is no such index (any more). */
export const dropIndex = async ({ client, uid }: { client: Meilisearch; uid: string }): Promise<void> => {
  const finished = await client.deleteIndex(uid).waitTask();
  if (finished.status !== 'succeeded' && finished.error?.code !== 'index_not_found')
    throw new Error(`Meilisearch could not delete the index ${uid}: ${finished.error?.message ?? ''}`);
};

/** Null for an index that is not there. A server that does not answer is no missing index. */
export const indexIfAny = async ({
  client,
  uid,
}: {
  client: Meilisearch;
  uid: string;
}): Promise<{ uid: string } | null> => {
  try {
    return await client.getRawIndex(uid);
  } catch (error) {
    if (error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found') return null;
    throw error;
  }
};

/** Turns whatever the client throws into one error that callers know. */
export const orUnavailable = async <Result>(run: () => Promise<Result>): Promise<Result> => {
  try {
    return await run();
  } catch (error) {
    if (isAppError(error)) throw error;
    throw unavailable({ message: 'The search server does not answer.', cause: error });
  }
};
