import { hasDrifted, reconcile } from '../reconcile.ts';
import { runOnSearch } from './open-search.ts';

/*
 * `npm run search:verify`: compares every document of the search index with the database, and mends what differs.
 * Ends with 0 when nothing differed, with 1 when something did and is mended now (worth asking why), with 2 when the
 * two could not be compared.
 */

await runOnSearch(async ({ env, payload, engine, taxonomy }) => {
  const drift = await reconcile({ payload, engine, taxonomy, locales: env.locales });
  const { added, updated, removed, total } = drift;
  if (!hasDrifted(drift)) {
    process.stdout.write(`The ${engine.name} index agrees with the database: ${total} documents.\n`);
    return 0;
  }
  process.stdout.write(
    `The ${engine.name} index had drifted and is mended: ${added} added, ${updated} updated, ${removed} removed; ${total} documents now.\n`,
  );
  return 1;
});
