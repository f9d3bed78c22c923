import { Router } from 'express';
import { readSite } from '../content/site.ts';
import { DEFAULT_LIMIT, type CaseQuery } from '../domain/case-query.ts';
import { FEED_FORMATS, toFeed, type FeedAddresses, type FeedFormat } from '../presenters/feed.ts';
import { renderFeed } from '../presenters/feed-formats.ts';
import { runtime } from '../runtime.ts';
import { createFreshness, sendFresh } from './feeds-freshness.ts';
import { parseCaseQuery, toSearchParams } from './query-params.ts';
import { paramsOf } from './search.ts';

const FORMATS = Object.keys(FEED_FORMATS) as FeedFormat[];

/** `/feeds/cases.rss`, `.atom` and `.json` of any query, the newest case first unless `sort` says otherwise. */
export const feedsRouter = (): Router => {
  const router = Router();
  const freshnessOf = createFreshness();
  const startedAt = new Date();

  for (const format of FORMATS)
    router.get(`/feeds/cases.${format}`, async (request, response) => {
      const env = runtime('env');
      const params = paramsOf(request);
      const parsed = await parseCaseQuery({ params, locales: env.locales, taxonomy: runtime('taxonomy') });
      const query: CaseQuery = { ...parsed, sort: params.get('sort')?.trim() ? parsed.sort : 'newest' };
      const [results, site] = await Promise.all([
        runtime('search').searchCases(query),
        readSite({ payload: runtime('payload'), lang: query.lang }),
      ]);
      const addresses = addressesOf({ query, pages: results.pages, home: env.publicUrl, format });
      const feed = toFeed({ results, addresses, siteName: site.name, emptySince: startedAt });
      const text = renderFeed({ feed, format });
      const { etag, lastModified } = freshnessOf({ address: addresses.self[format], text });
      response.set({
        'content-type': `${FEED_FORMATS[format].type}; charset=utf-8`,
        'cache-control': 'public, max-age=60, stale-if-error=86400',
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
        'content-language': query.lang,
      });
      sendFresh({ request, response, content: text, etag, lastModified });
    });

  return router;
};

/** The parameters of a feed's own address: those of the query, with "newest first" as the unwritten order. */
const feedParams = (query: CaseQuery): URLSearchParams => {
  const params = toSearchParams(query);
  params.delete('sort');
  if (query.sort !== 'newest') params.set('sort', query.sort);
  return params;
};

const addressesOf = ({
  query,
  pages,
  home,
  format,
}: {
  query: CaseQuery;
  pages: number;
  home: string;
  format: FeedFormat;
}): FeedAddresses => {
  const addressOf = (path: string, params: URLSearchParams): string =>
    params.size > 0 ? `${home}${path}?${params}` : `${home}${path}`;
  const feedAt = (page: number, as: FeedFormat): string =>
    addressOf(`/feeds/cases.${as}`, feedParams({ ...query, page }));
  const whole = { ...query, page: 1, limit: DEFAULT_LIMIT };
  return {
    home,
    page: addressOf('/cases', toSearchParams(whole)),
    self: {
      rss: feedAt(query.page, 'rss'),
      atom: feedAt(query.page, 'atom'),
      json: feedAt(query.page, 'json'),
    },
    ...(query.page < pages && { next: feedAt(query.page + 1, format) }),
    ...(query.page > 1 && { previous: feedAt(query.page - 1, format) }),
    canonicalQuery: feedParams(whole).toString(),
  };
};
