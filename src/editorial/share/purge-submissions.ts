import type { Payload } from 'payload';

const AT_ONCE = 200;

/** Deletes for good what was begun, never sent, and not touched for its time, with the files that came along. Answers how many. */
export const purgeSubmissions = async ({
  payload,
  now,
}: {
  payload: Payload;
  now: Date;
}): Promise<number> => {
  let purged = 0;
  for (;;) {
    const { docs } = await payload.find({
      collection: 'submissions',
      where: { and: [{ state: { equals: 'begun' } }, { expiresAt: { less_than_equal: now.toISOString() } }] },
      select: { files: true },
      depth: 0,
      limit: AT_ONCE,
      trash: true,
      overrideAccess: true,
    });
    for (const { id, files } of docs) {
      await payload.delete({ collection: 'submissions', id, trash: true, overrideAccess: true });
      for (const file of files ?? [])
        await dropFile({ payload, id: typeof file === 'string' ? file : file.id });
      purged += 1;
    }
    if (docs.length < AT_ONCE) return purged;
  }
};

/** Deletes a file that came with a submission, unless a case was made of it. */
export const dropFile = async ({ payload, id }: { payload: Payload; id: string }): Promise<void> => {
  const { docs } = await payload.find({
    collection: 'imports',
    where: { id: { equals: id } },
    select: { cases: true },
    depth: 0,
    limit: 1,
    overrideAccess: true,
  });
  if (docs[0] && (docs[0].cases?.length ?? 0) === 0)
    await payload.delete({ collection: 'imports', id, overrideAccess: true });
};
