import { cache } from 'react';
import { filesOf } from '../../../editorial/share/files.ts';
import { countBefore, findSubmission } from '../../../editorial/share/submissions.ts';
import { runtime } from '../../../runtime.ts';

/** What a secret link leads to, read once a request; null where it leads nowhere, or no longer. */
export const loadSubmission = cache(async (secret: string) => {
  const payload = runtime('payload');
  const submission = await findSubmission({ payload, secret, now: new Date() });
  if (!submission) return null;
  return {
    submission,
    files: (await filesOf({ payload, submission })).map(({ filename }) => filename),
    url: `${runtime('env').publicUrl}/share/${secret}`,
  };
});

/** Where a sent submission stands, as far as its sender may know: of the case, only what every reader sees. */
export const loadStanding = async (secret: string) => {
  const loaded = await loadSubmission(secret);
  if (!loaded) return null;
  const payload = runtime('payload');
  const { submission } = loaded;
  const caseId = typeof submission.case === 'string' ? submission.case : submission.case?.id;
  const published = caseId
    ? await payload.find({
        collection: 'cases',
        where: { id: { equals: caseId } },
        select: { title: true, slug: true },
        depth: 0,
        limit: 1,
        pagination: false,
        overrideAccess: false,
      })
    : null;
  const [found] = published?.docs ?? [];
  return {
    ...loaded,
    before: await countBefore({ payload, submission }),
    published: found ? { label: found.title, href: `/cases/${found.slug}` } : null,
  };
};
