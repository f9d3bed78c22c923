import { asUser, type DeskReading } from './desk-reading.ts';

/** These themes and all below them in the tree; the themes of a base fit into one answer. */
export const themesUnder = async ({
  ids,
  ...reading
}: DeskReading & { ids: string[] }): Promise<string[]> => {
  if (ids.length === 0) return [];
  const { docs } = await reading.payload.find({
    collection: 'themes',
    select: { parent: true },
    depth: 0,
    limit: 2000,
    pagination: false,
    ...asUser(reading),
  });
  const found = new Set(ids);
  for (let size = 0; size !== found.size;) {
    size = found.size;
    for (const { id, parent } of docs) if (found.has(String(parent))) found.add(id);
  }
  return [...found];
};
