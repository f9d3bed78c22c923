import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Payload } from 'payload';
import type { Submission } from '../../payload-types.ts';

export interface SubmittedFile {
  id: string;
  filename: string;
}

/** The documents that came with a submission, in the order they came. */
export const filesOf = async ({
  payload,
  submission,
}: {
  payload: Payload;
  submission: Pick<Submission, 'files'>;
}): Promise<SubmittedFile[]> => {
  const ids = (submission.files ?? []).map((file) => (typeof file === 'string' ? file : file.id));
  if (ids.length === 0) return [];
  const { docs } = await payload.find({
    collection: 'imports',
    where: { id: { in: ids } },
    select: { filename: true },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
  });
  return ids.flatMap((id) =>
    docs.filter((doc) => doc.id === id).map(({ filename }) => ({ id, filename: filename ?? 'document' })),
  );
};

export interface KeptFile {
  id: string;
  name: string;
  bytes: Uint8Array;
}

/** The same with their bytes, as they came. */
export const readKept = async ({
  payload,
  submission,
}: {
  payload: Payload;
  submission: Pick<Submission, 'files'>;
}): Promise<KeptFile[]> => {
  const directory = payload.collections.imports.config.upload.staticDir;
  const kept: KeptFile[] = [];
  for (const { id, filename } of await filesOf({ payload, submission })) {
    const bytes = await readFile(path.resolve(directory ?? '', path.basename(filename)));
    kept.push({ id, name: filename, bytes });
  }
  return kept;
};
