import type { Payload } from 'payload';

/** Groups of words that mean the same, as editors keep them. The setting is staff's to read; what it does is everybody's. */
export const readSynonyms = async ({ payload }: { payload: Payload }): Promise<string[][]> => {
  const settings = await payload.findGlobal({ slug: 'search-settings', depth: 0, overrideAccess: true });
  return (settings.synonyms ?? [])
    .map(({ words }) => words.map((word) => word.trim()).filter(Boolean))
    .filter((words) => words.length > 1);
};
