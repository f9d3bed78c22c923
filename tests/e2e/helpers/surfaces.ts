import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Router } from 'express';
import { serverUrl } from './api.ts';
import type { Planted } from './secrets.ts';

/** The pages of the site and the addresses to try on each. */
export const PAGES: Record<string, (planted: Planted) => string[]> = {
  '/': () => ['/'],
  '/[...path]': () => ['/no-such-page'],
  '/cases': ({ drafts }) => [
    '/cases',
    '/cases?q=case',
    `/cases?theme=${drafts.themes?.slug}`,
    `/cases?organisation=${drafts.organisations?.slug}`,
  ],
  '/cases/[slug]': ({ openCase, never, unpublished, trashed }) =>
    [openCase, never, unpublished, trashed].flatMap(({ slug }) => [
      `/cases/${slug}`,
      `/cases/${slug}?preview=draft`,
    ]),
  '/cases/[slug]/versions': ({ openCase, never, unpublished, trashed }) =>
    [openCase, never, unpublished, trashed].map(({ slug }) => `/cases/${slug}/versions`),
  '/cases/[slug]/versions/[number]': ({ openCase, never, unpublished, trashed }) =>
    [openCase, never, unpublished, trashed].flatMap(({ slug }) =>
      [1, 2, 3].map((number) => `/cases/${slug}/versions/${number}`),
    ),
  '/cases/[slug]/changes/[number]': ({ openCase, never, unpublished, trashed }) =>
    [openCase, never, unpublished, trashed].flatMap(({ slug }) =>
      [2, 3].map((number) => `/cases/${slug}/changes/${number}`),
    ),
  '/cases/[slug]/ask': ({ openCase, never, unpublished, trashed }) =>
    [openCase, never, unpublished, trashed].map(({ slug }) => `/cases/${slug}/ask`),
  '/cases/[slug]/used': ({ openCase, never, unpublished, trashed }) =>
    [openCase, never, unpublished, trashed].map(({ slug }) => `/cases/${slug}/used`),
  '/themes': () => ['/themes'],
  '/themes/[slug]': ({ drafts }) => [`/themes/${drafts.themes?.slug}`],
  '/audiences/[slug]': ({ drafts }) => [`/audiences/${drafts.audiences?.slug}`],
  '/places/[slug]': ({ drafts }) => [`/places/${drafts.places?.slug}`],
  '/organisations/[slug]': ({ drafts }) => [
    `/organisations/${drafts.organisations?.slug}`,
    '/organisations/open-house-trust',
  ],
  '/guides': () => ['/guides'],
  '/guides/[slug]': ({ guide, drafts }) => [
    `/guides/${guide.slug}`,
    `/guides/${guide.slug}?preview=draft`,
    `/guides/${drafts.guides?.slug}?preview=draft`,
  ],
  '/proceedings': () => ['/proceedings'],
  '/proceedings/[slug]': ({ drafts }) => [
    `/proceedings/${drafts.proceedings?.slug}`,
    `/proceedings/${drafts.proceedings?.slug}?preview=draft`,
  ],
  '/resources': () => ['/resources'],
  '/hubs': () => ['/hubs'],
  '/hubs/[slug]': ({ hub }) => [`/hubs/${hub.slug}`, `/hubs/${hub.slug}?preview=draft`],
  '/alerts/new': ({ drafts }) => [
    '/alerts/new?q=case',
    `/alerts/new?theme=${drafts.themes?.slug}`,
    `/alerts/new?organisation=${drafts.organisations?.slug}`,
  ],
  '/alerts/[secret]': () => ['/alerts/no-such-secret', `/alerts/${'a'.repeat(32)}`],
  '/partners': () => ['/partners'],
  '/partners/embed': ({ openCase, never, drafts }) => [
    '/partners/embed?q=case&limit=100',
    `/partners/embed?theme=${drafts.themes?.slug}`,
    `/partners/embed?case=${openCase.slug}&as=frame`,
    `/partners/embed?case=${never.slug}`,
  ],
  '/consent/[secret]': () => ['/consent/no-such-secret', `/consent/${'a'.repeat(32)}`],
  '/reports/[secret]': () => ['/reports/no-such-secret', `/reports/${'a'.repeat(40)}.${'b'.repeat(32)}`],
  '/developers': () => ['/developers'],
  '/developers/graphiql': () => ['/developers/graphiql'],
  '/partners/usage': () => ['/partners/usage'],
  '/share': () => ['/share'],
  '/share/[secret]': () => ['/share/no-such-secret'],
  '/share/[secret]/[step]': () => ['/share/no-such-secret/about', '/share/no-such-secret/check'],
};

type Routes = Record<string, (planted: Planted) => string[]>;

