import { hasRole } from '../../../collections/access/roles.ts';
import type { Submission } from '../../payload-types.ts';
import { asUser, SHOWN, type DeskList, type DeskReading } from './desk-reading.ts';

export interface WaitingSubmission extends Pick<Submission, 'id' | 'title' | 'organisationName'> {
  submittedAt: string;
  /** 1 is next. */
  place: number;
}

/** What was sent in and nobody has taken up, oldest first: the order its senders were told. For reviewers and above. */
export const readDeskSubmissions = async (
  reading: DeskReading,
): Promise<DeskList<WaitingSubmission> | null> => {
  if (!hasRole(reading, 'reviewer')) return null;
  const { docs, totalDocs } = await reading.payload.find({
    collection: 'submissions',
    where: { state: { equals: 'new' } },
    sort: 'submittedAt',
    select: { title: true, organisationName: true, submittedAt: true, createdAt: true },
    depth: 0,
    limit: SHOWN,
    ...asUser(reading),
  });
  return {
    total: totalDocs,
    items: docs.map(({ id, title, organisationName, submittedAt, createdAt }, index) => ({
      id,
      title,
      organisationName,
      submittedAt: submittedAt ?? createdAt,
      place: index + 1,
    })),
  };
};
