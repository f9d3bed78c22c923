import type { FigureQualifier } from '../domain/vocabulary.ts';

const WORDS: Record<FigureQualifier, string> = {
  exactly: '',
  about: 'about ',
  over: 'over ',
  'at-least': 'at least ',
  'up-to': 'up to ',
  under: 'under ',
};

/** Read the same in every language; used where there are no words for it here. */
const SIGNS: Record<FigureQualifier, string> = {
  exactly: '',
  about: '≈ ',
  over: '> ',
  'at-least': '≥ ',
  'up-to': '≤ ',
  under: '< ',
};

const CURRENCY_SIGN = /^[£€$]/;

/**
 * A figure as a reader is told it, in the language's own digits and separators: "over 330" children, "about £6,000",
 * "80%" of participants. A sign that belongs to the number moves from the unit to the value.
 */
export const figureInWords = ({
  value,
  unit,
  qualifier,
  lang,
}: {
  value: number;
  unit?: string | null;
  qualifier?: FigureQualifier | null;
  lang: string;
}): { value: string; unit: string } => {
  const number = new Intl.NumberFormat(lang === 'en' ? 'en-GB' : lang, { maximumFractionDigits: 2 }).format(
    value,
  );
  const before = (lang === 'en' ? WORDS : SIGNS)[qualifier ?? 'exactly'];
  const words = unit?.trim() ?? '';
  const sign = CURRENCY_SIGN.exec(words)?.[0];
  if (sign) return { value: `${before}${sign}${number}`, unit: words.slice(sign.length).trim() };
  if (words.startsWith('%')) return { value: `${before}${number}%`, unit: words.slice(1).trim() };
  return { value: `${before}${number}`, unit: words };
};
