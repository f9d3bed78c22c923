/** Runs what it is given one after the other. */
export type Turns = <Result>(run: () => Promise<Result>) => Promise<Result>;

/**
 * A queue of one: whoever reads the database and then writes to the index does both in one turn, so that nobody's older
 * reading lands on top of a newer one.
 */
export const createTurns = (): Turns => {
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    const turn = last.then(run);
    last = turn.catch(() => undefined);
    return turn;
  };
};
