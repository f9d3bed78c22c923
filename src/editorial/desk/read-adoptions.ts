import { hasRole } from '../../../collections/access/roles.ts';
import { asUser, SHOWN, type DeskList, type DeskReading } from './desk-reading.ts';

export interface ReportedAdoption {
  id: string;
  organisationName: string;
  /** The case that was used, as far as this person may read it. */
  caseTitle: string | null;
  outcome: string;
  createdAt: string;
}

/** "We used this" reports that nobody has decided on, oldest first. For reviewers and above. */
export const readDeskAdoptions = async (reading: DeskReading): Promise<DeskList<ReportedAdoption> | null> => {
  if (!hasRole(reading, 'reviewer')) return null;
  const { docs, totalDocs } = await reading.payload.find({
    collection: 'adoptions',
    draft: true,
    where: { _status: { equals: 'draft' } },
    sort: 'createdAt',
    select: { organisationName: true, case: true, outcome: true, createdAt: true },
    populate: { cases: { title: true } },
    depth: 1,
    limit: SHOWN,
    ...asUser(reading),
  });
  return {
    total: totalDocs,
    items: docs.map(({ id, organisationName, outcome, createdAt, case: used }) => ({
      id,
      organisationName,
      outcome,
      createdAt,
      caseTitle: used && typeof used === 'object' ? used.title : null,
    })),
  };
};
