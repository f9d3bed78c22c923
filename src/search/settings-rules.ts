import { DEFAULT_WEIGHTS, WEIGHTED_PARTS, type WeightedPart } from './engine-settings.ts';
import { foldedWords } from './engine/shared/text.ts';

/** Checks of what editors enter about search: true, or a sentence that says what the field takes. */
export type Verdict = true | string;

export const checkSynonyms = (words: readonly string[] | null | undefined): Verdict => {
  const different = new Set((words ?? []).map(asOneQuery).filter(Boolean));
  if (different.size >= 2) return true;
  const count = different.size === 0 ? 'none' : 'one';
  return `Words that mean the same: takes two or more different words or phrases; there is ${count}.`;
};

export const checkStopWords = (words: readonly string[] | null | undefined): Verdict => {
  const phrase = (words ?? []).find((word) => foldedWords(word).length !== 1);
  return phrase === undefined
    ? true
    : `Words that say nothing: takes single words; “${phrase}” is ${foldedWords(phrase).length === 0 ? 'none' : 'more than one'}.`;
};

/** A query is pinned in one place: which of two would count? */
export const checkPinnedQuery = ({
  query,
  all,
}: {
  query: string | null | undefined;
  all: readonly (string | null | undefined)[];
}): Verdict => {
  const own = asOneQuery(query);
  if (!own) return 'Query: takes the words that a reader types; it is empty.';
  const same = all.filter((other) => asOneQuery(other) === own);
  return same.length > 1 ? `Query: “${query}” is pinned more than once; put its cases in one row.` : true;
};

export const checkPinnedCases = (cases: readonly unknown[] | null | undefined): Verdict =>
  cases && cases.length > 0
    ? true
    : 'Cases: takes one case or more, in the order to show them; there is none.';

const HEAVIEST = 10;

/** The first part's field speaks for all of them where nothing would count any more. */
export const checkWeight = ({
  part,
  value,
  all,
}: {
  part: WeightedPart;
  value: number | null | undefined;
  all: Partial<Record<WeightedPart, number | null>>;
}): Verdict => {
  if (typeof value === 'number' && !(value >= 0 && value <= HEAVIEST))
    return `${LABELS[part]}: takes a number from 0 to ${HEAVIEST}; it is ${value}.`;
  const isFirst = part === WEIGHTED_PARTS[0];
  if (isFirst && WEIGHTED_PARTS.every((each) => (all[each] ?? DEFAULT_WEIGHTS[each]) === 0))
    return 'Weights: one part at least takes more than 0, or nothing could be found; all are 0.';
  return true;
};

export const LABELS: Record<WeightedPart, string> = {
  title: 'Title',
  names: 'Names',
  summary: 'Summary',
  challenges: 'Challenges',
  solutions: 'Solutions',
  results: 'Results',
  learning: 'Learning',
  rest: 'Everything else',
};

const asOneQuery = (text: string | null | undefined): string => foldedWords(text ?? '').join(' ');
