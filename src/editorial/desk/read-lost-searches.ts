import { hasRole } from '../../../collections/access/roles.ts';
import type { SearchQuery } from '../../payload-types.ts';
import { asUser, SHOWN, type DeskList, type DeskReading } from './desk-reading.ts';

/** What readers asked and nothing answered, the most asked first. For reviewers and above. */
export const readDeskLostSearches = async (
  reading: DeskReading,
): Promise<DeskList<Pick<SearchQuery, 'id' | 'query' | 'lang' | 'times' | 'lastAskedAt'>> | null> => {
  if (!hasRole(reading, 'reviewer')) return null;
  const { docs, totalDocs } = await reading.payload.find({
    collection: 'search-queries',
    where: { found: { equals: 0 } },
    sort: '-times',
    depth: 0,
    limit: SHOWN,
    ...asUser(reading),
  });
  return { total: totalDocs, items: docs };
};
