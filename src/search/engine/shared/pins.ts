import type { EngineSettings } from '../../engine-settings.ts';
import type { EngineQuery } from '../port.ts';
import { foldedWords } from './text.ts';

/** Keys that the editors put first for this very query, in their order: by relevance only, whatever its capitals and accents. */
export const pinnedKeys = ({
  pins,
  query: { text, sort },
}: {
  pins: EngineSettings['pins'];
  query: Pick<EngineQuery, 'text' | 'sort'>;
}): string[] => {
  if (pins.length === 0 || sort !== 'relevance') return [];
  const asked = foldedWords(text).join(' ');
  if (!asked) return [];
  const keys = pins.filter(({ query }) => foldedWords(query).join(' ') === asked).flatMap((pin) => pin.keys);
  return [...new Set(keys)];
};
