import { hasDrifted, reconcile } from '../reconcile.ts';
import { reindex } from '../reindex.ts';
import { runOnSearch } from './open-search.ts';
import { progressInWords, progressLine } from './progress-line.ts';

/*
 * `npm run search:reindex`: builds the search index anew from the database, beside the one in use, with progress. Readers
 * see the old index until the new one is whole. Ends with 0; with 2 when it could not be done, and the old index stands.
 */

await runOnSearch(async ({ env, payload, engine, taxonomy }) => {
  const { locales } = env;
  const startedAt = performance.now();
  const { totalDocs: total } = await payload.count({ collection: 'cases', overrideAccess: false });
  const line = progressLine();
  const documents = await reindex({
    payload,
    engine,
    taxonomy,
    locales,
    onProgress: ({ cases }) =>
      line.show(progressInWords({ done: cases, total, elapsedMs: performance.now() - startedAt })),
  });
  // A server in use goes on saving into the old index while the new one is built.
  const drift = await reconcile({ payload, engine, taxonomy, locales });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  line.end(`The ${engine.name} index holds ${documents} documents of ${total} cases (${seconds} s).`);
  if (hasDrifted(drift))
    process.stdout.write(
      `Saved meanwhile: ${drift.added} added, ${drift.updated} updated, ${drift.removed} removed.\n`,
    );
  return 0;
});
