// `npm start`: everything from a fresh clone to a served Casebook. Written so that an old Node can still read it and say why not.
import { requireNode } from './lib/node-version.mjs';

requireNode();
process.env.NODE_ENV ??= 'production';

const { prepare } = await import('./lib/prepare.mjs');
await prepare({ build: true });
await import('../dist/start.mjs');
