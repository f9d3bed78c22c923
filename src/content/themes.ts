import type { ThemeEntry } from '../presenters/theme-tree.ts';
import { asReader, type Reading } from './preview.ts';

/** Every published theme with what an index of them shows. */
export const readThemes = async (reading: Reading): Promise<ThemeEntry[]> => {
  const { docs } = await reading.payload.find({
    collection: 'themes',
    select: { title: true, slug: true, description: true, parent: true, order: true },
    sort: ['order', 'title'],
    depth: 0,
    limit: 0,
    pagination: false,
    ...asReader(reading),
  });
  return docs.map(({ id, title, slug, description, parent, order }) => ({
    id: String(id),
    slug,
    title,
    description: description ?? '',
    parentId: typeof parent === 'object' ? (parent?.id ?? null) : (parent ?? null),
    order: order ?? 0,
  }));
};
