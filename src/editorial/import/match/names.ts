import type { TaxonomyCollection } from '../../../domain/taxonomy.ts';

/** What organisations are called for short in the sector; both spellings are one name. */
const SHORT_FORMS: Record<string, string> = {
  ha: 'housing association',
  hsg: 'housing',
  assn: 'association',
  assoc: 'association',
  mbc: 'metropolitan borough council',
  bc: 'borough council',
  dc: 'district council',
  cab: 'citizens advice bureau',
  dept: 'department',
  univ: 'university',
  st: 'saint',
};
const LEGAL_FORMS = new Set(['ltd', 'limited', 'plc', 'llp', 'cic', 'cio', 'inc', 'cyf', 'uk']);

/**
 * A name as names are compared: without case, accents, punctuation, "the" and, for organisations, the legal form; "&" is
 * "and". Words that sort cases count in the singular too.
 */
export const nameKey = ({ name, collection }: { name: string; collection: TaxonomyCollection }): string => {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’]/g, '')
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b|\s|$)/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const own = words[0] === 'the' && words.length > 1 ? words.slice(1) : words;
  if (collection === 'organisations') return withoutLegalForm(own).map(inFull).join(' ');
  return collection === 'places' ? own.join(' ') : own.map(singular).join(' ');
};

/** A name, and the names inside it: "Ashby Homes (AH)" is called "Ashby Homes" and "AH" as well. */
export const namesWithin = (name: string): string[] => {
  const outside = name
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const inside = [...name.matchAll(/\(([^()]+)\)/g)].flatMap(([, text = '']) => {
    const short = text.replace(/^(?:the|or|also|aka|formerly|known as)\s+/i, '').trim();
    return short ? [short] : [];
  });
  return [...new Set([name.trim(), outside, ...inside])].filter(Boolean);
};

/**
 * True when one name is the other with a letter wrong: word for word, long words only, the first letters the same, no digit
 * changed. Places must be long: Derby is not Denby.
 */
export const isMisspelling = ({
  typed,
  known,
  collection,
}: {
  typed: string;
  known: string;
  collection: TaxonomyCollection;
}): boolean => {
  const left = typed.split(' ');
  const right = known.split(' ');
  if (left.length !== right.length) return false;
  const shortest = collection === 'places' ? 8 : 6;
  let wrong = 0;
  for (const [index, word] of left.entries()) {
    const other = right[index] ?? '';
    if (word === other) continue;
    wrong += 1;
    if (wrong > 2 || word[0] !== other[0] || /\d/.test(word + other)) return false;
    if (Math.min(word.length, other.length) < shortest || !isOneEditApart(word, other)) return false;
  }
  return wrong > 0;
};

/** One letter more, less, other, or two swapped. */
const isOneEditApart = (left: string, right: string): boolean => {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  const isSwap =
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
  return isSwap || short.slice(at + 1) === long.slice(at + 1);
};

const withoutLegalForm = (words: string[]): string[] => {
  let end = words.length;
  while (end > 1 && LEGAL_FORMS.has(words[end - 1] ?? '')) end -= 1;
  return words.slice(0, end);
};

const inFull = (word: string): string => SHORT_FORMS[word] ?? word;

const singular = (word: string): string =>
  word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
