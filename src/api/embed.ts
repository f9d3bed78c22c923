import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Router } from 'express';
import { readSite } from '../content/site.ts';
import { DEFAULT_LIMIT, type CaseQuery } from '../domain/case-query.ts';
import { EMBED_LIMIT } from '../presenters/embed-code.ts';
import type { EmbedLooks } from '../presenters/embed-document.ts';
import { embedPage } from '../presenters/embed-page.ts';
import { runtime } from '../runtime.ts';
import { embedAloneRouter } from './embed-alone.ts';
import { frameHandler, OPEN, type Frame } from './embed-frame.ts';
import { LOOK_PARAMETERS, readLooks } from './embed-looks.ts';
import { embedPreviewRouter } from './embed-preview.ts';
import { etagOf, sendFresh } from './feeds-freshness.ts';
import { parseCaseQuery, toSearchParams } from './query-params.ts';
import { createSearchCache } from './search-cache.ts';
import { paramsOf } from './search.ts';

/** `/embed.js`, the element for partners' pages, and the frames that need no script there: a list, one case, one guide. */
export const embedRouter = ({
  scriptFile = path.resolve('public/embed.js'),
}: { scriptFile?: string } = {}): Router => {
  const router = Router();
  const script = readFileSync(scriptFile);
  const etag = etagOf(script);
  // Made with the first request: the runtime is there by then.
  let frames: ReturnType<typeof createSearchCache<Frame>> | undefined;

  router.get('/embed.js', (request, response) => {
    response.set({
      ...OPEN,
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=3600, stale-while-revalidate=86400, stale-if-error=604800',
    });
    sendFresh({ request, response, content: script, etag });
  });

  router.get(
    '/embed/cases',
    frameHandler(async (request) => {
      const params = paramsOf(request);
      const looks = readLooks(params);
      const parsed = await parseCaseQuery({
        params,
        locales: runtime('env').locales,
        allowed: LOOK_PARAMETERS,
        taxonomy: runtime('taxonomy'),
      });
      const query: CaseQuery = { ...parsed, limit: params.get('limit')?.trim() ? parsed.limit : EMBED_LIMIT };
      frames ??= createSearchCache<Frame>({ events: runtime('events') });
      const key = `${toSearchParams(query)} ${JSON.stringify(looks)}`;
      return frames.get(key, () => listFrame({ query, looks, params }));
    }),
  );
  router.use(embedAloneRouter(), embedPreviewRouter());
  return router;
};

const listFrame = async ({
  query,
  looks,
  params,
}: {
  query: CaseQuery;
  looks: EmbedLooks;
  params: URLSearchParams;
}): Promise<Frame> => {
  const { publicUrl: home } = runtime('env');
  const [results, site] = await Promise.all([
    runtime('search').searchCases(query),
    readSite({ payload: runtime('payload'), lang: query.lang }),
  ]);
  const more = toSearchParams({ ...query, page: 1, limit: DEFAULT_LIMIT });
  const html = embedPage({
    results,
    looks,
    siteName: site.name,
    moreUrl: more.size > 0 ? `${home}/cases?${more}` : `${home}/cases`,
    kept: keptBySearch({ query, params }),
  });
  return { html, etag: etagOf(html), shown: results.hits.map(({ id }) => id) };
};

/** A search inside the frame keeps filters and looks; page and order are its own. */
const keptBySearch = ({
  query,
  params,
}: {
  query: CaseQuery;
  params: URLSearchParams;
}): [name: string, value: string][] => {
  const kept = toSearchParams({ ...query, q: '', page: 1, sort: 'newest' });
  const looks = LOOK_PARAMETERS.flatMap((name) => {
    const value = params.get(name)?.trim();
    return value ? [[name, value] as [string, string]] : [];
  });
  return [...kept, ...looks];
};
