// `npm run build`: the pages and the server for production, whether or not they are up to date.
import { requireNode } from './lib/node-version.mjs';

requireNode();
const { install } = await import('./lib/install.mjs');
const { build } = await import('./lib/build.mjs');
const { fail } = await import('./lib/prepare.mjs');
try {
  await install();
  await build({ force: true });
} catch (error) {
  fail(error);
}
