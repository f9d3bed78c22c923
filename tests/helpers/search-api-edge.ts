import type { AddressInfo } from 'node:net';
import express from 'express';
import { searchApiRouter } from '../../src/api/search-api.ts';
import { parseEnv } from '../../src/config/env.ts';
import type { LocaleCode } from '../../src/domain/locales.ts';
import { createTaxonomySnapshot } from '../../src/domain/taxonomy.ts';
import { createEventBus } from '../../src/events.ts';
import { createLogger } from '../../src/logger.ts';
import { clearRuntime, provideRuntime } from '../../src/runtime.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import type { SearchEngine } from '../../src/search/engine/port.ts';
import type { SearchService } from '../../src/search/results.ts';
import { createSearchService } from '../../src/search/service.ts';
import { openCors } from '../../src/server/cors.ts';
import { createHttpServer } from '../../src/server/http-server.ts';

export interface SearchApiEdge {
  /** What a Meilisearch client takes as its host. */
  url: string;
  /** What stands before every record's path. */
  publicUrl: string;
  close(): Promise<void>;
}

export const SWITCHED_ON: LocaleCode[] = ['en', 'cy', 'ar'];

/** `/search-api` on a port of its own over real engines that hold these documents: no database, no pages. */
export const startSearchApiEdge = async ({
  engine,
  guidanceEngine,
  documents,
}: {
  engine: SearchEngine;
  guidanceEngine?: SearchEngine;
  documents: SearchDocument[];
}): Promise<SearchApiEdge> => {
  const isCase = ({ facets }: SearchDocument): boolean => facets.kind[0] === 'case';
  await engine.open();
  await engine.upsert(documents.filter(isCase));
  await guidanceEngine?.open();
  await guidanceEngine?.upsert(documents.filter((document) => !isCase(document)));
  const app = express();
  const server = createHttpServer(app);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const publicUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const env = parseEnv({
    NODE_ENV: 'test',
    PUBLIC_URL: publicUrl,
    PAYLOAD_SECRET: 'a secret for tests only',
    LOCALES: SWITCHED_ON.join(','),
  });
  const logger = createLogger({ level: 'silent' });
  const service = createSearchService({
    engine,
    guidanceEngine,
    taxonomy: { snapshot: () => Promise.resolve(createTaxonomySnapshot([])) },
    env,
    logger,
    readDocument: () => Promise.resolve(undefined),
  });
  provideRuntime({
    env,
    logger,
    events: createEventBus(),
    search: { ...service, state: () => ({ isCatchingUp: false, waiting: 0 }) } satisfies SearchService,
  });
  app.use(openCors({ publicUrl }), searchApiRouter());
  return {
    url: `${publicUrl}/search-api`,
    publicUrl,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      clearRuntime();
      await guidanceEngine?.close();
      await engine.close();
    },
  };
};
