// `npm run dev`: server, config and collections restart when they change; pages reload by themselves.
import { requireNode } from './lib/node-version.mjs';

requireNode();
const { prepare } = await import('./lib/prepare.mjs');
await prepare();
const { binOf } = await import('./lib/paths.mjs');
const { foreground } = await import('./lib/steps.mjs');
process.exitCode = await foreground({
  args: [
    binOf('tsx/dist/cli.mjs'),
    'watch',
    '--clear-screen=false',
    // Loaded in a thread of its own, where the watcher does not see it.
    '--include=src/search/engine/**',
    '--exclude=.next/**',
    '--exclude=data/**',
    '--exclude=src/app/**',
    'src/server/start.ts',
  ],
  // Payload's own reload waits for a Next server on a port of its own; tsx restarts the process instead.
  env: { NODE_ENV: 'development', DISABLE_PAYLOAD_HMR: 'true', NEXT_TELEMETRY_DISABLED: '1' },
});
