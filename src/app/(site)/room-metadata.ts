import type { Metadata } from 'next';
import { listQuery, pageNumber } from '../../content/case-lists.ts';
import type { Facet } from '../../domain/case-query.ts';
import type { LocaleCode } from '../../domain/locales.ts';
import { canonicalHref, feedAlternates } from '../../presenters/links.ts';
import { requestLanguage } from './request-language.ts';
import type { RoomProps } from './read-room.ts';

/** Head of a page about one thing: its own words, its lasting address, and the feeds of its cases. */
export const roomMetadata = async ({
  title,
  description,
  path,
  facet,
  slug,
  locale,
  props,
}: {
  title: string;
  description: string;
  path: string;
  facet: Facet;
  slug: string;
  /** That the record's text is in. */
  locale: LocaleCode;
  props: RoomProps;
}): Promise<Metadata> => {
  const page = pageNumber((await props.searchParams).page);
  const query = listQuery({ lang: await requestLanguage(), filters: { [facet]: [slug] } });
  return {
    title: page > 1 ? `${title}, page ${page}` : title,
    description,
    alternates: {
      canonical: canonicalHref({ href: path, lang: locale, page }),
      types: feedAlternates({ query, title: `Cases: ${title}` }),
    },
    openGraph: { title, description, url: path },
  };
};
