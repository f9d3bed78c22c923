import { Router, type Request, type Response } from 'express';
import { FEED_ROOMS, feedPath, type FeedRoom } from '../presenters/feed-topics.ts';
import { linkHeader } from '../presenters/feed-links.ts';
import { FEED_STYLES } from '../presenters/feed-style.ts';
import { FEED_STYLESHEET } from '../presenters/feed-xml.ts';
import { FEED_FORMATS, type Feed, type FeedFormat } from '../presenters/feed.ts';
import { renderFeed } from '../presenters/feed-formats.ts';
import { runtime } from '../runtime.ts';
import { createFeedCache, type FeedAnswer } from './feeds-cache.ts';
import { createFreshness, etagOf, sendFresh } from './feeds-freshness.ts';
import { feedOfCases, type Dating } from './feeds-of-cases.ts';
import { feedOfGuide, feedOfGuides } from './feeds-of-guides.ts';
import { paramsOfFeed, readFeedRequest, readGuideFeedRequest, type FeedRequest } from './feeds-request.ts';
import { createUpdatedDates } from './feeds-updated.ts';
import { paramsOf } from './search.ts';

const FORMATS = Object.keys(FEED_FORMATS) as FeedFormat[];
const ROOMS = Object.keys(FEED_ROOMS) as FeedRoom[];

/**
 * `/feeds/cases.rss`, `.atom` and `.json` of any query, the newest case first unless `sort` says otherwise; the same of each
 * theme, audience, place and organisation under its own address; of all guides, and of each guide with its cases.
 */
export const feedsRouter = (): Router => {
  const router = Router();
  const answerTo = createFeedAnswers();

  for (const format of FORMATS) {
    router.get(`/feeds/cases.${format}`, async (request, response) => {
      const wanted = await readFeedRequest({ params: paramsOf(request), format });
      sendFeed({ request, response, wanted, answer: await answerTo({ wanted, make: feedOfCases }) });
    });
    for (const room of ROOMS)
      router.get(`/feeds/${FEED_ROOMS[room]}/:slug.${format}`, async (request, response) => {
        const { slug = '' } = request.params;
        const wanted = await readFeedRequest({ params: paramsOf(request), format, room, slug });
        sendFeed({ request, response, wanted, answer: await answerTo({ wanted, make: feedOfCases }) });
      });
    router.get(`/feeds/guides.${format}`, async (request, response) => {
      const path = feedPath('guides');
      const wanted = await readGuideFeedRequest({ params: paramsOf(request), format, path });
      sendFeed({ request, response, wanted, answer: await answerTo({ wanted, make: feedOfGuides }) });
    });
    router.get(`/feeds/guides/:slug.${format}`, async (request, response) => {
      const { slug = '' } = request.params;
      const path = feedPath('guides', slug);
      const wanted = await readGuideFeedRequest({ params: paramsOf(request), format, path });
      const make = (input: MakeInput) => feedOfGuide({ ...input, slug });
      sendFeed({ request, response, wanted, answer: await answerTo({ wanted, make }) });
    });
  }

  router.get(FEED_STYLESHEET, (request, response) => {
    response.set('cache-control', 'public, max-age=86400').type('text/css');
    sendFresh({ request, response, content: FEED_STYLES, etag: etagOf(FEED_STYLES) });
  });
  return router;
};

interface MakeInput {
  request: FeedRequest;
  updatedOf: Dating;
}

/** Makes feeds and keeps them until something changes. */
export const createFeedAnswers = () => {
  const startedAt = new Date();
  const freshnessOf = createFreshness();
  const dateOf = createUpdatedDates();
  const updatedOf: Dating = (input) => dateOf({ ...input, emptySince: startedAt });
  // Made with the first request: the runtime is there by then.
  let cache: ReturnType<typeof createFeedCache> | undefined;
  return ({
    wanted,
    make,
  }: {
    wanted: FeedRequest;
    make: (input: MakeInput) => Promise<Feed>;
  }): Promise<FeedAnswer> => {
    const { path, format } = wanted;
    cache ??= createFeedCache({ events: runtime('events') });
    return cache(`${path}.${format}?${paramsOfFeed(wanted)}`, async () => {
      const feed = await make({ request: wanted, updatedOf });
      const text = renderFeed({ feed, format });
      const { addresses } = feed;
      return {
        text,
        links: linkHeader({ addresses, format }),
        ...freshnessOf({ address: addresses.self[format], text }),
      };
    });
  };
};

/** With its validators, its links, and a type that browsers lay out. */
export const sendFeed = ({
  request,
  response,
  wanted: { format, query },
  answer: { text, links, etag, lastModified },
}: {
  request: Request;
  response: Response;
  wanted: FeedRequest;
  answer: FeedAnswer;
}): void => {
  response.set({
    'content-type': `${typeFor({ request, format })}; charset=utf-8`,
    'cache-control': 'public, max-age=60, stale-if-error=86400',
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'ETag, Last-Modified, Link, X-Request-Id, Retry-After',
    'cross-origin-resource-policy': 'cross-origin',
    'content-language': query.lang,
    ...(links && { link: links }),
  });
  if (format !== 'json') response.vary('accept');
  sendFresh({ request, response, content: text, etag, lastModified });
};

/**
 * Browsers show a feed's own type as bare source and pass over its style sheet; as XML they show it laid out. It is the
 * same document under a wider name, so a cache that mixes the two up harms nobody.
 */
const typeFor = ({ request, format }: { request: Request; format: FeedFormat }): string =>
  format !== 'json' && request.headers.accept?.includes('text/html')
    ? 'application/xml'
    : FEED_FORMATS[format].type;
