import type { Payload, SelectType } from 'payload';
import { readLastChanged } from '../changes/last-changed.ts';
import { DEFAULT_LOCALE, type LocaleCode } from '../domain/locales.ts';
import { FOLLOWED_COLLECTIONS, type DatedRecord } from '../domain/public-change.ts';
import { newestOf, type SitemapEntry } from '../presenters/sitemap.ts';

/** Lists and pages of their own; the two that lists hang on first. */
const PAGES = [
  '/',
  '/cases',
  '/themes',
  '/guides',
  '/proceedings',
  '/resources',
  '/hubs',
  '/share',
  '/partners',
  '/partners/embed',
  '/developers',
];

/** Collections with a page of their own for each published record. */
const COLLECTIONS = [
  'cases',
  'guides',
  'proceedings',
  'themes',
  'audiences',
  'places',
  'organisations',
  'hubs',
] as const;

const READ_AT_ONCE = 1000;

const SELECT: Record<string, true> = {
  title: true,
  key: true,
  slug: true,
  createdAt: true,
  updatedAt: true,
  firstPublishedAt: true,
};

interface Fields extends DatedRecord {
  title: unknown;
  key?: string | null;
  slug: string;
}

/**
 * Every page a visitor can reach, read with a visitor's rights: cases and guides as new as their words, other records as
 * their last save, and the first pages as the newest record.
 */
export const readSitemapEntries = async ({
  payload,
  home,
  locales,
}: {
  payload: Payload;
  home: string;
  locales: readonly LocaleCode[];
}): Promise<SitemapEntry[]> => {
  const records: SitemapEntry[] = [];
  for (const collection of COLLECTIONS)
    for (let page = 1; ; page += 1) {
      const { docs, hasNextPage } = await payload.find({
        collection,
        select: SELECT as SelectType,
        locale: 'all',
        depth: 0,
        limit: READ_AT_ONCE,
        page,
        sort: 'slug',
        overrideAccess: false,
      });
      const found = docs as unknown as Fields[];
      const lastModified = await datesOf({ payload, collection, records: found });
      for (const record of found)
        records.push(
          ...pagesOf({
            url: `${home}/${collection}/${encodeURIComponent(record.slug)}`,
            lastModified: lastModified(record),
            writtenIn: locales.filter((lang) => isWritten({ title: record.title, lang })),
          }),
        );
      if (!hasNextPage) break;
    }
  const lastModified = newestOf(records);
  return [...PAGES.map((path) => ({ url: `${home}${path}`, lastModified })), ...records];
};

const datesOf = async ({
  payload,
  collection,
  records,
}: {
  payload: Payload;
  collection: (typeof COLLECTIONS)[number];
  records: Fields[];
}): Promise<(record: Fields) => Date> => {
  const followed = FOLLOWED_COLLECTIONS.find((one) => one === collection);
  if (!followed) return ({ updatedAt }) => new Date(updatedAt);
  return readLastChanged({ payload, collection: followed, records });
};

/** A page for each language that a record is written in, each naming all of them; one page where there is but one. */
const pagesOf = ({
  url,
  lastModified,
  writtenIn,
}: {
  url: string;
  lastModified: Date;
  writtenIn: LocaleCode[];
}): SitemapEntry[] => {
  const pages = writtenIn.map((lang) => ({
    lang,
    url: lang === DEFAULT_LOCALE ? url : `${url}?lang=${lang}`,
  }));
  if (pages.length < 2) return [{ url, lastModified }];
  const languages = [...pages, { lang: 'x-default', url }];
  return pages.map((page) => ({ url: page.url, lastModified, languages }));
};

/** A title that is not kept by language is the default language's. */
const isWritten = ({ title, lang }: { title: unknown; lang: LocaleCode }): boolean => {
  if (typeof title !== 'object' || title === null) return lang === DEFAULT_LOCALE;
  const words = (title as Record<string, unknown>)[lang];
  return typeof words === 'string' && words.trim() !== '';
};
