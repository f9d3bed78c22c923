import type { Case, Resource } from '../payload-types.ts';
import { asReader, type Reading } from './preview.ts';

/** Every published resource, and the published cases that name one. */
export const readResources = async (
  reading: Reading,
): Promise<{ resources: Resource[]; cases: Pick<Case, 'title' | 'slug' | 'resources'>[] }> => {
  const all = { depth: 0, limit: 0, pagination: false, ...asReader(reading) } as const;
  const [resources, cases] = await Promise.all([
    reading.payload.find({ collection: 'resources', ...all, depth: 1, sort: 'title' }),
    reading.payload.find({
      collection: 'cases',
      ...all,
      where: { resources: { exists: true } },
      select: { title: true, slug: true, resources: true },
      sort: 'title',
    }),
  ]);
  return { resources: resources.docs, cases: cases.docs as Pick<Case, 'title' | 'slug' | 'resources'>[] };
};
