/**
 * The known word that a mistyped one most likely meant: a third of its letters may differ, three at most, and a word that
 * the other begins with counts as close. Undefined where none is.
 */
export const nearest = ({ word, among }: { word: string; among: Iterable<string> }): string | undefined => {
  const typed = word.toLowerCase();
  const allowance = Math.min(3, Math.floor(typed.length / 3));
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of among) {
    const distance = distanceBetween({ typed, candidate: candidate.toLowerCase(), allowance });
    if (distance === undefined || (best && best.distance <= distance)) continue;
    best = { candidate, distance };
  }
  return best?.candidate;
};

interface Comparison {
  typed: string;
  candidate: string;
  allowance: number;
}

const SHORTEST_BEGINNING = 3;

const distanceBetween = ({ typed, candidate, allowance }: Comparison): number | undefined => {
  const edits = editDistance(typed, candidate);
  if (edits <= allowance) return edits;
  const isBeginning = typed.length >= SHORTEST_BEGINNING && candidate.startsWith(typed);
  // After every candidate within reach by edits, shorter ones first.
  return isBeginning ? 10 + candidate.length : undefined;
};

/** Letters to insert, drop, replace or swap with their neighbour. */
const editDistance = (left: string, right: string): number => {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const cost = left[row - 1] === right[column - 1] ? 0 : 1;
      let value = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + cost,
      );
      const isSwap = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (row > 1 && column > 1 && isSwap) value = Math.min(value, (beforeLast[column - 2] ?? 0) + 1);
      current.push(value);
    }
    beforeLast = last;
    last = current;
  }
  return last[right.length] ?? 0;
};
