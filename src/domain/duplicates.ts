/** What two cases are compared by. */
export interface ComparedCase {
  title: string;
  summary: string;
  organisationId?: string | null;
}

export interface Likeness {
  /** For sorting alone: the more alike, the higher. */
  score: number;
  /** In words for whoever decides. */
  because: string;
}

/** Words that every case has. */
const COMMON = new Set(
  'a an and are as at be by for from had has have how in into is it its of on or our that the their they this to was we were what when which who with'.split(
    ' ',
  ),
);

/** How two cases may be the same one, or null where they are not alike enough to show. */
export const alike = (one: ComparedCase, other: ComparedCase): Likeness | null => {
  const isSameOrganisation = Boolean(one.organisationId) && one.organisationId === other.organisationId;
  const titles = shared(wordsOf(one.title), wordsOf(other.title));
  const summaries = shared(pairsOf(one.summary), pairsOf(other.summary));
  const score = titles + summaries;
  const asked = isSameOrganisation ? { titles: 0.5, summaries: 0.3 } : { titles: 0.8, summaries: 0.5 };
  if (titles < asked.titles && summaries < asked.summaries) return null;
  const what =
    titles >= asked.titles && summaries >= asked.summaries
      ? 'Title and summary are much alike'
      : titles >= asked.titles
        ? 'The title is much alike'
        : 'The summary is much alike';
  return {
    score: isSameOrganisation ? score + 1 : score,
    because: isSameOrganisation ? `The same organisation. ${what}.` : `${what}.`,
  };
};

/** The words of a title worth looking for, the longest first. */
export const tellingWords = (title: string): string[] =>
  [...wordsOf(title)].sort((a, b) => b.length - a.length).slice(0, 3);

const wordsOf = (text: string): Set<string> =>
  new Set((plainOf(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !COMMON.has(word)));

/** Runs of two words: texts on the same subject share words, the same text shares runs of them. */
const pairsOf = (text: string): Set<string> => {
  const words = [...(plainOf(text).match(/[\p{L}\p{N}]+/gu) ?? [])].filter((word) => !COMMON.has(word));
  return new Set(words.slice(1).map((word, index) => `${words[index]} ${word}`));
};

const plainOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase();

const shared = (one: Set<string>, other: Set<string>): number => {
  if (one.size + other.size === 0) return 0;
  const both = [...one].filter((entry) => other.has(entry)).length;
  return (2 * both) / (one.size + other.size);
};
