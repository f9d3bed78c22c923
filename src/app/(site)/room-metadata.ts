import type { Metadata } from 'next';
import { listQuery, pageNumber } from '../../content/case-lists.ts';
import { readSite } from '../../content/site.ts';
import type { Facet } from '../../domain/case-query.ts';
import type { LocaleCode } from '../../domain/locales.ts';
import { canonicalHref, feedAlternates } from '../../presenters/links.ts';
import { oembedAlternates } from '../../presenters/oembed.ts';
import { socialCard } from '../../presenters/social-card.ts';
import { runtime } from '../../runtime.ts';
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
  const lang = await requestLanguage();
  const query = listQuery({ lang, filters: { [facet]: [slug] } });
  const { publicUrl } = runtime('env');
  const site = await readSite({ payload: runtime('payload'), lang });
  const url = canonicalHref({ href: path, lang: locale });
  return {
    title: page > 1 ? `${title}, page ${page}` : title,
    description,
    alternates: {
      canonical: canonicalHref({ href: path, lang: locale, page }),
      types: {
        ...feedAlternates({ query, title: `Cases: ${title}` }),
        ...oembedAlternates({ url: canonicalHref({ href: path, lang }), title, publicUrl }),
      },
    },
    ...socialCard({ siteName: site.name, lang, title, description, url }),
  };
};
