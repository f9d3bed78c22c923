import { getPayload, type Payload } from 'payload';
import { EnvError, type Env } from '../../config/env.ts';
import { loadEnv } from '../../config/load-env.ts';
import { createTaxonomy, type Taxonomy } from '../../content/taxonomy.ts';
import { migrateDatabase, refuseForeignFile } from '../../database/prepare.ts';
import { isAppError } from '../../domain/errors.ts';
import { createLogger } from '../../logger.ts';
import { createEngine } from '../engine/create-engine.ts';
import type { SearchEngine } from '../engine/port.ts';
import { readSettings } from '../read-settings.ts';

export interface OpenSearch {
  env: Env;
  payload: Payload;
  engine: SearchEngine;
  taxonomy: Taxonomy;
}

/** What could not be done at all, apart from what was found. */
export const FAILED = 2;

/**
 * Opens the base and the engine of the settings for a command, runs it and ends the process with the code it gives. It may
 * run beside a server on the same data: both engines take writes of several processes, and a server notices a new index.
 */
export const runOnSearch = async (command: (parts: OpenSearch) => Promise<number>): Promise<never> => {
  try {
    const env = loadEnv();
    refuseForeignFile(env);
    const { default: config } = await import('../../../payload.config.ts');
    const payload = await getPayload({ config });
    await migrateDatabase({ payload });
    const engine = createEngine({ env, logger: createLogger({ level: 'warn' }) });
    await engine.open();
    await engine.configure(await readSettings({ payload }));
    const code = await command({ env, payload, engine, taxonomy: createTaxonomy({ payload }) });
    await engine.close();
    await payload.destroy();
    process.exit(code);
  } catch (error) {
    process.stderr.write(`${inWords(error)}\n`);
    process.exit(FAILED);
  }
};

const inWords = (error: unknown): string => {
  if (error instanceof EnvError || isAppError(error)) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};
