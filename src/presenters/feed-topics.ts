import { FEED_FORMATS, type FeedFormat } from './feed-kinds.ts';

/** Facets whose values have a page and a feed of their own, and the folder of both. */
export const FEED_ROOMS = {
  theme: 'themes',
  audience: 'audiences',
  place: 'places',
  organisation: 'organisations',
} as const;
export type FeedRoom = keyof typeof FEED_ROOMS;

/** The path of a feed without its format: `/feeds/cases`, `/feeds/themes/roma`, `/feeds/guides/opening-doors`. */
export const feedPath = (...parts: string[]): string =>
  `/feeds/${parts.map((part) => encodeURIComponent(part)).join('/')}`;

/**
 * The feeds, by their addresses as WebSub topics, that show a case: that of all cases, and those of what it is sorted by.
 * `facets` are a search document's (ancestors of themes, regions of places and partners included), or as much of them as is
 * still known of a case that went; `guides` are the slugs of guides that show it. Feeds of any other query have no topic.
 */
export const topicsOfCase = ({
  home,
  facets,
  guides = [],
}: {
  home: string;
  facets: Partial<Record<FeedRoom, readonly string[]>>;
  guides?: readonly string[];
}): string[] =>
  inFormats({
    home,
    paths: [
      feedPath('cases'),
      ...(Object.keys(FEED_ROOMS) as FeedRoom[]).flatMap((room) =>
        [...new Set(facets[room] ?? [])].map((slug) => feedPath(FEED_ROOMS[room], slug)),
      ),
      ...guides.map((slug) => feedPath('guides', slug)),
    ],
  });

/** The same of a guide: that of all guides, and its own. */
export const topicsOfGuide = ({ home, slug }: { home: string; slug: string }): string[] =>
  inFormats({ home, paths: [feedPath('guides'), feedPath('guides', slug)] });

const inFormats = ({ home, paths }: { home: string; paths: string[] }): string[] =>
  paths.flatMap((path) => (Object.keys(FEED_FORMATS) as FeedFormat[]).map((as) => `${home}${path}.${as}`));
