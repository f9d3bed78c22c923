import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Router } from 'express';
import type { Payload } from 'payload';
import { embedRouter } from '../../src/api/embed.ts';
import { feedsRouter } from '../../src/api/feeds.ts';
import { searchRouter } from '../../src/api/search.ts';
import { siteFilesRouter } from '../../src/api/site-files.ts';
import { parseEnv } from '../../src/config/env.ts';
import { createTaxonomy } from '../../src/content/taxonomy.ts';
import { createLogger } from '../../src/logger.ts';
import { clearRuntime, provideRuntime } from '../../src/runtime.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { createEmbeddedEngine } from '../../src/search/engine/embedded/create-embedded-engine.ts';
import type { SearchEngine } from '../../src/search/engine/port.ts';
import { createSearchService } from '../../src/search/service.ts';
import { startEdge, type TestEdge } from './edge.ts';
import { searchDocument } from './search-documents.ts';

export interface PartnersEdge extends TestEdge {
  engine: SearchEngine;
}

/** What partners meet, on the real edge: feeds, embeds, site files and search, over the real engine. */
export const startPartnersEdge = async ({
  entriesPerFile,
}: { entriesPerFile?: number } = {}): Promise<PartnersEdge> => {
  const directory = await mkdtemp(path.join(tmpdir(), 'casebook-partners-'));
  const apiRouter = Router();
  apiRouter.use(searchRouter(), feedsRouter(), embedRouter(), siteFilesRouter({ entriesPerFile }));
  const edge = await startEdge({ apiRouter });
  const env = parseEnv({
    NODE_ENV: 'test',
    PUBLIC_URL: edge.url,
    DATA_DIR: directory,
    LOCALES: 'en,ar',
    PAYLOAD_SECRET: 'a secret for tests only',
  });
  const taxonomy = createTaxonomy({ payload: edge.payload, events: edge.events });
  const engine = createEmbeddedEngine({ directory: path.join(directory, 'search') });
  await engine.open();
  const search = {
    ...createSearchService({
      engine,
      taxonomy,
      env,
      logger: createLogger({ level: 'silent' }),
      readDocument: async () => undefined,
    }),
    state: () => ({ isCatchingUp: false, waiting: 0 }),
  };
  provideRuntime({ env, payload: edge.payload, events: edge.events, taxonomy, search });
  return {
    ...edge,
    engine,
    close: async () => {
      await engine.close();
      await edge.close();
      clearRuntime();
      await rm(directory, { recursive: true, force: true });
    },
  };
};

/** A theme, a region and a place, published; and a theme that only editors know. */
export const publishTaxonomy = async (payload: Payload): Promise<void> => {
  const system = { overrideAccess: true } as const;
  const published = { _status: 'published' as const };
  for (const [title, slug] of [
    ['Roma', 'roma'],
    ['Play & games', 'play'],
  ] as const)
    await payload.create({ collection: 'themes', ...system, data: { title, slug, ...published } });
  await payload.create({
    collection: 'themes',
    draft: true,
    ...system,
    data: { title: 'Secret plans', slug: 'secret-plans', _status: 'draft' },
  });
  const region = await payload.create({
    collection: 'places',
    ...system,
    data: { title: 'West Midlands', slug: 'west-midlands', kind: 'region', ...published },
  });
  await payload.create({
    collection: 'places',
    ...system,
    data: { title: 'Coventry', slug: 'coventry', kind: 'city', region: region.id, ...published },
  });
};

export const romaCase = (overrides: Partial<SearchDocument> & { key: string }): SearchDocument =>
  searchDocument({
    summary: 'A landlord learned what Roma tenants expect, and they what a tenancy asks.',
    organisation: { slug: 'greyfriars', label: 'Greyfriars Homes' },
    themes: [{ slug: 'roma', label: 'Roma' }],
    places: [{ slug: 'coventry', label: 'Coventry' }],
    figure: { value: 'over 40', unit: 'families housed', asOf: '2009' },
    problem: 'Staff and families had no language in common.',
    names: 'Greyfriars Homes. Roma. Coventry',
    readableIn: ['en', 'ar'],
    ...overrides,
    facets: { theme: ['roma'], place: ['coventry'], region: ['west-midlands'] },
  });

/** Three cases about Roma, of which the second is the newest, and one about play. */
export const partnerDocuments = (): SearchDocument[] => [
  romaCase({
    key: 'new-neighbours',
    title: 'New neighbours',
    publishedAt: Date.UTC(2010, 0, 1),
    updatedAt: Date.UTC(2010, 0, 2),
  }),
  romaCase({
    key: 'hostile',
    title: 'R&D <b>with</b> ]]> tenants & “friends”',
    publishedAt: Date.UTC(2012, 0, 1),
    updatedAt: Date.UTC(2012, 5, 1),
  }),
  romaCase({
    key: 'first-steps',
    title: 'First steps',
    publishedAt: Date.UTC(2009, 0, 1),
    updatedAt: Date.UTC(2013, 0, 1),
  }),
  searchDocument({
    key: 'time-to-play',
    title: 'Time to Play',
    summary: 'Weekly play sessions.',
    themes: [{ slug: 'play', label: 'Play & games' }],
    facets: { theme: ['play'] },
    publishedAt: Date.UTC(2011, 0, 1),
  }),
];
