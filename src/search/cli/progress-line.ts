/** How far a long command is, in words: "300 of 1,200 cases, about 5 s to go". */
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

/** Writes progress over itself on a terminal, and a line every few seconds into a log. */
export const progressLine = ({
  stream = process.stdout,
  everyMs = stream.isTTY ? 100 : 3000,
}: { stream?: NodeJS.WriteStream; everyMs?: number } = {}) => {
  let last = 0;
  return {
    show: (words: string): void => {
      if (Date.now() - last < everyMs) return;
      last = Date.now();
      stream.write(stream.isTTY ? `\r\x1b[K${words}` : `${words}\n`);
    },
    end: (words: string): void => {
      stream.write(stream.isTTY ? `\r\x1b[K${words}\n` : `${words}\n`);
    },
  };
};
