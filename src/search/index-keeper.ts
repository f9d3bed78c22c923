import type { IndexState } from './index-state.ts';
import type { KeptIndex } from './keep-index.ts';
import type { Depth } from './reconcile.ts';

/** What editors see of the search indexes, and may have done to them. */
export interface IndexKeeper {
  state(): IndexesState;
  /** Begins in the background; false where something is being done already. */
  start(work: KeeperWork): boolean;
}

export type KeeperWork = 'rebuild' | 'compare';

export interface IndexesState {
  /** True while something that an editor began is going on. */
  isBusy: boolean;
  indexes: (IndexState & { name: 'cases' | 'guidance'; isStandby: boolean })[];
}

export const createIndexKeeper = ({
  cases,
  guidance,
  spares: [spareCases, spareGuidance],
}: {
  cases: KeptIndex;
  guidance: KeptIndex;
  spares: [KeptIndex | undefined, KeptIndex | undefined];
}): IndexKeeper => {
  const all = [
    { name: 'cases', isStandby: false, kept: cases },
    { name: 'guidance', isStandby: false, kept: guidance },
    { name: 'cases', isStandby: true, kept: spareCases },
    { name: 'guidance', isStandby: true, kept: spareGuidance },
  ] as const;
  const there = all.flatMap(({ kept, ...index }) => (kept ? [{ ...index, kept }] : []));
  let isBusy = false;

  return {
    state: () => ({
      isBusy,
      indexes: there.map(({ kept, ...index }) => ({ ...index, ...kept.state() })),
    }),
    start: (work) => {
      if (isBusy || there.some(({ kept }) => kept.state().task?.kind === 'rebuild')) return false;
      isBusy = true;
      void oneByOne({ work, indexes: there.map(({ kept }) => kept) }).finally(() => {
        isBusy = false;
      });
      return true;
    },
  };
};

const COMPARED: Depth = 'full';

/** Each tells its own failure in its state; one that fails keeps no other from its turn. */
const oneByOne = async ({ work, indexes }: { work: KeeperWork; indexes: KeptIndex[] }): Promise<void> => {
  for (const index of indexes)
    if (work === 'compare') await index.compare(COMPARED);
    else await index.rebuild().catch(() => undefined);
};
