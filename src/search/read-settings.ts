import type { Payload } from 'payload';
import { idOf } from '../presenters/case-view-records.ts';
import type { SearchSetting } from '../payload-types.ts';
import { DEFAULT_WEIGHTS, WEIGHTED_PARTS, type EngineSettings } from './engine-settings.ts';
import { indexKey } from './projection.ts';

/** What editors decided about search. The settings are staff's to read; what they do is everybody's. */
export const readSettings = async ({ payload }: { payload: Payload }): Promise<EngineSettings> => {
  const settings = await payload.findGlobal({ slug: 'search-settings', depth: 0, overrideAccess: true });
  return {
    synonyms: (settings.synonyms ?? [])
      .map(({ words }) => trimmed(words))
      .filter((words) => words.length > 1),
    stopWords: trimmed(settings.stopWords),
    pins: await readPins({ payload, pins: settings.pins ?? [] }),
    weights: weightsOf(settings.weights),
  };
};

const trimmed = (words: readonly string[] | null | undefined): string[] =>
  (words ?? []).map((word) => word.trim()).filter(Boolean);

/** By key, whatever their state: the index holds published cases only, and a pin counts again when its case returns. */
const readPins = async ({
  payload,
  pins,
}: {
  payload: Payload;
  pins: NonNullable<SearchSetting['pins']>;
}): Promise<EngineSettings['pins']> => {
  const ids = pins.flatMap(({ cases }) => cases.flatMap((value) => idOf(value) ?? []));
  if (ids.length === 0) return [];
  const { docs } = await payload.find({
    collection: 'cases',
    where: { id: { in: [...new Set(ids)] } },
    depth: 0,
    limit: 0,
    pagination: false,
    select: { key: true, slug: true },
    overrideAccess: true,
  });
  const keys = new Map(docs.map(({ id, key, slug }) => [String(id), indexKey(key ?? slug)]));
  return pins.map(({ query, cases }) => ({
    query,
    keys: cases.flatMap((value) => keys.get(idOf(value) ?? '') ?? []),
  }));
};

const weightsOf = (weights: SearchSetting['weights']): EngineSettings['weights'] =>
  Object.fromEntries(
    WEIGHTED_PARTS.map((part) => [part, weights?.[part] ?? DEFAULT_WEIGHTS[part]]),
  ) as EngineSettings['weights'];
