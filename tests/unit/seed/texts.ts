/** A text somewhere in the seed, with the way to it: `cases/time-to-play.results.0.statement`. */
export interface SeedText {
  path: string;
  text: string;
}

/** Every string under a value, with its path. */
export const textsOf = ({ value, path }: { value: unknown; path: string }): SeedText[] => {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsOf({ value: inner, path: `${path}.${name}` }));
};

/** Words without case, marks and punctuation, so that only a change of wording makes a difference. */
export const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[’'‘]/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Every run of so many words. */
export const runsOf = ({ words, length }: { words: string[]; length: number }): string[] =>
  words.length < length
    ? []
    : Array.from({ length: words.length - length + 1 }, (_, start) =>
        words.slice(start, start + length).join(' '),
      );

/** The value, where a test cannot go on without it. */
export const present = <Value>(value: Value | null | undefined): Value => {
  if (value === null || value === undefined) throw new Error('The test needs a value here.');
  return value;
};
