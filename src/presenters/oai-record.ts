import type { FollowedCollection, PublicChange } from '../domain/public-change.ts';
import type { LocaleCode } from '../domain/locales.ts';

/** Words in each language that a record is written in. */
export type InLanguages = Partial<Record<LocaleCode, string>>;

/** A published case or guide as catalogues of other libraries describe it. Holds nothing that a visitor can't read on its page. */
export interface HarvestRecord {
  collection: FollowedCollection;
  /** Absolute, where it is read. */
  url: string;
  titles: InLanguages;
  summaries: InLanguages;
  creators: string[];
  contributors: string[];
  funders: string[];
  subjects: { names: InLanguages; slug: string; kind: 'themes' | 'audiences' | 'methods' }[];
  places: { name: string; latitude: number | null; longitude: number | null }[];
  /** ISO 8601: a date, or two with a slash between; an open end is left empty. */
  period: string | null;
  /** ISO 8601, as precise as is known. */
  issued: string;
  /** A day. */
  updated: string;
  edition: string | null;
  siteName: string;
  siteUrl: string;
}

/** What stands at one place in the order of changes; without a record where readers can't see it any more. */
export interface HarvestItem {
  change: PublicChange;
  record: HarvestRecord | null;
}

export const RESOURCE_TYPES: Record<FollowedCollection, string> = {
  cases: 'Case study',
  guides: 'Good-practice guide',
};

/** The words in one language: English where it is written in that. */
export const mainWords = (words: InLanguages): { lang: LocaleCode; text: string } | undefined => {
  const lang = (words.en ? 'en' : Object.keys(words)[0]) as LocaleCode | undefined;
  const text = lang && words[lang];
  return text ? { lang, text } : undefined;
};

/** Every language the record has a title in, English first. */
export const languagesOf = ({ titles }: Pick<HarvestRecord, 'titles'>): LocaleCode[] =>
  (Object.keys(titles) as LocaleCode[]).sort((a, b) =>
    a === 'en' ? -1 : b === 'en' ? 1 : a.localeCompare(b),
  );

export const eachLanguage = (words: InLanguages): [lang: LocaleCode, text: string][] =>
  languagesOf({ titles: words }).flatMap((lang) => {
    const text = words[lang];
    return text ? [[lang, text] as [LocaleCode, string]] : [];
  });
