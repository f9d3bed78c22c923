import { MULTIPLES } from './words.ts';

export interface Token {
  /** As it stands. */
  text: string;
  /** Small letters, without the signs around it. */
  word: string;
  /** A comma, stop or bracket stands right behind it. */
  isEnd: boolean;
  /** Right before it, without a space: "£", "(". */
  before: string;
}

export interface FoundNumber {
  value: number;
  /** The place of the token after it. */
  next: number;
  isPercent: boolean;
  isMoney: boolean;
  /** "330+". */
  hasPlus: boolean;
  /** Four digits without a comma: most of these are years. */
  isYearLike: boolean;
  isInWords: boolean;
}

const MOST_TOKENS = 4000;

/** A sentence as tokens; hyphens and signs stay with their word. */
export const tokensOf = (sentence: string): Token[] =>
  sentence
    .slice(0, 40_000)
    .replace(/(\d)\s?(%)/g, '$1$2 ')
    .replace(/([£€$])\s(?=\d)/g, '$1')
    .replace(/(?<![\p{L}\d.,/-])(\d{1,3}(?:,\d{3})?)\s?[-–]\s?(\d{1,3}(?:,\d{3})?)(?=\s)/gu, '$1 to $2')
    .split(/\s+/)
    .filter((text) => text !== '')
    .slice(0, MOST_TOKENS)
    .map((text) => {
      const before = /^[^\p{L}\p{N}%]*/u.exec(text)?.[0] ?? '';
      const after = /[^\p{L}\p{N}%+]{0,8}$/u.exec(text)?.[0] ?? '';
      const word = text.slice(before.length, text.length - after.length || undefined).toLowerCase();
      return { text, word, before, isEnd: /[,.;:!?)\]”"–—]/.test(after) || /^[–—-]$/.test(text) };
    });

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SIMPLE = new Map<string, number>([
  ...SMALL.map((word, index) => [word, index] as const),
  ...TENS.map((word, index) => [word, 20 + 10 * index] as const),
]);

const smallNumber = (word: string): number | undefined => {
  const [tens = '', ones, ...others] = word.split('-');
  if (others.length > 0) return undefined;
  const whole = SIMPLE.get(tens);
  if (whole === undefined || ones === undefined) return whole;
  const rest = SIMPLE.get(ones);
  return whole >= 20 && rest !== undefined && rest > 0 && rest < 10 ? whole + rest : undefined;
};

/** The number that begins at a token, in digits or words. */
export const numberAt = ({ tokens, at }: { tokens: Token[]; at: number }): FoundNumber | undefined =>
  digitsAt({ tokens, at }) ?? wordsAt({ tokens, at });

const DIGITS = /^(\d{1,3}(?:,\d{3}){1,4}|\d{1,9})(\.\d{1,3})?(%|k|m|bn|\+|\+%)?$/;

const digitsAt = ({ tokens, at }: { tokens: Token[]; at: number }): FoundNumber | undefined => {
  const token = tokens[at] as Token;
  const match = DIGITS.exec(token.word);
  if (!match || !/^[–—]?["'‘“(~<>]{0,2}[£€$]?$/.test(token.before)) return undefined;
  const [, whole = '', decimals = '', sign = ''] = match;
  const isMoney = /[£€$]/.test(token.before);
  let value = Number(whole.replaceAll(',', '') + decimals);
  let next = at + 1;
  if (MULTIPLES[sign] !== undefined && (isMoney || sign === 'k')) value *= MULTIPLES[sign] as number;
  else if (MULTIPLES[sign] !== undefined) return undefined;
  const following = tokens[next];
  if (!token.isEnd && following && (MULTIPLES[following.word] ?? 0) >= 100 && following.word.length > 2) {
    value *= MULTIPLES[following.word] as number;
    next += 1;
  }
  const isPercent = sign.includes('%') || (!token.isEnd && isPercentAt({ tokens, at: next }) > 0);
  if (!sign.includes('%') && isPercent) next += isPercentAt({ tokens, at: next });
  return {
    value: Math.round(value * 1000) / 1000,
    next,
    isPercent,
    isMoney,
    hasPlus: sign.includes('+'),
    isYearLike:
      next === at + 1 &&
      !isMoney &&
      !isPercent &&
      sign === '' &&
      decimals === '' &&
      /^(?:19|20)\d{2}$/.test(whole),
    isInWords: false,
  };
};

/** How many tokens say "per cent" here. */
const isPercentAt = ({ tokens, at }: { tokens: Token[]; at: number }): number => {
  const [first, second] = [tokens[at]?.word, tokens[at + 1]?.word];
  if (first === '%' || first === 'percent') return 1;
  if (first === 'percentage' && second?.startsWith('point')) return 0;
  return (first === 'per' && second === 'cent') || (first === 'y' && second === 'cant') ? 2 : 0;
};

const wordsAt = ({ tokens, at }: { tokens: Token[]; at: number }): FoundNumber | undefined => {
  let next = at;
  let total = 0;
  let group: number | undefined;
  const article = tokens[at]?.word === 'a' || tokens[at]?.word === 'an';
  if (article) {
    if (!['hundred', 'thousand', 'million', 'dozen'].includes(tokens[at + 1]?.word ?? '')) return undefined;
    group = 1;
    next += 1;
  }
  for (; next < tokens.length && next - at < 12; next += 1) {
    const { word, before } = tokens[next] as Token;
    if (before !== '' && next > at && !/^["'‘“(]$/.test(before)) break;
    const small = smallNumber(word);
    const multiple = ['hundred', 'thousand', 'million', 'dozen'].includes(word) ? MULTIPLES[word] : undefined;
    const isJoining =
      word === 'and' &&
      group !== undefined &&
      group % 100 === 0 &&
      smallNumber(tokens[next + 1]?.word ?? '') !== undefined;
    if (
      small !== undefined &&
      (group === undefined ||
        (group % 100 === 0 && small < 100) ||
        (group % 10 === 0 && group % 100 >= 20 && small < 10))
    ) {
      group = (group ?? 0) + small;
    } else if (multiple !== undefined && group !== undefined) {
      if (multiple >= 1e3) {
        total += group * multiple;
        group = 0;
      } else group *= multiple;
    } else if (!isJoining) break;
    if ((tokens[next] as Token).isEnd) {
      next += 1;
      break;
    }
  }
  if (group === undefined) return undefined;
  const percent = isPercentAt({ tokens, at: next });
  return {
    value: total + group,
    next: next + percent,
    isPercent: percent > 0,
    isMoney: false,
    hasPlus: false,
    isYearLike: false,
    isInWords: true,
  };
};
