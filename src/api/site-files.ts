import { Router } from 'express';
import type { Payload } from 'payload';
import { readSite } from '../content/site.ts';
import { DEFAULT_LOCALE } from '../domain/locales.ts';
import { notFound } from '../domain/errors.ts';
import {
  newestOf,
  openSearchXml,
  robotsTxt,
  SITEMAP_LIMIT,
  sitemapIndexXml,
  sitemapXml,
  type SitemapEntry,
} from '../presenters/sitemap.ts';
import { runtime, runtimeIfAny } from '../runtime.ts';

const PAGES = ['/', '/cases', '/themes', '/guides', '/resources'];

/** Collections with a page of their own for each published record. */
const COLLECTIONS = [
  'cases',
  'guides',
  'proceedings',
  'themes',
  'audiences',
  'places',
  'organisations',
] as const;

const READ_AT_ONCE = 1000;
const KEPT_MS = 10 * 60_000;

/** What crawlers and browsers look for at the root: `/robots.txt`, `/sitemap.xml`, `/opensearch.xml`. */
export const siteFilesRouter = ({
  entriesPerFile = SITEMAP_LIMIT,
}: { entriesPerFile?: number } = {}): Router => {
  const router = Router();
  const entries = keptUntilChange(async () =>
    readEntries({ payload: runtime('payload'), home: runtime('env').publicUrl }),
  );
  const files = async (): Promise<SitemapEntry[][]> =>
    inFiles({ entries: await entries(), size: entriesPerFile });

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

/** Every page a visitor can reach, read with a visitor's rights; the first pages as new as the newest record. */
const readEntries = async ({
  payload,
  home,
}: {
  payload: Payload;
  home: string;
}): Promise<SitemapEntry[]> => {
  const records: SitemapEntry[] = [];
  for (const collection of COLLECTIONS)
    for (let page = 1; ; page += 1) {
      const { docs, hasNextPage } = await payload.find({
        collection,
        select: { slug: true, updatedAt: true },
        depth: 0,
        limit: READ_AT_ONCE,
        page,
        sort: 'slug',
        overrideAccess: false,
      });
      for (const { slug, updatedAt } of docs)
        records.push({
          url: `${home}/${collection}/${encodeURIComponent(slug)}`,
          lastModified: new Date(updatedAt),
        });
      if (!hasNextPage) break;
    }
  const lastModified = newestOf(records);
  return [...PAGES.map((path) => ({ url: `${home}${path}`, lastModified })), ...records];
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

const inFiles = ({ entries, size }: { entries: SitemapEntry[]; size: number }): SitemapEntry[][] => {
  const files: SitemapEntry[][] = [];
  for (let start = 0; start < entries.length; start += size) files.push(entries.slice(start, start + size));
  return files;
};