/** Feeds in each format of what has a page of its own, in short and with whole stories, drafts' addresses among them. */
const feedRoutes = (): Routes => {
  const rooms = ['themes', 'audiences', 'places', 'organisations'] as const;
  const routes: Routes = {};
  for (const format of ['rss', 'atom', 'json']) {
    for (const room of rooms)
      routes[`/feeds/${room}/:slug.${format}`] = ({ drafts }) => [
        `/feeds/${room}/${drafts[room]?.slug}.${format}`,
      ];
    routes[`/feeds/guides.${format}`] = () => [`/feeds/guides.${format}?content=full`];
    routes[`/feeds/guides/:slug.${format}`] = ({ guide, drafts }) => [
      `/feeds/guides/${guide.slug}.${format}?content=full&limit=100`,
      `/feeds/guides/${drafts.guides?.slug}.${format}`,
    ];
    const whole = `/feeds/cases.${format}?content=full&limit=100`;
    const archive = `/feeds/cases.${format}?content=full&limit=1&archive=${new Date().toISOString().slice(0, 7)}`;
    const open = '/feeds/organisations/open-house-trust';
    routes[`/feeds/cases.${format}`] = () => [
      `/feeds/cases.${format}?limit=100`,
      whole,
      archive,
      `${open}.${format}`,
    ];
  }
  return routes;
};

