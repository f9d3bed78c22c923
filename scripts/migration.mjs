// npm run migration -- NAME: writes the SQLite migration from the schema as it is in the code to the one last migrated.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const [name] = process.argv.slice(2);
if (!name || !/^[a-z0-9-]+$/.test(name)) {
  console.error(
    'Give the migration a name of lower-case letters, digits and hyphens: npm run migration -- add-hubs',
  );
  process.exit(1);
}

const directory = 'src/database/migrations/sqlite';
const dataDir = mkdtempSync(path.join(tmpdir(), 'casebook-migration-'));
const { status } = spawnSync('npx', ['payload', 'migrate:create', name], {
  stdio: 'inherit',
  env: {
    ...process.env,
    DATA_DIR: dataDir,
    DATABASE_URI: `file:${path.join(dataDir, 'none.db')}`,
    LOCALES: 'all',
    // See withoutWaiting in lib/steps.mjs.
    NODE_OPTIONS: '--conditions=production',
  },
});
rmSync(dataDir, { recursive: true, force: true });
if (status !== 0) process.exit(status ?? 1);

// Payload's template imports its types as values, which strict ES modules refuse.
for (const file of readdirSync(directory).filter((entry) => entry.endsWith('.ts'))) {
  const location = path.join(directory, file);
  const text = readFileSync(location, 'utf8')
    .replace(
      /import \{ MigrateUpArgs, MigrateDownArgs, sql \}/,
      'import { type MigrateUpArgs, type MigrateDownArgs, sql }',
    )
    .replace(/from '(\.\/\d[^']*?)(?<!\.ts)'/g, "from '$1.ts'");
  writeFileSync(location, text);
}
