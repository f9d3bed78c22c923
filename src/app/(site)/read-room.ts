import { cache } from 'react';
import { listQuery, pageNumber, readCaseList } from '../../content/case-lists.ts';
import { findBySlug, type Found } from '../../content/preview.ts';
import type { CaseQuery, Facet } from '../../domain/case-query.ts';
import type { Audience, Organisation, Place, Theme } from '../../payload-types.ts';
import { cardOfHit, type CaseCardView } from '../../presenters/card.ts';
import { listCode } from '../../presenters/embed-code.ts';
import { querySentence } from '../../presenters/feed-title.ts';
import { feedLinks, type FeedLink } from '../../presenters/links.ts';
import { runtime } from '../../runtime.ts';
import type { SearchResults } from '../../search/results.ts';
import { requestReading, type SearchParams } from './request-reading.ts';
import { leadOn } from './lead-on.ts';
import { nothingHere } from './lost.tsx';

interface Rooms {
  themes: Theme;
  audiences: Audience;
  places: Place;
  organisations: Organisation;
}

/** What Next hands to the page of a room. */
export interface RoomProps {
  params: Promise<{ slug: string }>;
  searchParams: SearchParams;
}

/** What every room shows besides its record: its cases, and how to follow them. */
export interface RoomList {
  query: CaseQuery;
  results: SearchResults | null;
  cards: CaseCardView[] | null;
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
  feeds: FeedLink[];
  embed: string;
}

const findOnce = cache(async (collection: keyof Rooms, slug: string, preview: string | undefined) =>
  findBySlug({ collection, slug, reading: await requestReading(preview) }),
);

/** The record of a room's address, once a request. An address of before leads on; without a record the answer is the page "not found", with its status. */
export const readRoom = async <Name extends keyof Rooms>({
  collection,
  props,
}: {
  collection: Name;
  props: RoomProps;
}): Promise<Found<Rooms[Name]>> => {
  const { slug } = await props.params;
  const { preview } = await props.searchParams;
  const found = await findOnce(collection, slug, typeof preview === 'string' ? preview : undefined);
  if (!found) nothingHere();
  const { searchParams } = props;
  await leadOn({ folder: `/${collection}`, asked: slug, present: found.record.slug, searchParams });
  return found as Found<Rooms[Name]>;
};

/** The cases that stand in a room, a page at a time. */
export const readRoomList = async ({
  facet,
  slug,
  path,
  props,
  found,
}: {
  facet: Facet;
  slug: string;
  path: string;
  props: RoomProps;
  found: Found<unknown>;
}): Promise<RoomList> => {
  const { locale: lang } = found.reading;
  const page = pageNumber((await props.searchParams).page);
  const query = listQuery({ lang, filters: { [facet]: [slug] }, page });
  const results = await readCaseList({ search: runtime('search'), query });
  const own = lang === 'en' ? '' : `lang=${lang}`;
  return {
    query,
    results,
    cards: results && results.hits.map((hit) => cardOfHit({ hit, lang })),
    page,
    pages: results?.pages ?? 1,
    hrefOf: (number) => {
      const params = [own, number > 1 ? `page=${number}` : ''].filter(Boolean).join('&');
      return params ? `${path}?${params}` : path;
    },
    feeds: feedLinks(query),
    embed: listCode({
      query,
      publicUrl: runtime('env').publicUrl,
      title: results ? querySentence(results) : 'Cases',
    }),
  };
};
