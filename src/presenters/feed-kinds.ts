export const FEED_FORMATS = {
  rss: { type: 'application/rss+xml', name: 'RSS' },
  atom: { type: 'application/atom+xml', name: 'Atom' },
  json: { type: 'application/feed+json', name: 'JSON Feed' },
} as const;
export type FeedFormat = keyof typeof FEED_FORMATS;

/** What an entry tells: the case in short, or its whole public story. */
export const FEED_CONTENTS = ['summary', 'full'] as const;
export type FeedContent = (typeof FEED_CONTENTS)[number];
