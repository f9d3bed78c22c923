/** How long a sender waits, in the only measure that is known. */
export const placeInWords = (before: number): string => {
  if (before === 0) return 'It is the next to be read.';
  return before === 1 ? 'One is before it.' : `${before} are before it.`;
};
