import { hasRole } from '../../../collections/access/roles.ts';
import { asUser, SHOWN, type DeskList, type DeskReading } from './desk-reading.ts';

export interface DeadLink {
  id: string;
  url: string;
  problem: string | null;
  archivedCopy: string | null;
  lastCheckedAt: string | null;
  /** The records that name it, as far as this person may read them. */
  usedBy: { collection: string; id: string; title: string }[];
}

/** Addresses that stopped answering, the longest silent first, each with who uses it. For reviewers and above. */
export const readDeskDeadLinks = async (reading: DeskReading): Promise<DeskList<DeadLink> | null> => {
  if (!hasRole(reading, 'reviewer')) return null;
  const { docs, totalDocs } = await reading.payload.find({
    collection: 'checked-links',
    where: { state: { equals: 'dead' } },
    sort: 'firstFailedAt',
    depth: 1,
    populate: {
      cases: { title: true },
      guides: { title: true },
      proceedings: { title: true },
      resources: { title: true },
      organisations: { title: true },
      media: { filename: true },
    },
    limit: SHOWN,
    ...asUser(reading),
  });
  return {
    total: totalDocs,
    items: docs.map(({ id, url, problem, archivedCopy, lastCheckedAt, usedBy }) => ({
      id,
      url,
      problem: problem ?? null,
      archivedCopy: archivedCopy ?? null,
      lastCheckedAt: lastCheckedAt ?? null,
      usedBy: (usedBy ?? []).flatMap(({ relationTo, value }) =>
        typeof value === 'string' ? [] : [{ collection: relationTo, id: value.id, title: nameOf(value) }],
      ),
    })),
  };
};

const nameOf = (record: object): string => {
  const { title, filename } = record as { title?: string | null; filename?: string | null };
  return title ?? filename ?? 'A record without a name';
};
