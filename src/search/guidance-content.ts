import type { Guidance } from './guidance/create-guidance.ts';
import type { IndexContent } from './keep-index.ts';
import { createTurns } from './turns.ts';

/** The index of what answers beside the cases: small enough for every comparison to be a full one. */
export const guidanceContent = (guidance: Guidance): IndexContent => {
  const inTurn = createTurns();
  return {
    apply: async (changes) => {
      await inTurn(() => guidance.apply(changes));
      return undefined;
    },
    compare: () => inTurn(() => guidance.reconcile()),
    rebuild: () => inTurn(() => guidance.rebuild()),
  };
};
