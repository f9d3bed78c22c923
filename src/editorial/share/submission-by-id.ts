import type { Payload } from 'payload';
import { notFound } from '../../domain/errors.ts';
import type { Submission } from '../../payload-types.ts';

/** For staff, who know it by its record. @throws AppError where there is none, or it lies in the trash */
export const submissionById = async ({
  payload,
  id,
}: {
  payload: Payload;
  id: string;
}): Promise<Submission> => {
  const { docs } = await payload.find({
    collection: 'submissions',
    where: { id: { equals: id } },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
  });
  const [submission] = docs;
  if (!submission) throw notFound('There is no such submission.');
  return submission;
};
