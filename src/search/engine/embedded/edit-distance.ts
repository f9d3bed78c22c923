/**
 * Edits (a letter more, less, other, or two swapped) that make `typed` into `word`, or `limit + 1` when there are more.
 * With `isPrefix` only the beginning of `word` that fits best is compared.
 */
export const editDistance = ({
  typed,
  word,
  limit,
  isPrefix = false,
}: {
  typed: string;
  word: string;
  limit: number;
  isPrefix?: boolean;
}): number => {
  const width = word.length;
  if (!isPrefix && Math.abs(typed.length - width) > limit) return limit + 1;
  if (width >= ROOM || typed.length >= ROOM) return typed === word ? 0 : limit + 1;
  let [before, last, row] = ROWS;
  for (let column = 0; column <= width; column += 1) last[column] = column;
  for (let line = 1; line <= typed.length; line += 1) {
    const letter = typed.charCodeAt(line - 1);
    const previous = line > 1 ? typed.charCodeAt(line - 2) : -1;
    row[0] = line;
    let least = line;
    for (let column = 1; column <= width; column += 1) {
      const other = word.charCodeAt(column - 1);
      let cost = Math.min(
        (last[column - 1] ?? 0) + (letter === other ? 0 : 1),
        (last[column] ?? 0) + 1,
        (row[column - 1] ?? 0) + 1,
      );
      if (column > 1 && letter === word.charCodeAt(column - 2) && previous === other)
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      row[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    [before, last, row] = [last, row, before];
  }
  const result = isPrefix ? Math.min(...last.subarray(0, width + 1)) : (last[width] ?? 0);
  return Math.min(result, limit + 1);
};

/** Longer words are no one's misspelling of anything. */
const ROOM = 64;
/** Used again for each pair of words: thousands are compared for one query. */
const ROWS: [Uint8Array, Uint8Array, Uint8Array] = [
  new Uint8Array(ROOM),
  new Uint8Array(ROOM),
  new Uint8Array(ROOM),
];
