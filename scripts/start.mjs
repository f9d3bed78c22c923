// `npm start`: everything from a fresh clone to a served Casebook. Written so that an old Node can still read it and say why not.
import { requireNode } from './lib/node-version.mjs';

requireNode();
process.env.NODE_ENV ??= 'production';

// Newer Nodes keep compiled code between starts.
const { enableCompileCache } = await import('node:module');
enableCompileCache?.();

const { prepare } = await import('./lib/prepare.mjs');
await prepare({ build: true });
await import('../dist/start.mjs');
