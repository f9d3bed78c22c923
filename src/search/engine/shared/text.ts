/** Words as both engines and the highlighter see them: folded so that spelling with or without accents is the same. */
export interface TextWord {
  folded: string;
  /** Where the word stands in the text it was cut from. */
  start: number;
  end: number;
}

/**
 * A figure with its thousands' separators (1,200, ١٬٢٠٠, 1 200 with a space that does not break) is one word, and so is a
 * word with an apostrophe in it.
 */
export const WORD_PATTERN = String.raw`\p{Nd}{1,3}(?:[,٬\u00A0\u202F]\p{Nd}{3})+(?!\p{Nd})|[\p{L}\p{N}\p{M}]+(?:['’ʼ‘][\p{L}\p{N}\p{M}]+)*`;
const WORD = new RegExp(WORD_PATTERN, 'gu');
const PLAIN = /^[a-z0-9]+$/;
// The same for text without other letters, which is most of it and several times as quick to cut.
const ASCII_TEXT = /^[\0-\x7f]*$/;
const ASCII_WORD = /\d{1,3}(?:,\d{3})+(?!\d)|[a-z0-9]+(?:'[a-z0-9]+)*/g;

/**
 * Letters that Unicode does not take apart; those that keyboards for Arabic, Persian, Urdu, Pashto and Sorani write
 * differently, or that are written with or without a sign; and apostrophes that count as letters.
 */
const SAME_LETTER: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ґ: 'г',
  ٱ: 'ا',
  ...all('ىیېۍێےۓ', 'ي'),
  ...all('کڪ', 'ك'),
  ...all('ةہھەۂۀۃ', 'ه'),
  ...all('ۆۇۈۉۊۋۏ', 'و'),
  ...all('ګڱ', 'گ'),
  ...all('ںڼ', 'ن'),
  ...all('ڵ', 'ل'),
  ...all('ڕ', 'ر'),
  ...all('ټ', 'ٹ'),
  ...all('ډ', 'ڈ'),
  ...all('ړ', 'ڑ'),
  ...all('ـʼʻʾʿˈ', ''),
};
const SAME_LETTERS = new RegExp(`[${Object.keys(SAME_LETTER).join('')}]`, 'gu');
// й is a letter of its own in Russian and Ukrainian, not an и with a mark.
const MARKS = /(?<!и)\p{M}+|(?<=и)(?!\u0306)\p{M}+/gu;
const ARABIC_ARTICLE = /^(?:[وبكف]?ال|لل)(?=\p{L}{3})/u;

/** One word without case, accents, possessive `'s` and apostrophes; letters and digits only. */
export const foldWord = (word: string): string => {
  if (PLAIN.test(word)) return word;
  const lower = word.toLowerCase().replace(/['’ʼ‘]s$/u, '');
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(MARKS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(SAME_LETTERS, (letter) => SAME_LETTER[letter] ?? letter)
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(ARABIC_ARTICLE, '');
};

export const wordsOf = (text: string): TextWord[] => {
  const words: TextWord[] = [];
  for (const match of text.matchAll(WORD)) {
    const folded = foldWord(match[0]);
    if (folded) words.push({ folded, start: match.index, end: match.index + match[0].length });
  }
  return words;
};

/** The folded words alone. */
export const foldedWords = (text: string): string[] => {
  const found = ASCII_TEXT.test(text) ? text.toLowerCase().match(ASCII_WORD) : text.match(WORD);
  if (!found) return [];
  const words: string[] = [];
  for (const word of found) {
    const folded = foldWord(word);
    if (folded) words.push(folded);
  }
  return words;
};

/** Each of the letters becomes the same one. */
function all(letters: string, one: string): Record<string, string> {
  return Object.fromEntries([...letters].map((letter) => [letter, one]));
}
