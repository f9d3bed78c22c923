import path from 'node:path';
import type { Env } from '../../config/env.ts';
import type { Logger } from '../../logger.ts';
import { createWorkerEngine } from './embedded/worker/create-worker-engine.ts';
import { createMeilisearchEngine } from './meilisearch/create-meilisearch-engine.ts';
import type { SearchEngine } from './port.ts';

/** Indexes that are kept apart: what answers beside the cases never changes what is found among them. */
export type IndexName = 'cases' | 'guidance';

/** The engine that the settings ask for: a Meilisearch server when `MEILI_URL` names one, else the embedded one. */
export const createEngine = ({ env, logger, index = 'cases' }: EngineInput): SearchEngine =>
  env.meili ? createMeilisearchEngine({ ...env.meili, index }) : createEmbedded({ env, logger, index });

/** The embedded index that is kept beside a Meilisearch server's, where the settings ask for one. */
export const createStandby = ({
  env,
  logger,
  index = 'cases',
}: EngineInput & { env: Pick<Env, 'searchStandby'> }): SearchEngine | undefined =>
  env.meili && env.searchStandby === 'embedded' ? createEmbedded({ env, logger, index }) : undefined;

interface EngineInput {
  env: Pick<Env, 'dataDir' | 'meili'>;
  logger: Pick<Logger, 'warn'>;
  index?: IndexName;
}

const createEmbedded = ({ env, logger, index = 'cases' }: EngineInput): SearchEngine =>
  createWorkerEngine({
    directory: directoryOf({ env, index }),
    onProblem: ({ message, error }) => logger.warn({ err: error }, message),
  });

/** The first index was here before there were others, and stays where it is. */
const directoryOf = ({ env, index }: { env: Pick<Env, 'dataDir'>; index: IndexName }): string =>
  index === 'cases' ? path.join(env.dataDir, 'search') : path.join(env.dataDir, 'search', index);
