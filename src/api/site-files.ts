import { Router } from 'express';
import { readSitemapEntries } from '../content/sitemap-entries.ts';
import { readSite } from '../content/site.ts';
import { DEFAULT_LOCALE } from '../domain/locales.ts';
import { notFound } from '../domain/errors.ts';
import {
  humansTxt,
  inFiles,
  newestOf,
  openSearchSuggestions,
  openSearchXml,
  robotsTxt,
  sitemapIndexXml,
  sitemapXml,
} from '../presenters/sitemap.ts';
import { runtime, runtimeIfAny } from '../runtime.ts';
import { paramsOf, SEARCH_CACHE_CONTROL } from './search.ts';
import { readSuggestQuery } from './suggest.ts';

const KEPT_MS = 10 * 60_000;

/** What crawlers, browsers and the curious look for: `/robots.txt`, `/sitemap.xml`, `/opensearch.xml`, `/humans.txt`. */
export const siteFilesRouter = ({ entriesPerFile }: { entriesPerFile?: number } = {}): Router => {
  const router = Router();
  const files = keptUntilChange(async () => {
    const { publicUrl: home, locales } = runtime('env');
    const entries = await readSitemapEntries({ payload: runtime('payload'), home, locales });
    return inFiles({ entries, most: entriesPerFile });
  });

  router.get('/robots.txt', (_request, response) => {
    response
      .set('cache-control', 'public, max-age=3600')
      .type('text/plain')
      .send(robotsTxt({ home: runtime('env').publicUrl }));
  });

  router.get('/opensearch.xml', async (_request, response) => {
    const { name } = await readSite({ payload: runtime('payload'), lang: DEFAULT_LOCALE });
    response
      .set('cache-control', 'public, max-age=3600')
      .type('application/opensearchdescription+xml')
      .send(openSearchXml({ siteName: name, home: runtime('env').publicUrl }));
  });

  router.get('/opensearch/suggestions.json', async (request, response) => {
    const query = readSuggestQuery({ params: paramsOf(request), locales: runtime('env').locales });
    const suggestions = query.q ? await runtime('search').suggest(query) : [];
    response
      .set('cache-control', SEARCH_CACHE_CONTROL)
      .type('application/x-suggestions+json')
      .send(openSearchSuggestions({ q: query.q, suggestions }));
  });

  router.get('/humans.txt', async (_request, response) => {
    const { publicUrl: home } = runtime('env');
    const { name, about } = await readSite({ payload: runtime('payload'), lang: DEFAULT_LOCALE });
    const updated = newestOf((await files()).flat());
    response
      .set('cache-control', 'public, max-age=3600')
      .type('text/plain')
      .send(humansTxt({ siteName: name, about, home, updated }));
  });

  router.get('/sitemap.xml', async (_request, response) => {
    const all = await files();
    const [only = []] = all;
    const index = all.map((part, at) => ({
      url: `${runtime('env').publicUrl}/sitemap-${at + 1}.xml`,
      lastModified: newestOf(part),
    }));
    response
      .set('cache-control', 'public, max-age=300')
      .type('application/xml')
      .send(all.length > 1 ? sitemapIndexXml(index) : sitemapXml(only));
  });

  router.get('/sitemap-:number.xml', async (request, response) => {
    const all = await files();
    const part = all.length > 1 ? all[Number(request.params.number) - 1] : undefined;
    if (!part) throw notFound('There is no such sitemap; /sitemap.xml names those there are.');
    response.set('cache-control', 'public, max-age=300').type('application/xml').send(sitemapXml(part));
  });

  return router;
};

/** Reads once for many callers, and again after a change; what a change overtook is given out but not kept. */
const keptUntilChange = <Value>(read: () => Promise<Value>): (() => Promise<Value>) => {
  let kept: { value: Promise<Value>; since: number } | undefined;
  let isListening = false;
  return () => {
    if (!isListening) {
      const events = runtimeIfAny('events');
      events?.on('content-changed', () => {
        kept = undefined;
      });
      isListening = events !== undefined;
    }
    if (isListening && kept && Date.now() - kept.since < KEPT_MS) return kept.value;
    const own = { value: read(), since: Date.now() };
    kept = own;
    own.value.catch(() => {
      if (kept === own) kept = undefined;
    });
    return own.value;
  };
};
