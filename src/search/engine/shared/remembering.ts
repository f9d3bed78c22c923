const LIMIT = 40_000;

/** Keeps what a stemmer found: one query asks for the same stems again and again. */
export const remembering = (stemmer: (word: string) => string): ((word: string) => string) => {
  const cache = new Map<string, string>();
  return (word) => {
    const known = cache.get(word);
    if (known !== undefined) return known;
    if (cache.size >= LIMIT) cache.clear();
    const stem = stemmer(word);
    cache.set(word, stem);
    return stem;
  };
};
