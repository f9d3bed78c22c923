import type { Payload } from 'payload';
import { DEFAULT_SETTINGS, type EngineSettings } from './engine-settings.ts';

/** What editors decided about search. The settings are staff's to read; what they do is everybody's. */
export const readSettings = async ({ payload }: { payload: Payload }): Promise<EngineSettings> => {
  const settings = await payload.findGlobal({ slug: 'search-settings', depth: 0, overrideAccess: true });
  const synonyms = (settings.synonyms ?? [])
    .map(({ words }) => words.map((word) => word.trim()).filter(Boolean))
    .filter((words) => words.length > 1);
  return { ...DEFAULT_SETTINGS, synonyms };
};
