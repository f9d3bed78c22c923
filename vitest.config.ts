import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Four suites, run one after the other so that two cores stay enough: what is pure; what every engine and database must
 * do; parts together; and the built product in a browser. The limits are for what hangs: a machine with much else to do takes
 * ten times as long, and no test is to fail for that.
 */
const SUITES = [
  { name: 'unit', maxWorkers: 2, testTimeout: 30_000, hookTimeout: 60_000 },
  { name: 'contract', maxWorkers: 2, testTimeout: 120_000, hookTimeout: 300_000 },
  {
    name: 'integration',
    // Payload is loaded once for each worker, not once for each suite; each suite has a base of its own all the same.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 300_000,
    globalSetup: ['tests/helpers/run-directory.ts'],
  },
  // A server and a browser for each worker, and Payload loaded once for it.
  {
    name: 'e2e',
    isolate: false,
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 15_000 } },
    globalSetup: ['tests/e2e/helpers/global-setup.ts'],
  },
];

/** Of two workers none should begin with the longest when the other is done: vitest knows how long each takes from earlier runs alone. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean =>
      /(stale|desk-walk)\.test\.ts$/.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  resolve: {
    alias: [
      // Loaded once: vitest would otherwise load an ES and a CommonJS copy, and graphql refuses types of another copy.
      { find: /^graphql$/, replacement: new URL('node_modules/graphql/index.js', import.meta.url).pathname },
      {
        find: /^graphql\/(.*?)(\.js)?$/,
        replacement: `${new URL('node_modules/graphql/', import.meta.url).pathname}$1.js`,
      },
    ],
  },
  test: {
    sequence: { sequencer: LongestFirst },
    pool: 'forks',
    // Lexical's packages load without waiting for one another: see src/lexical-in-turn.ts.
    execArgv: ['--conditions=production'],
    reporters: ['default', ['json', { outputFile: 'test-results/vitest.json' }]],
    env: { NODE_ENV: 'test', DISABLE_PAYLOAD_HMR: 'true', NEXT_TELEMETRY_DISABLED: '1' },
    projects: SUITES.map(({ name, ...limits }, order) => ({
      extends: true as const,
      test: {
        ...limits,
        name,
        include: [`tests/${name}/**/*.test.{ts,tsx}`],
        server: { deps: { inline: [/@payloadcms\/graphql/, /@payloadcms\/next/] } },
        sequence: { groupOrder: order },
      },
    })),
  },
});
