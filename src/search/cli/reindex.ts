import { hasDrifted } from '../reconcile.ts';
import { progressInWords } from '../progress-in-words.ts';
import { runOnSearch } from './open-search.ts';
import { progressLine } from './progress-line.ts';

/*
 * `npm run search:reindex`: builds the search indexes anew from the database, beside those in use, with progress. Readers
 * see an old index until its new one is whole. Ends with 0; with 2 when it could not be done, and the old index stands.
 */

await runOnSearch(async ({ indexes }) => {
  for (const { title, content } of indexes) {
    const startedAt = performance.now();
    const line = progressLine();
    const documents = await content.rebuild({
      onProgress: ({ done, total }) =>
        line.show(progressInWords({ done, total, elapsedMs: performance.now() - startedAt })),
    });
    // A server in use goes on saving into the old index while the new one is built.
    const drift = await content.compare({ depth: 'quick' });
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    line.end(`The ${title} was built anew: ${documents} documents (${seconds} s).`);
    if (hasDrifted(drift))
      process.stdout.write(
        `Saved meanwhile: ${drift.added} added, ${drift.updated} updated, ${drift.removed} removed.\n`,
      );
  }
  return 0;
});
