/** How far a long piece of work is: "300 of 1,200 cases, about 5 s to go". */
export const progressInWords = ({
  done,
  total,
  elapsedMs,
}: {
  done: number;
  total: number;
  elapsedMs: number;
}): string => {
  const number = new Intl.NumberFormat('en-GB');
  const counted = `${number.format(done)} of ${number.format(Math.max(done, total))} cases`;
  if (done === 0 || done >= total) return counted;
  const seconds = Math.max(1, Math.ceil(((elapsedMs / done) * (total - done)) / 1000));
  return `${counted}, about ${seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`} to go`;
};
