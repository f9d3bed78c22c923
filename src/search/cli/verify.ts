import { hasDrifted } from '../reconcile.ts';
import { runOnSearch } from './open-search.ts';
import { driftInWords, findDrift } from './drift.ts';

/*
 * `npm run search:verify [-- --check]`: compares every document of the search indexes with the database, says by language
 * what differs, and mends it. Ends with 0 when nothing differed or all is mended, with 2 when that could not be done. With
 * `--check` nothing is written, and it ends with 1 when something differs.
 */

const isCheck = process.argv.includes('--check');

await runOnSearch(async ({ indexes, ...base }) => {
  let hasAnyDrifted = false;
  for (const index of indexes) {
    const found = await findDrift({ ...base, index });
    const { title, content } = index;
    if (found.drifted.length === 0) {
      process.stdout.write(`The ${title} agrees with the database: ${found.total} documents.\n`);
      continue;
    }
    hasAnyDrifted = true;
    process.stdout.write(`The ${title} differs from the database:\n${driftInWords(found.drifted)}\n`);
    if (isCheck) continue;
    const mended = await content.compare({ depth: 'full' });
    const left = await findDrift({ ...base, index });
    if (left.drifted.length > 0)
      throw new Error(`The ${title} could not be mended: ${left.drifted.length} documents differ still.`);
    process.stdout.write(
      hasDrifted(mended)
        ? `It is mended: ${mended.added} added, ${mended.updated} updated, ${mended.removed} removed; ${mended.total} documents now.\n`
        : `The server has mended it meanwhile: ${mended.total} documents now.\n`,
    );
  }
  return isCheck && hasAnyDrifted ? 1 : 0;
});
