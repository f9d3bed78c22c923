import type { Token } from './numbers.ts';
import { DURATIONS, PEOPLE, PLURALS, STOPS } from './words.ts';

export interface FoundUnit {
  unit: string;
  isPeople: boolean;
}

const MOST_WORDS = 6;

/** What was counted: the words after a number up to its noun, which must be a plural. Nothing when none is clear. */
export const unitAt = ({ tokens, at }: { tokens: Token[]; at: number }): FoundUnit | undefined => {
  let start = at;
  // "66 of the 80 tenants" counts tenants; "dros 120 o blant" as well.
  if (tokens[start]?.word === 'of' || tokens[start]?.word === 'o') {
    start += 1;
    if (/^(?:the|our|their|its|these|those|y|ein|eu)$/.test(tokens[start]?.word ?? '')) start += 1;
    while (/^[\d,]+$/.test(tokens[start]?.word ?? '')) start += 1;
  }
  const words: string[] = [];
  for (let index = start; index < tokens.length && words.length < MOST_WORDS; index += 1) {
    const token = tokens[index] as Token;
    const { word } = token;
    if (/^[([]/.test(token.before) || !/^\p{L}/u.test(word)) break;
    if (word === 'or' && tokens[index + 1]?.word === 'so' && words.length === 0) {
      index += 1;
      continue;
    }
    if (STOPS.has(word)) break;
    words.push(bareWord(token));
    if (isPlural(word) && !isBeforeNoun({ tokens, index, word })) return close({ words, tokens, index });
    if (token.isEnd) break;
  }
  return undefined;
};

/** What a percentage is of: "of participants", "of those who answered"; empty where the sentence does not say. */
export const shareAt = (options: { tokens: Token[]; at: number }): string => {
  const { tokens } = options;
  // "(66%) of tenants"
  const at = tokens[options.at]?.word === '' ? options.at + 1 : options.at;
  if (tokens[at]?.word !== 'of' && tokens[at]?.word !== 'o') return '';
  const words = ['of'];
  for (let index = at + 1; index < tokens.length && words.length < 8; index += 1) {
    const token = tokens[index] as Token;
    const { word } = token;
    const isThose = words.length === 1 && (word === 'those' || word === 'them' || word === 'these');
    const isArticle = words.length === 1 && /^(?:the|our|all|their|its|y|a|an)$/.test(word);
    const isWho = words[1] === 'those' && words.length === 2 && /^(?:who|that)$/.test(word);
    const isAfterWho = words.length === 3 && /^(?:who|that)$/.test(words[2] as string);
    if (!isThose && !isArticle && !isWho && !isAfterWho && (STOPS.has(word) || /^\d/.test(word))) break;
    words.push(bareWord(token));
    if (isAfterWho || token.isEnd) break;
    if (!isThose && isPlural(word) && !isBeforeNoun({ tokens, index, word })) break;
  }
  return words.length > 1 ? ` ${words.join(' ')}` : '';
};

const bareWord = ({ text }: Token): string =>
  text.replace(/^["'‘“]+|["'”.,;:!?)\]–—]+$/gu, '').replace(/[’']s?$/u, (end) => end);

const isPlural = (word: string): boolean =>
  PLURALS.has(word) ||
  (/[^s'’]s$/.test(word) &&
    word.length > 3 &&
    !/(?:ous|ics|less|ness|us|is)$/.test(word) &&
    !/['’]/.test(word));

/** "sports clubs", "Citizens Advice centres": a plural in front of another noun. */
const isBeforeNoun = (options: { tokens: Token[]; index: number; word: string }): boolean => {
  const { tokens, index } = options;
  const token = tokens[index] as Token;
  const next = tokens[index + 1];
  if (token.isEnd || !next || STOPS.has(next.word) || /^[([]/.test(next.before)) return false;
  return isPlural(next.word);
};

const close = (options: { words: string[]; tokens: Token[]; index: number }): FoundUnit | undefined => {
  const { words, tokens, index } = options;
  const noun = (words.at(-1) as string).toLowerCase();
  const next = tokens[index + 1]?.word;
  if (DURATIONS.has(noun)) {
    // Hours of something, or given by somebody, are counted; hours that pass are not.
    const isOfSomething = next === 'of' && !(tokens[index] as Token).isEnd;
    const isGiven =
      words.length > 1 &&
      /^(?:volunteer|volunteering|training|staff|contact|teaching|learning)$/i.test(words.at(-2) as string);
    if (!isGiven && !isOfSomething) return undefined;
    const what = isOfSomething ? tokens[index + 2] : undefined;
    if (isOfSomething && (!what || STOPS.has(what.word))) return undefined;
    return { unit: [...words, ...(what ? ['of', bareWord(what)] : [])].join(' '), isPeople: false };
  }
  return { unit: words.join(' '), isPeople: PEOPLE.has(noun) };
};
