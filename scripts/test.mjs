// `npm test [-- vitest's arguments]`: every suite this machine can run, with all that it needs; says which it could not.
import { requireNode } from './lib/node-version.mjs';

requireNode();
const args = process.argv.slice(2);
const { prepare, fail } = await import('./lib/prepare.mjs');
const { binOf } = await import('./lib/paths.mjs');
const { foreground } = await import('./lib/steps.mjs');
const { findBrowser } = await import('./lib/browser.mjs');

/** A run that names another suite or file needs neither the build nor a browser. */
const wantsBrowser = () => {
  const projects = args.flatMap((arg, at) =>
    arg === '--project' ? [args[at + 1]] : arg.startsWith('--project=') ? [arg.slice(10)] : [],
  );
  if (projects.length > 0) return projects.includes('e2e');
  const files = args.filter((arg) => /^(\.\/)?tests\//.test(arg));
  return files.length === 0 || files.some((file) => file.includes('e2e'));
};

const needsE2e = wantsBrowser();
await prepare({ build: needsE2e });
let browser;
try {
  browser = needsE2e ? await findBrowser() : undefined;
} catch (error) {
  fail(error);
}

const code = await foreground({
  args: [binOf('vitest/vitest.mjs'), 'run', ...args],
  env: {
    NODE_ENV: 'test',
    DISABLE_PAYLOAD_HMR: 'true',
    ...(browser ? { CHROMIUM_PATH: browser } : {}),
  },
});

const skipped = [
  !process.env.MONGODB_URI &&
    'the suites on MongoDB: MONGODB_URI=mongodb://127.0.0.1:27017/?replicaSet=rs0 npm test (MONGODB_COMPATIBILITY=ferretdb for FerretDB)',
  !process.env.MEILI_URL && 'the suites on Meilisearch: MEILI_URL=http://127.0.0.1:7700 MEILI_KEY=… npm test',
  needsE2e &&
    !browser &&
    'the suites in a browser: none was found or could be installed; CHROMIUM_PATH=… npm test',
].filter(Boolean);
if (skipped.length > 0) {
  console.log('\nNot run on this machine:');
  for (const line of skipped) console.log(`  - ${line}`);
}
console.log(code === 0 ? '\nAll suites that ran have passed.\n' : '\nSome tests failed.\n');
process.exitCode = code;
