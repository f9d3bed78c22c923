import { Router } from 'express';
import { readHub } from '../content/hubs.ts';
import { readSite } from '../content/site.ts';
import { lastWithdrawal } from '../content/withdrawals.ts';
import { feedPath } from '../presenters/feed-topics.ts';
import { FEED_FORMATS, makeFeed, type Feed, type FeedFormat } from '../presenters/feed.ts';
import { canonicalHref } from '../presenters/links.ts';
import { runtime } from '../runtime.ts';
import { addressesOf } from './feeds-addresses.ts';
import { itemsOf, type Dating } from './feeds-of-cases.ts';
import { noFeed, readGuideFeedRequest, type FeedRequest } from './feeds-request.ts';
import { createFeedAnswers, sendFeed } from './feeds.ts';
import { paramsOf } from './search.ts';

/** `/feeds/hubs/{slug}.rss`, `.atom` and `.json`: the newest cases of a hub's choice, under the hub's name. */
export const hubFeedsRouter = (): Router => {
  const router = Router();
  const answerTo = createFeedAnswers();
  for (const format of Object.keys(FEED_FORMATS) as FeedFormat[])
    router.get(`/feeds/hubs/:slug.${format}`, async (request, response) => {
      const { slug = '' } = request.params;
      const path = feedPath('hubs', slug);
      const wanted = await readGuideFeedRequest({ params: paramsOf(request), format, path });
      const answer = await answerTo({ wanted, make: (input) => feedOfHub({ ...input, slug }) });
      sendFeed({ request, response, wanted, answer });
    });
  return router;
};

const feedOfHub = async ({
  slug,
  request,
  updatedOf,
}: {
  slug: string;
  request: FeedRequest;
  updatedOf: Dating;
}): Promise<Feed> => {
  const { page, limit, lang } = request.query;
  const payload = runtime('payload');
  const [hub, site] = await Promise.all([
    readHub({
      slug,
      reading: { payload, locale: lang, staff: null },
      taxonomy: runtime('taxonomy'),
      locales: runtime('env').locales,
    }),
    readSite({ payload, lang }),
  ]);
  if (!hub) throw noFeed();
  const results = hub.query && (await runtime('search').searchCases({ ...hub.query, page, limit }));
  const items = results ? await itemsOf({ request, cards: results.hits, siteName: site.name }) : [];
  // No WebSub hub is told of these: what a feed of any choice holds is known when it is asked for.
  const { slug: present, key } = hub.record;
  const { hub: _untold, ...addresses } = addressesOf({
    // Asked for by an address it had before, it leads to the one it has.
    request: { ...request, path: feedPath('hubs', present) },
    pages: results?.pages ?? 1,
    page: canonicalHref({ href: `/hubs/${encodeURIComponent(present)}`, lang }),
    lastingPath: feedPath('hubs', key ?? present),
  });
  const notBefore =
    page === 1 ? await lastWithdrawal({ payload, themes: hub.query?.filters.theme ?? [] }) : undefined;
  return makeFeed({
    title: `New cases: ${hub.record.title}`,
    description: hub.record.summary ?? '',
    siteName: site.name,
    lang,
    updated: updatedOf({ address: addresses.self.atom, items, notBefore }),
    addresses,
    items,
  });
};
