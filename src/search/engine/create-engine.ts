import path from 'node:path';
import type { Env } from '../../config/env.ts';
import type { Logger } from '../../logger.ts';
import { createEmbeddedEngine } from './embedded/create-embedded-engine.ts';
import { createMeilisearchEngine } from './meilisearch/create-meilisearch-engine.ts';
import type { SearchEngine } from './port.ts';

/** The engine that the settings ask for: a Meilisearch server when `MEILI_URL` names one, else the embedded one. */
export const createEngine = ({
  env,
  logger,
}: {
  env: Pick<Env, 'dataDir' | 'meili'>;
  logger: Pick<Logger, 'warn'>;
}): SearchEngine =>
  env.meili
    ? createMeilisearchEngine(env.meili)
    : createEmbeddedEngine({
        directory: path.join(env.dataDir, 'search'),
        onProblem: ({ message, error }) => logger.warn({ err: error }, message),
      });
