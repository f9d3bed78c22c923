// `npm run generate [-- --check]`: the files made from the collections. With --check, fails when the committed ones differ.
import { requireNode } from './lib/node-version.mjs';

requireNode();
const { prepare, fail } = await import('./lib/prepare.mjs');
await prepare();
const { existsSync, readFileSync, writeFileSync } = await import('node:fs');
const { inRoot } = await import('./lib/paths.mjs');
const { step } = await import('./lib/steps.mjs');
const generated = await import('./lib/generated.mjs');

const FILES = [
  { file: 'src/payload-types.ts', title: 'Types of the collections', run: generated.generateTypes },
  {
    file: 'src/app/(payload)/admin/importMap.js',
    title: 'Import map of the admin panel',
    run: generated.generateImportMap,
  },
];
const isCheck = process.argv.includes('--check');
const read = (file) => (existsSync(inRoot(file)) ? readFileSync(inRoot(file), 'utf8') : undefined);

const stale = [];
try {
  for (const { file, title, run } of FILES) {
    const before = read(file);
    await step({ title, run });
    if (!isCheck || read(file) === before) continue;
    stale.push(file);
    if (before !== undefined) writeFileSync(inRoot(file), before);
  }
} catch (error) {
  fail(error);
}
if (stale.length > 0) {
  console.error(`\nOut of date: ${stale.join(', ')}. Run \`npm run generate\` and commit the result.\n`);
  process.exit(1);
}
