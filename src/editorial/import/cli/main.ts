import { getPayload, type Payload } from 'payload';
import { EnvError, type Env } from '../../../config/env.ts';
import { loadEnv } from '../../../config/load-env.ts';
import { migrateDatabase, refuseForeignFile } from '../../../database/prepare.ts';
import { clearAbandoned } from '../batch/batch.ts';
import { readArguments, USAGE, type ImportArguments } from './arguments.ts';
import { importFiles } from './import-files.ts';

/*
 * `npm run import -- FILE…`: documents and lists as drafts into the base of the settings. It may run beside a server on the same
 * data. Ends with 0; with 1 when any file was refused; with 2 when nothing could be done at all.
 */

const FAILED = 2;

const run = async (): Promise<number> => {
  const asked = readArguments(process.argv.slice(2));
  if ('isHelp' in asked) {
    console.log(USAGE);
    return 0;
  }
  if ('problem' in asked) {
    console.error(`${asked.problem}\n\n${USAGE}`);
    return FAILED;
  }
  const env = loadEnv();
  refuseForeignFile(env);
  const { default: config } = await import('../../../../payload.config.ts');
  const payload = await getPayload({ config });
  await migrateDatabase({ payload });
  const createdBy = await accountOf({ payload, asked });
  refuseOtherLanguage({ env, asked });
  await clearAbandoned({ payload });
  const refused = await importFiles({ payload, env, asked, createdBy });
  await payload.destroy();
  return refused > 0 ? 1 : 0;
};

class Refusal extends Error {}

const accountOf = async ({
  payload,
  asked: { by },
}: {
  payload: Payload;
  asked: ImportArguments;
}): Promise<string | undefined> => {
  if (!by) return undefined;
  const { docs } = await payload.find({
    collection: 'users',
    where: { email: { equals: by.toLowerCase() } },
    limit: 1,
    depth: 0,
    overrideAccess: true,
  });
  if (!docs[0]) throw new Refusal(`There is no account with the mailbox ${by}.`);
  return String(docs[0].id);
};

const refuseOtherLanguage = ({ env, asked: { locale } }: { env: Env; asked: ImportArguments }): void => {
  if (locale && !env.locales.includes(locale))
    throw new Refusal(`“${locale}” is not switched on: the setting LOCALES names ${env.locales.join(', ')}.`);
};

try {
  process.exit(await run());
} catch (error) {
  const isTold = error instanceof Refusal || error instanceof EnvError;
  console.error(isTold ? error.message : error);
  process.exit(FAILED);
}
