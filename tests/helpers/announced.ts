import { setImmediate } from 'node:timers/promises';

/** Resolves when all that was saved so far is announced: `afterCommit` does so on the next turn. */
export const announced = (): Promise<void> => setImmediate();
