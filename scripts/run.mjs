// `node scripts/run.mjs [--build] FILE [arguments]`: a TypeScript program of the project, with its dependencies, and if asked the
// product's build, in place.
import { requireNode } from './lib/node-version.mjs';

requireNode();
const isBuilt = process.argv[2] === '--build';
const [file, ...args] = process.argv.slice(isBuilt ? 3 : 2);
if (!file) {
  console.error('Which file? node scripts/run.mjs FILE [arguments]');
  process.exit(1);
}
const { prepare } = await import('./lib/prepare.mjs');
await prepare({ build: isBuilt });
const { binOf } = await import('./lib/paths.mjs');
const { foreground } = await import('./lib/steps.mjs');
process.exitCode = await foreground({
  args: [binOf('tsx/dist/cli.mjs'), file, ...args],
  env: { DISABLE_PAYLOAD_HMR: 'true', NODE_ENV: process.env.NODE_ENV ?? 'production' },
});
