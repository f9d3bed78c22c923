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
