import type { Case } from '../../payload-types.ts';
import { asUser, SHOWN, type DeskList, type DeskReading } from './desk-reading.ts';

/** What this person has begun and not sent for review yet, newest first: imports, submissions they took, cases of their own. */
export const readDeskDrafts = async (
  reading: DeskReading,
): Promise<DeskList<Pick<Case, 'id' | 'title' | 'updatedAt' | 'unplaced'>>> => {
  const { docs, totalDocs } = await reading.payload.find({
    collection: 'cases',
    draft: true,
    where: {
      and: [
        { createdBy: { equals: String(reading.user.id) } },
        { 'workflow.stage': { equals: 'draft' } },
        { _status: { equals: 'draft' } },
      ],
    },
    sort: '-updatedAt',
    select: { title: true, updatedAt: true, unplaced: true },
    depth: 0,
    limit: SHOWN,
    ...asUser(reading),
  });
  return { total: totalDocs, items: docs };
};
