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
