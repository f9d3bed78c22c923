import { DialectError } from './errors.ts';

/** A value with where it stands, so that an error can point at it. */
export interface FilterToken {
  value: string;
  start: number;
  end: number;
  isQuoted: boolean;
}

const WORD = /[\p{L}\p{N}_.-]+/uy;
const SPACE = /\s*/uy;
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;

export const KEYWORDS: ReadonlySet<string> = new Set([
  'AND',
  'OR',
  'IN',
  'NOT',
  'TO',
  'EXISTS',
  'IS',
  'NULL',
  'EMPTY',
  'CONTAINS',
  'STARTS',
  'WITH',
  '_geoRadius',
  '_geoBoundingBox',
]);

/** Walks over a filter expression. Nothing is taken unless it is there whole. */
export interface FilterScanner {
  text: string;
  place: () => number;
  goTo: (place: number) => void;
  skipSpace: () => void;
  isAtEnd: () => boolean;
  /** Takes exactly these characters. */
  take: (characters: string) => boolean;
  /** Takes these words, a space or more between them, none of them the beginning of a longer one. */
  takeWords: (...words: string[]) => boolean;
  takeNumber: () => FilterToken | null;
  /** A word, or text in quotation marks; null where there is neither. @throws DialectError for an open quotation */
  takeValue: () => FilterToken | null;
}

export const scanFilter = (text: string): FilterScanner => {
  let at = 0;

  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? null;
  };
  const skipSpace = (): void => {
    at += match(SPACE)?.length ?? 0;
  };
  const takeQuoted = (quote: string): FilterToken => {
    const start = at;
    let value = '';
    for (at += 1; at < text.length; at += 1) {
      const sign = text.charAt(at);
      if (sign === quote) {
        const token = { value, start: start + 1, end: at, isQuoted: true };
        at += 1;
        return token;
      }
      if (sign !== '\\') {
        value += sign;
        continue;
      }
      const escaped = unescapeAt({ text, at, quote });
      if (!escaped) {
        const end = Math.max(text.indexOf(quote, at + 1), at + 1);
        const malformed = text.slice(start + 1, end);
        throw filterError({
          message: `Malformed value: \`${shown(malformed)}\`.`,
          text,
          start: start + 1,
          end,
        });
      }
      value += escaped.value;
      at += escaped.length - 1;
    }
    throw filterError({
      message: `Expression \`${shown(text.slice(start))}\` is missing the following closing delimiter: \`${quote}\`.`,
      text,
      start,
      end: text.length,
    });
  };

  return {
    text,
    place: () => at,
    goTo: (place) => {
      at = place;
    },
    skipSpace,
    isAtEnd: () => at >= text.length,
    take: (characters) => {
      if (!text.startsWith(characters, at)) return false;
      at += characters.length;
      return true;
    },
    takeWords: (...words) => {
      const start = at;
      for (const [index, word] of words.entries()) {
        const before = at;
        skipSpace();
        const isApart = index === 0 || at > before;
        if (!isApart || match(WORD) !== word) {
          at = start;
          return false;
        }
        at += word.length;
      }
      return true;
    },
    takeNumber: () => {
      skipSpace();
      const value = match(NUMBER);
      if (value === null) return null;
      const start = at;
      at += value.length;
      return { value, start, end: at, isQuoted: false };
    },
    takeValue: () => {
      skipSpace();
      const sign = text.charAt(at);
      if (sign === '"' || sign === "'") return takeQuoted(sign);
      const word = match(WORD);
      if (word === null || KEYWORDS.has(word)) return null;
      const start = at;
      at += word.length;
      return { value: word, start, end: at, isQuoted: false };
    },
  };
};

/** A fault in an expression: what is wrong, then where, as `from:to` in characters counted from 1, then the whole. */
export const filterError = ({
  message,
  text,
  start,
  end,
  code = 'invalid_search_filter',
}: {
  message: string;
  text: string;
  start: number;
  end: number;
  code?: string;
}): DialectError => {
  const from = [...text.slice(0, start)].length + 1;
  const to = from + [...text.slice(start, end)].length;
  return new DialectError({ code, message: `${message}\n${from}:${to} ${text}` });
};

/** Text as an error quotes it, on one line. */
export const shown = (text: string): string =>
  text.replace(/[\\"'\n\r\t]/g, (sign) => ({ '\n': '\\n', '\r': '\\r', '\t': '\\t' })[sign] ?? `\\${sign}`);

const SIMPLE: Record<string, string> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  a: '\u0007',
  v: '\v',
  '\\': '\\',
  '"': '"',
  "'": "'",
  '/': '/',
};

const unescapeAt = ({
  text,
  at,
  quote,
}: {
  text: string;
  at: number;
  quote: string;
}): { value: string; length: number } | null => {
  const next = text.charAt(at + 1);
  if (next === quote) return { value: quote, length: 2 };
  const simple = SIMPLE[next];
  if (simple !== undefined) return { value: simple, length: 2 };
  const code = /^\\(?:u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,6})\}|x([0-9a-fA-F]{2}))/.exec(
    text.slice(at, at + 12),
  );
  const point = Number.parseInt(code?.[1] ?? code?.[2] ?? code?.[3] ?? '', 16);
  if (!code || !(point <= 0x10ffff)) return null;
  return { value: String.fromCodePoint(point), length: code[0].length };
};
