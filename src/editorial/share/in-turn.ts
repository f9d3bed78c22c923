import { createTurns, type Turns } from '../../search/turns.ts';

const turns = new Map<string, { take: Turns; waiting: number }>();

/** Runs what concerns one submission one after the other, so that a double click or two windows can't do a thing twice. */
export const inTurn = async <Result>({
  id,
  run,
}: {
  id: string;
  run: () => Promise<Result>;
}): Promise<Result> => {
  const own = turns.get(id) ?? { take: createTurns(), waiting: 0 };
  turns.set(id, own);
  own.waiting += 1;
  try {
    return await own.take(run);
  } finally {
    own.waiting -= 1;
    if (own.waiting === 0) turns.delete(id);
  }
};
