/** Runs at most so many at a time; the others wait in the order they came. */
export const createTurns = (atOnce: number) => {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async <Result>(run: () => Promise<Result>): Promise<Result> => {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await run();
    } finally {
      // Handed on without a moment in which another could step in between.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
};
