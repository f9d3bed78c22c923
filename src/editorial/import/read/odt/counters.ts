import { numeral } from '../numerals.ts';
import type { XmlElement } from '../xml/parse-xml.ts';

/** The numbers of one list or of the outline: one counter a level, from 1. */
export type Counters = Map<number, number>;

/** Counts one item and gives what stands before it; undefined where its level shows a bullet or nothing. */
export const countItem = ({
  counters,
  levels,
  level,
  start,
}: {
  counters: Counters;
  levels: Map<number, XmlElement> | undefined;
  level: number;
  start?: number;
}): string | undefined => {
  const shape = levels?.get(level);
  const first = Number(shape?.attributes['text:start-value'] ?? 1);
  counters.set(level, start ?? (counters.has(level) ? (counters.get(level) ?? 0) + 1 : first));
  for (const deeper of [...counters.keys()]) if (deeper > level) counters.delete(deeper);
  const format = shape?.attributes['style:num-format'];
  if (!shape || !format || shape.name === 'text:list-level-style-bullet') return undefined;
  const shown = Math.max(1, Number(shape.attributes['text:display-levels'] ?? 1));
  const numbers = Array.from({ length: Math.min(shown, level) }, (_, index) => level - index)
    .reverse()
    .map((each) => {
      const own = levels?.get(each)?.attributes['style:num-format'];
      return own ? numeral(counters.get(each) ?? 1, own) : '';
    })
    .filter(Boolean);
  const { 'style:num-prefix': prefix = '', 'style:num-suffix': suffix = '' } = shape.attributes;
  return `${prefix}${numbers.join('.')}${suffix}`.trim() || undefined;
};
