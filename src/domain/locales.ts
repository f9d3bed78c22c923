/** Languages that editorial text can be written in; which of them are switched on is the setting LOCALES. */
export const LOCALES = [
  { code: 'en', label: 'English', rtl: false },
  { code: 'ar', label: 'العربية', rtl: true },
  { code: 'cy', label: 'Cymraeg', rtl: false },
  { code: 'fa', label: 'فارسی', rtl: true },
  { code: 'ku', label: 'Kurdî', rtl: false },
  { code: 'pl', label: 'Polski', rtl: false },
  { code: 'ps', label: 'پښتو', rtl: true },
  { code: 'ro', label: 'Română', rtl: false },
  { code: 'ru', label: 'Русский', rtl: false },
  { code: 'so', label: 'Soomaali', rtl: false },
  { code: 'uk', label: 'Українська', rtl: false },
  { code: 'ur', label: 'اردو', rtl: true },
] as const;

export type LocaleCode = (typeof LOCALES)[number]['code'];

export const DEFAULT_LOCALE: LocaleCode = 'en';

export const isLocaleCode = (value: unknown): value is LocaleCode =>
  LOCALES.some(({ code }) => code === value);

export const directionOf = (code: string): 'ltr' | 'rtl' =>
  LOCALES.find((locale) => locale.code === code)?.rtl ? 'rtl' : 'ltr';

/** Those of some languages that a text, read in all of them, has words in. Plain text was read in one: English. */
export const languagesWithWords = ({
  title,
  locales,
}: {
  title: unknown;
  locales: readonly LocaleCode[];
}): LocaleCode[] => {
  if (typeof title === 'string') return [DEFAULT_LOCALE];
  if (typeof title !== 'object' || title === null) return [];
  const words = title as Record<string, unknown>;
  return locales.filter((lang) => typeof words[lang] === 'string' && words[lang].trim() !== '');
};

/** A text, read in all languages, for whoever is asked for none: in English where it has that, otherwise in the first it has. */
export const wordsForAnybody = (text: unknown): string | undefined => {
  if (typeof text === 'string') return text;
  const [lang] = languagesWithWords({ title: text, locales: LOCALES.map(({ code }) => code) });
  return lang && (text as Partial<Record<LocaleCode, string>>)[lang];
};
