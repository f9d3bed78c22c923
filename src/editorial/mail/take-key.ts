import type { Payload, PayloadRequest } from 'payload';

/**
 * Writes a notice of this key for a job, which the unique index lets one alone do. `isNew` where this call did it; `job` is
 * whose it is now.
 */
export const takeKey = async ({
  payload,
  key,
  job,
  req,
}: {
  payload: Payload;
  key: string;
  job: string;
  req?: PayloadRequest;
}): Promise<{ isNew: boolean; job: string | null }> => {
  try {
    await payload.create({
      collection: 'notices',
      data: { key, job, at: new Date().toISOString() },
      overrideAccess: true,
      req,
    });
    return { isNew: true, job };
  } catch (error) {
    const notice = await findNotice({ payload, key, req });
    if (!notice) throw error;
    return { isNew: false, job: notice.job ?? null };
  }
};

export const findNotice = async ({
  payload,
  key,
  req,
}: {
  payload: Payload;
  key: string;
  req?: PayloadRequest;
}) => {
  const { docs } = await payload.find({
    collection: 'notices',
    where: { key: { equals: key } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  });
  return docs[0];
};
