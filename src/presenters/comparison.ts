import type { LocaleCode } from '../domain/locales.ts';
import type { Case } from '../payload-types.ts';
import { comparableParts, type ComparablePart, type PartItem } from './comparison-parts.ts';
import { likeness, wordChanges, type Piece } from './word-changes.ts';

export type { Piece } from './word-changes.ts';

export interface ComparedItem {
  state: 'same' | 'changed' | 'added' | 'removed';
  text: Piece[];
  /** A figure changes as a whole: half a number tells nothing. */
  figure: Piece[];
  note: Piece[];
}

export interface ComparedPart {
  id: string;
  label: string;
  items: ComparedItem[];
  /** True where the same things stand in another order. */
  isReordered: boolean;
}

export interface ComparisonView {
  changed: ComparedPart[];
  /** As they are in both; empty ones left out. */
  same: ComparedPart[];
}

/** What the later edition says otherwise than the earlier one, part by part in the template's order. */
export const presentComparison = ({
  before,
  after,
  locale,
}: {
  before: Case;
  after: Case;
  locale: LocaleCode;
}): ComparisonView => {
  const earlier = comparableParts({ record: before, locale });
  const parts = comparableParts({ record: after, locale }).map((part) =>
    comparePart({ before: earlier.find(({ id }) => id === part.id)?.items ?? [], part, locale }),
  );
  const isChanged = ({ items, isReordered }: ComparedPart): boolean =>
    isReordered || items.some(({ state }) => state !== 'same');
  return {
    changed: parts.filter(isChanged),
    same: parts.filter((part) => !isChanged(part) && part.items.length > 0),
  };
};

const comparePart = ({
  before,
  part: { id, label, items: after },
  locale,
}: {
  before: PartItem[];
  part: ComparablePart;
  locale: LocaleCode;
}): ComparedPart => {
  const earlierOf = pairUp({ before, after });
  const gone = before.map((_, index) => index).filter((index) => !earlierOf.includes(index));
  const items: ComparedItem[] = [];
  // What was taken out stands where it stood: before the first that came after it and is still there.
  const takeOutBefore = (limit: number): void => {
    while (gone[0] !== undefined && gone[0] < limit)
      items.push(compareItem({ before: before[gone.shift() ?? 0], locale }));
  };
  after.forEach((item, index) => {
    const earlier = earlierOf[index];
    if (earlier !== undefined) takeOutBefore(earlier);
    items.push(
      compareItem({ before: earlier === undefined ? undefined : before[earlier], after: item, locale }),
    );
  });
  takeOutBefore(before.length);
  const kept = earlierOf.filter((index) => index !== undefined);
  const isReordered = kept.some((index, at) => at > 0 && index < (kept[at - 1] ?? 0));
  return { id, label, items, isReordered };
};

/** Alike enough to be the same statement in other words. */
const ALIKE = 0.45;

/** For each later item the earlier one it grew from: the same words first, then the most alike, then the only one left. */
const pairUp = ({ before, after }: { before: PartItem[]; after: PartItem[] }): (number | undefined)[] => {
  const earlierOf: (number | undefined)[] = after.map(() => undefined);
  const free = new Set(before.keys());
  const pair = (later: number, earlier: number): void => {
    if (earlierOf[later] !== undefined || !free.has(earlier)) return;
    earlierOf[later] = earlier;
    free.delete(earlier);
  };
  after.forEach(({ text }, later) => {
    const earlier = [...free].find((index) => before[index]?.text === text);
    if (earlier !== undefined) pair(later, earlier);
  });
  const open = after.flatMap((item, later) => (earlierOf[later] === undefined ? [{ item, later }] : []));
  open
    .flatMap(({ item, later }) =>
      [...free].map((earlier) => ({
        later,
        earlier,
        score: likeness(before[earlier]?.text ?? '', item.text),
      })),
    )
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score)
    .forEach(({ later, earlier }) => pair(later, earlier));
  if (after.length === 1 && before.length === 1) pair(0, 0);
  return earlierOf;
};

const compareItem = ({
  before,
  after,
  locale,
}: {
  before?: PartItem;
  after?: PartItem;
  locale: LocaleCode;
}): ComparedItem => {
  const text = wordChanges({ before: before?.text ?? '', after: after?.text ?? '', locale });
  const figure = wholeChange({ before: before?.figure, after: after?.figure });
  const note = wordChanges({ before: before?.note ?? '', after: after?.note ?? '', locale });
  const isSame = [...text, ...figure, ...note].every(({ kind }) => kind === 'same');
  const state = !before ? 'added' : !after ? 'removed' : isSame ? 'same' : 'changed';
  return { state, text, figure, note };
};

const wholeChange = ({ before, after }: { before?: string; after?: string }): Piece[] => {
  if (before === after) return after ? [{ kind: 'same', text: after }] : [];
  return [
    ...(before ? [{ kind: 'deleted', text: before } as const] : []),
    ...(after ? [{ kind: 'inserted', text: after } as const] : []),
  ];
};
