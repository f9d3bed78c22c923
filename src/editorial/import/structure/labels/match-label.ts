import { isWithinOneLetter } from '../within-one-letter.ts';
import { ENGLISH_LABELS } from './english.ts';
import { CONNECTING, EMPTY_WORDS, OPENING_RULES, QUESTION_RULES } from './heading-rules.ts';
import type { Part } from './parts.ts';
import { WELSH_LABELS } from './welsh.ts';

export interface LabelMatch {
  part: Part;
  /** How it was known. `open` headings say more than the name of a part. */
  by: 'exact' | 'spelling' | 'question' | 'open';
}

/** Longer lines are sentences. */
const LONGEST_LABEL = 90;
const MOST_WORDS = 14;
/** Shorter words have too many neighbours one letter away. */
const SHORTEST_MISSPELT = 7;

/** Right words that stand one letter from a label. */
const NO_MISSPELLINGS = new Set([
  'contract',
  'contracts',
  'outcast',
  'chances',
  'parties',
  'contacted',
  'actioned',
]);

/** Small letters, no accents, no number in front, no article, no brackets, no punctuation: what the lists of labels hold. */
export const normaliseLabel = (text: string): string => {
  const plain = text
    .slice(0, 2 * LONGEST_LABEL)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘'`´]/g, '')
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
    .replace(/[&/]/g, ' and ')
    .replace(/[^\p{L}\p{N}-]+/gu, ' ')
    .trim();
  const words = plain.split(' ').filter((word) => word !== '' && word !== '-');
  while (words.length > 1 && isNumbering(words[0] as string)) words.shift();
  if (words.length > 2 && NUMBERED.has(words[0] as string) && isNumbering(words[1] as string)) {
    words.splice(0, 2);
  }
  while (words.length > 1 && ARTICLES.has(words[0] as string)) words.shift();
  return words.join(' ');
};

/** The part that a whole line names, as a label in any layout; nothing for a sentence. */
export const matchLabel = (text: string): LabelMatch | undefined => {
  if (text.length > LONGEST_LABEL) return undefined;
  const label = normaliseLabel(text);
  if (label === '') return undefined;
  const known = CACHE.get(label);
  if (known !== undefined) return known ?? undefined;
  const match = lookUp(label);
  if (CACHE.size < 20_000) CACHE.set(label, match ?? null);
  return match;
};

/** As `matchLabel`, for a line that is a heading by its look: it may ask a question or say more than a label. */
export const matchHeading = (text: string): LabelMatch | undefined => {
  const exact = matchLabel(text);
  if (exact || text.length > LONGEST_LABEL) return exact;
  const heading = normaliseLabel(text);
  const words = heading.split(' ');
  if (words.length < 2 || words.length > MOST_WORDS) return undefined;
  for (const { part, opens = [], has = [] } of QUESTION_RULES) {
    if (opens.includes(words[0] as string) && has.some((wanted) => ` ${heading} `.includes(` ${wanted} `))) {
      return { part, by: 'question' };
    }
  }
  const bare = withoutAdjectives(heading);
  for (const { part, opens = [] } of OPENING_RULES) {
    for (const opening of opens) {
      if (!bare.startsWith(`${opening} `)) continue;
      const next = bare.slice(opening.length + 1).split(' ')[0] as string;
      if (CONNECTING.includes(next)) return { part, by: 'open' };
    }
  }
  return undefined;
};

/** Whether a heading known by its opening says something that belongs to the case: "Outcomes for tenants". */
export const saysMoreThanLabel = (text: string): boolean => {
  const words = withoutAdjectives(normaliseLabel(text)).split(' ');
  return words.slice(1).some((word) => !EMPTY_WORDS.has(word));
};

const NUMBERED = new Set([
  'section',
  'part',
  'question',
  'q',
  'step',
  'chapter',
  'adran',
  'rhan',
  'cwestiwn',
  'stage',
]);
const ARTICLES = new Set(
  'the|a|an|our|your|their|its|any|some|y|yr|ein|eich|eu|these|please state|please|list of'.split('|'),
);
const ADJECTIVES = new Set(
  'key|main|overall|top|major|initial|wider|biggest|big|current|specific|proposed|expected|actual|prif|particular|intended|early'.split(
    '|',
  ),
);

const isNumbering = (word: string): boolean =>
  /^(?:\d{1,2}[a-z]?|[ivx]{1,4}|[a-h]|q\d{1,2})$/.test(word) && word !== 'a' && word !== 'i';

const withoutAdjectives = (label: string): string => {
  const words = label.split(' ');
  while (words.length > 1 && (ADJECTIVES.has(words[0] as string) || ARTICLES.has(words[0] as string))) {
    words.shift();
  }
  return words.join(' ');
};

const KNOWN = new Map<string, Part>();
for (const [part, labels] of [...Object.entries(ENGLISH_LABELS), ...Object.entries(WELSH_LABELS)] as [
  Part,
  string,
][]) {
  for (const label of labels.split('|')) {
    const key = normaliseLabel(label);
    if (!KNOWN.has(key)) KNOWN.set(key, part);
  }
}

/** By first letter and length, so that a line is held against a few labels only. */
const BY_SHAPE = new Map<string, string[]>();
for (const label of KNOWN.keys()) {
  if (label.length < SHORTEST_MISSPELT) continue;
  const shape = `${label[0]}${label.length}`;
  BY_SHAPE.set(shape, [...(BY_SHAPE.get(shape) ?? []), label]);
}

const CACHE = new Map<string, LabelMatch | null>();

const lookUp = (label: string): LabelMatch | undefined => {
  const exact = KNOWN.get(label) ?? KNOWN.get(withoutAdjectives(label));
  if (exact) return { part: exact, by: 'exact' };
  const pair = partOfPair(label);
  if (pair) return { part: pair, by: 'exact' };
  if (label.length < SHORTEST_MISSPELT || NO_MISSPELLINGS.has(label)) return undefined;
  for (const length of [label.length, label.length - 1, label.length + 1]) {
    const near = BY_SHAPE.get(`${label[0]}${length}`)?.find((known) =>
      isWithinOneLetter({ one: label, other: known }),
    );
    if (near) return { part: KNOWN.get(near) as Part, by: 'spelling' };
  }
  return undefined;
};

/** "Outcomes and learning": two labels in one go to the first, where its words and the other's can't be told apart. */
const partOfPair = (label: string): Part | undefined => {
  for (const joiner of [' and ', ' a ', ' ac ']) {
    const at = label.indexOf(joiner);
    if (at < 0) continue;
    const first = KNOWN.get(withoutAdjectives(label.slice(0, at)));
    const second = KNOWN.get(withoutAdjectives(label.slice(at + joiner.length)));
    if (first && second) return first;
  }
  return undefined;
};
