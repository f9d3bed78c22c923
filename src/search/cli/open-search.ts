import { getPayload, type Payload } from 'payload';
import { EnvError, type Env } from '../../config/env.ts';
import { loadEnv } from '../../config/load-env.ts';
import { createTaxonomy, type Taxonomy } from '../../content/taxonomy.ts';
import { migrateDatabase, prepareFile } from '../../database/prepare.ts';
import { isAppError } from '../../domain/errors.ts';
import { createLogger } from '../../logger.ts';
import { caseContent } from '../case-content.ts';
import { createEngine, createStandby } from '../engine/create-engine.ts';
import type { SearchEngine } from '../engine/port.ts';
import { guidanceContent } from '../guidance-content.ts';
import { createGuidance } from '../guidance/create-guidance.ts';
import type { IndexContent } from '../keep-index.ts';
import { readSettings } from '../read-settings.ts';

export interface OpenSearch {
  env: Env;
  payload: Payload;
  taxonomy: Taxonomy;
  /** Every index that the settings ask for, open. */
  indexes: OpenIndex[];
}

export interface OpenIndex {
  name: 'cases' | 'guidance';
  /** For the reader: "embedded index of cases". */
  title: string;
  engine: SearchEngine;
  content: IndexContent;
}

/** What could not be done at all, apart from what was found. */
export const FAILED = 2;

/**
 * Opens the base and the indexes of the settings for a command, runs it and ends the process with the code it gives. It
 * may run beside a server on the same data: both engines take writes of several processes, and a server notices a new index.
 */
export const runOnSearch = async (command: (parts: OpenSearch) => Promise<number>): Promise<never> => {
  try {
    const env = loadEnv();
    prepareFile(env);
    const { default: config } = await import('../../../payload.config.ts');
    const payload = await getPayload({ config });
    await migrateDatabase({ payload });
    const taxonomy = createTaxonomy({ payload });
    const indexes = indexesOf({ env, payload, taxonomy });
    const settings = await readSettings({ payload });
    for (const { engine } of indexes) {
      await engine.open();
      await engine.configure(settings);
    }
    const code = await command({ env, payload, taxonomy, indexes });
    for (const { engine } of indexes) await engine.close();
    await payload.destroy();
    process.exit(code);
  } catch (error) {
    process.stderr.write(`${inWords(error)}\n`);
    process.exit(FAILED);
  }
};

const indexesOf = ({ env, payload, taxonomy }: Omit<OpenSearch, 'indexes'>): OpenIndex[] => {
  const logger = createLogger({ level: 'warn' });
  const { locales } = env;
  const on = (engine: SearchEngine | undefined, name: OpenIndex['name']): OpenIndex[] =>
    engine
      ? [
          {
            name,
            title: `${engine.name} index of ${name}`,
            engine,
            content:
              name === 'cases'
                ? caseContent({ payload, engine, taxonomy, locales })
                : guidanceContent(createGuidance({ payload, engine, taxonomy, locales })),
          },
        ]
      : [];
  return (['cases', 'guidance'] as const).flatMap((index) => [
    ...on(createEngine({ env, logger, index }), index),
    ...on(createStandby({ env, logger, index }), index),
  ]);
};

const inWords = (error: unknown): string => {
  if (error instanceof EnvError || isAppError(error)) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};
