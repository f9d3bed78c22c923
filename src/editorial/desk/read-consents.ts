import { hasRole } from '../../../collections/access/roles.ts';
import { asUser, SHOWN, type DeskList, type DeskReading } from './desk-reading.ts';

export interface OpenConsent {
  id: string;
  caseId: string;
  caseTitle: string;
  organisationName: string;
  state: 'asked' | 'changes-asked';
  askedAt: string;
  comment: string | null;
  /** The link no longer opens: it has to be asked for again. */
  isExpired: boolean;
}

/** Consents that were asked for and are not settled: wishes for changes first, then those without an answer, oldest first. */
export const readDeskConsents = async (reading: DeskReading): Promise<DeskList<OpenConsent> | null> => {
  if (!hasRole(reading, 'reviewer')) return null;
  const now = reading.now ?? new Date();
  const { docs, totalDocs } = await reading.payload.find({
    collection: 'consents',
    where: { state: { in: ['asked', 'changes-asked'] } },
    sort: ['-state', 'askedAt'],
    select: {
      case: true,
      organisationName: true,
      state: true,
      askedAt: true,
      comment: true,
      expiresAt: true,
    },
    populate: { cases: { title: true } },
    depth: 1,
    limit: SHOWN,
    ...asUser(reading),
  });
  return {
    total: totalDocs,
    items: docs.flatMap(({ id, case: about, organisationName, state, askedAt, comment, expiresAt }) =>
      typeof about === 'object' && (state === 'asked' || state === 'changes-asked')
        ? [
            {
              id,
              caseId: about.id,
              caseTitle: about.title,
              organisationName,
              state,
              askedAt,
              comment: comment ?? null,
              isExpired: new Date(expiresAt) <= now,
            },
          ]
        : [],
    ),
  };
};