/** The project's own routes. */
export const ROUTES: Routes = {
  '/api/search': ({ drafts }) => [
    '/api/search?limit=100',
    '/api/search?q=case&limit=100',
    `/api/search?theme=${drafts.themes?.slug}`,
  ],
  // For staff alone, by POST.
  '/api/import': () => ['/api/import'],
  '/api/import/list': () => ['/api/import/list'],
  '/api/import/:id/again': () => ['/api/import/1/again'],
  '/api/suggest': ({ drafts }) => [
    '/api/suggest?q=case&limit=20',
    `/api/suggest?q=${encodeURIComponent(drafts.themes?.slug.slice(0, 6) ?? '')}`,
  ],
  '/api/records/cases': ({ drafts }) => [
    '/api/records/cases?limit=200',
    '/api/records/cases?limit=200&lang=all',
    '/api/records/cases?limit=200&q=case',
    `/api/records/cases?theme=${drafts.themes?.slug}`,
  ],
  '/api/records/cases/:key': ({ openCase, never, unpublished, trashed }) =>
    [openCase, never, unpublished, trashed].map(({ slug }) => `/api/records/cases/${slug}`),
  // By POST, with tools: tests/integration/mcp.test.ts looks for unpublished words there.
  '/mcp': () => ['/mcp'],
  '/openapi.json': () => ['/openapi.json'],
  // By POST, with a key.
  '/search-api/indexes/:uid/search': ({ drafts }) => [
    '/search-api/indexes/cases/search?limit=1000&facets=*',
    '/search-api/indexes/cases/search?q=case&limit=1000&attributesToHighlight=*&showMatchesPosition=true',
    `/search-api/indexes/cases/search?filter=${encodeURIComponent(`themes = "${drafts.themes?.slug}"`)}`,
    '/search-api/indexes/guidance/search?limit=1000&facets=*',
  ],
  '/search-api/indexes/:uid/facet-search': () => ['/search-api/indexes/cases/facet-search'],
  '/search-api/multi-search': () => ['/search-api/multi-search'],
  '/search-api/indexes/:uid/documents/:id': ({ openCase, never, unpublished, trashed, drafts }) =>
    [openCase, never, unpublished, trashed, ...Object.values(drafts)].flatMap((record) =>
      ['cases', 'guidance'].map((index) => `/search-api/indexes/${index}/documents/${record?.slug}_en`),
    ),
  '/search-api/health': () => ['/search-api/health'],
  '/search-api': () => ['/search-api'],
  '/search-api{/*rest}': () => ['/search-api/indexes', '/search-api/indexes/cases/documents'],
  ...feedRoutes(),
  '/feeds/hubs/:slug.rss': ({ hub }) => [`/feeds/hubs/${hub.slug}.rss`, '/feeds/hubs/no-such-hub.rss'],
  '/feeds/hubs/:slug.atom': ({ hub }) => [`/feeds/hubs/${hub.slug}.atom?content=full`],
  '/feeds/hubs/:slug.json': ({ hub }) => [`/feeds/hubs/${hub.slug}.json?limit=100`],
  '/feeds/feed.css': () => ['/feeds/feed.css'],
  '/embed.js': () => ['/embed.js'],
  '/embed/cases': () => ['/embed/cases?limit=100', '/embed/cases?q=case&search=yes&layout=cards'],
  '/embed/cases/:slug.json': ({ openCase, never, unpublished, trashed }) =>
    [openCase, never, unpublished, trashed].map(({ slug }) => `/embed/cases/${slug}.json`),
  '/embed/cases/:slug': ({ openCase, never, unpublished, trashed }) =>
    [openCase, never, unpublished, trashed].map(({ slug }) => `/embed/cases/${slug}`),
  '/embed/preview': ({ drafts }) => ['/embed/preview?q=case', `/embed/preview?theme=${drafts.themes?.slug}`],
  '/embed/guides/:slug': ({ guide, drafts }) =>
    [guide, drafts.guides].map((record) => `/embed/guides/${record?.slug}`),
  '/oembed': ({ openCase, never, unpublished, trashed, guide, hub, drafts }) =>
    [
      ...[openCase, never, unpublished, trashed].map(({ slug }) => `/cases/${slug}`),
      ...[guide, drafts.guides].map((record) => `/guides/${record?.slug}`),
      ...[hub, drafts.hubs].map((record) => `/hubs/${record?.slug}`),
      '/cases?q=case',
      `/cases?theme=${drafts.themes?.slug}`,
      `/organisations/${drafts.organisations?.slug}`,
    ].flatMap((page) =>
      ['json', 'xml'].map(
        (format) => `/oembed?format=${format}&url=${encodeURIComponent(serverUrl() + page)}`,
      ),
    ),
  '/cards/home.png': () => ['/cards/home.png'],
  '/cards/cases/:slug.png': ({ openCase, never, unpublished, trashed }) =>
    [openCase, never, unpublished, trashed].map(({ slug }) => `/cards/cases/${slug}.png`),
  '/cards/guides/:slug.png': ({ guide, drafts }) =>
    [guide, drafts.guides].map((record) => `/cards/guides/${record?.slug}.png`),
  '/exports/cases.csv': ({ drafts }) => [
    '/exports/cases.csv',
    '/exports/cases.csv?q=case',
    `/exports/cases.csv?theme=${drafts.themes?.slug}`,
  ],
  '/exports/cases.xlsx': () => ['/exports/cases.xlsx'],
  '/exports/cases.jsonl': () => ['/exports/cases.jsonl', '/exports/cases.jsonl?q=case'],
  '/exports/cases.json': () => ['/exports/cases.json', '/exports/cases.json?q=case'],
  '/cases/:slug/ask': ({ openCase, never }) => [openCase, never].map(({ slug }) => `/cases/${slug}/ask`),
  '/cases/:slug/used': ({ openCase, never }) => [openCase, never].map(({ slug }) => `/cases/${slug}/used`),
  '/alerts': () => ['/alerts'],
  '/alerts/:secret': () => ['/alerts/no-such-secret'],
  '/consent/:secret': () => ['/consent/no-such-secret'],
  '/share/start': () => ['/share/start'],
  '/share/:secret/link': () => ['/share/no-such-secret/link'],
  '/share/:secret/check': () => ['/share/no-such-secret/check'],
  '/share/:secret/document': () => ['/share/no-such-secret/document'],
  '/share/:secret/remove-file': () => ['/share/no-such-secret/remove-file'],
  '/share/:secret/:step': () => ['/share/no-such-secret/about'],
  '/api/changes': () => ['/api/changes?limit=1000', '/api/changes?collection=guides'],
  '/oai': ({ openCase, never, unpublished, trashed, drafts }) => [
    '/oai?verb=Identify',
    '/oai?verb=ListSets',
    '/oai?verb=ListIdentifiers&metadataPrefix=oai_dc',
    '/oai?verb=ListRecords&metadataPrefix=oai_dc',
    '/oai?verb=ListRecords&metadataPrefix=datacite',
    `/oai?verb=ListRecords&metadataPrefix=oai_dc&set=theme:${drafts.themes?.slug}`,
    ...[openCase, never, unpublished, trashed].map(
      ({ slug }) =>
        `/oai?verb=GetRecord&metadataPrefix=datacite&identifier=oai:localhost:cases/${encodeURIComponent(slug)}`,
    ),
    `/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:localhost:guides/${drafts.guides?.slug}`,
  ],
  '/robots.txt': () => ['/robots.txt'],
  '/sitemap.xml': () => ['/sitemap.xml'],
  '/sitemap-:number.xml': () => ['/sitemap-1.xml', '/sitemap-2.xml'],
  '/opensearch.xml': () => ['/opensearch.xml'],
  '/opensearch/suggestions.json': ({ drafts }) => [
    '/opensearch/suggestions.json?q=case',
    `/opensearch/suggestions.json?q=${encodeURIComponent(drafts.themes?.slug.slice(0, 6) ?? '')}`,
  ],
  '/humans.txt': () => ['/humans.txt'],
  '/healthz': () => ['/healthz'],
  '/readyz': () => ['/readyz'],
};

/** Every page under a folder of Next's app, as its address pattern. */
export const pagesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file))
    .map((file) => {
      const at = path
        .dirname(file)
        .split(path.sep)
        .filter((part) => part !== '.' && !part.startsWith('('));
      return `/${at.join('/')}`;
    });

interface Layer {
  route?: { path: string | string[] };
  handle?: { stack?: Layer[] };
}

/** Every path that an Express router answers, its nested routers included. */
export const routesOf = (router: Router): string[] => {
  const walk = (layers: Layer[]): string[] =>
    layers.flatMap(({ route, handle }) =>
      route ? [route.path].flat() : handle?.stack ? walk(handle.stack) : [],
    );
  return [...new Set(walk(router.stack as unknown as Layer[]))];
};
