import { numeral } from '../numerals.ts';
import type { XmlElement } from '../xml/parse-xml.ts';
import { childOf, childrenOf } from '../xml/walk.ts';
import { isOn, numberAt } from './styles.ts';

interface Level {
  format: string;
  text: string;
  start: number;
  isInDigits: boolean;
  /** After an item of which level it starts again: any above, unless told. */
  restart?: number;
  style?: string;
}

interface List {
  /** Lists that share it count on from each other. */
  counters: Map<number, number>;
  levels: Map<number, Level>;
  starts: Map<number, number>;
}

export interface Numbering {
  /** Counts one item and gives what stands before it; undefined for a bullet. Null when there is no such list. */
  next: (item: { listId: string; level?: number; style?: string }) => {
    level: number;
    marker?: string;
  } | null;
}

/** The numbers of lists, counted as Word does while it lays out the text. */
export const createNumbering = (root: XmlElement | undefined): Numbering => {
  const abstracts = new Map(
    childrenOf(root, 'w:abstractNum').map((abstract) => [abstract.attributes['w:abstractNumId'], abstract]),
  );
  const numbers = new Map(childrenOf(root, 'w:num').map((number) => [number.attributes['w:numId'], number]));
  const counters = new Map<XmlElement, Map<number, number>>();
  const lists = new Map<string, List | null>();

  /** A list may only name a style that another list defines. */
  const defined = (abstract: XmlElement): XmlElement => {
    const link = childOf(abstract, 'w:numStyleLink')?.attributes['w:val'];
    if (!link) return abstract;
    return (
      [...abstracts.values()].find((other) => childOf(other, 'w:styleLink')?.attributes['w:val'] === link) ??
      abstract
    );
  };

  const listOf = (id: string): List | null => {
    const number = numbers.get(id);
    const named = abstracts.get(childOf(number, 'w:abstractNumId')?.attributes['w:val']);
    if (!number || !named) return null;
    const abstract = defined(named);
    const shared = counters.get(abstract) ?? new Map<number, number>();
    counters.set(abstract, shared);
    const levels = new Map(
      childrenOf(abstract, 'w:lvl').map((level) => [levelNumber(level), levelOf(level)]),
    );
    const starts = new Map<number, number>();
    for (const override of childrenOf(number, 'w:lvlOverride')) {
      const own = childOf(override, 'w:lvl');
      if (own) levels.set(levelNumber(override), levelOf(own));
      const start = numberAt(childOf(override, 'w:startOverride'));
      if (start !== undefined) starts.set(levelNumber(override), start);
    }
    return { counters: shared, levels, starts };
  };

  return {
    next: ({ listId, level, style }) => {
      if (!lists.has(listId)) lists.set(listId, listOf(listId));
      const list = lists.get(listId);
      if (!list) return null;
      const depth = level ?? [...list.levels].find(([, each]) => each.style === style)?.[0] ?? 0;
      const shape = list.levels.get(depth);
      if (!shape) return { level: depth + 1 };
      count(list, depth, shape);
      return { level: depth + 1, marker: markerOf(list, depth, shape) };
    },
  };
};

const count = ({ counters, levels, starts }: List, depth: number, shape: Level): void => {
  const override = starts.get(depth);
  starts.delete(depth);
  const before = counters.get(depth);
  counters.set(depth, override ?? (before === undefined ? shape.start : before + 1));
  for (const [deeper, { restart }] of levels)
    if (deeper > depth && (restart === undefined || (restart !== 0 && depth < restart)))
      counters.delete(deeper);
};

const markerOf = ({ counters, levels }: List, depth: number, shape: Level): string | undefined => {
  if (shape.format === 'bullet' || shape.format === 'none') return undefined;
  const text = shape.text.replace(/%([1-9])/g, (_, digit: string) => {
    const level = Number(digit) - 1;
    const { format = 'decimal', start = 1 } = levels.get(level) ?? {};
    return numeral(counters.get(level) ?? start, shape.isInDigits && level < depth ? 'decimal' : format);
  });
  return text.trim() || undefined;
};

const levelNumber = (element: XmlElement): number => Number(element.attributes['w:ilvl'] ?? 0);

const levelOf = (level: XmlElement): Level => ({
  format: childOf(level, 'w:numFmt')?.attributes['w:val'] ?? 'decimal',
  text: childOf(level, 'w:lvlText')?.attributes['w:val'] ?? '',
  start: numberAt(childOf(level, 'w:start')) ?? 0,
  isInDigits: isOn(childOf(level, 'w:isLgl') && (childOf(level, 'w:isLgl')?.attributes['w:val'] ?? 'true')),
  restart: numberAt(childOf(level, 'w:lvlRestart')),
  style: childOf(level, 'w:pStyle')?.attributes['w:val'],
});
