import type { Where } from 'payload';
import type { Case } from '../payload-types.ts';
import { asReader, type Reading } from './preview.ts';

/** Cases to be named on other pages: enough of each for a box. Those that this reader may not see are left out. */
export const readCasesById = ({ ids, reading }: { ids: string[]; reading: Reading }): Promise<Case[]> =>
  ids.length === 0 ? Promise.resolve([]) : findCases({ where: { id: { in: ids } }, reading });

/** Cases of a condition, by title, with as much of each as a box or a tree shows. */
export const findCases = async ({ where, reading }: { where: Where; reading: Reading }): Promise<Case[]> => {
  const { docs } = await reading.payload.find({
    collection: 'cases',
    where,
    select: {
      title: true,
      slug: true,
      tier: true,
      summary: true,
      organisation: true,
      places: true,
      results: true,
      evidence: true,
      basedOn: true,
      resources: true,
    },
    sort: 'title',
    depth: 1,
    limit: 0,
    pagination: false,
    ...asReader(reading),
  });
  return docs as Case[];
};
