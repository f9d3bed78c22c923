import type { Metadata } from 'next';
import { listQuery, pageNumber } from '../../content/case-lists.ts';
import type { Facet } from '../../domain/case-query.ts';
import { feedAlternates } from '../../presenters/links.ts';
import { requestLanguage } from './request-language.ts';
import type { RoomProps } from './read-room.ts';

/** Head of a page about one thing: its own words, its lasting address, and the feeds of its cases. */
export const roomMetadata = async ({
  title,
  description,
  path,
  facet,
  slug,
  props,
}: {
  title: string;
  description: string;
  path: string;
  facet: Facet;
  slug: string;
  props: RoomProps;
}): Promise<Metadata> => {
  const page = pageNumber((await props.searchParams).page);
  const query = listQuery({ lang: await requestLanguage(), filters: { [facet]: [slug] } });
  return {
    title: page > 1 ? `${title}, page ${page}` : title,
    description,
    alternates: {
      canonical: page > 1 ? `${path}?page=${page}` : path,
      types: feedAlternates({ query, title: `Cases: ${title}` }),
    },
    openGraph: { title, description, url: path },
  };
};
