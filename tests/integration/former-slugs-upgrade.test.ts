// Proves that a base of the version before addresses were kept is brought up whole: what was renamed then is found by its first
// address, other names stay, and from then on addresses are kept.
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import { BasePayload, type Migration, type Payload } from 'payload';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { casebookConfig } from '../../src/casebook-config.ts';
import { parseEnv } from '../../src/config/env.ts';
import { findBySlug } from '../../src/content/preview.ts';
import { readTaxonomy } from '../../src/content/taxonomy.ts';
import { migrations } from '../../src/database/migrations/sqlite/index.ts';
import { migrateDatabase } from '../../src/database/prepare.ts';
import { otherNamesOf, recordSince } from '../../src/domain/taxonomy.ts';

let directory: string;
let payload: Payload;
const ids = { themes: randomUUID(), guides: randomUUID() };

type Row = Record<string, string | number>;
const insert = (table: string, row: Row) => {
  const names = Object.keys(row);
  return (payload.db as unknown as SQLiteAdapter).client.execute({
    sql: `INSERT INTO \`${table}\` (${names.map((name) => `\`${name}\``).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    args: Object.values(row),
  });
};

/** A published record that was renamed once, as the version before wrote it. */
const renamedBefore = async (table: 'themes' | 'guides'): Promise<void> => {
  const version = randomUUID();
  const day = '2026-01-01T10:00:00.000Z';
  const row: Row = {
    slug: `today-${table}`,
    key: `first-${table}`,
    generate_slug: 0,
    _status: 'published',
    created_at: day,
    updated_at: day,
  };
  const versionRow = Object.fromEntries(
    Object.entries(row).map(([name, value]) => [`version_${name}`, value]),
  );
  await insert(table, { id: ids[table], ...row });
  await insert(`${table}_locales`, { title: table, _locale: 'en', _parent_id: ids[table] });
  await insert(`_${table}_v`, { id: version, parent_id: ids[table], latest: 1, ...versionRow });
  await insert(`_${table}_v_locales`, { version_title: table, _locale: 'en', _parent_id: version });
};

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'casebook-upgrade-'));
  const env = parseEnv({
    NODE_ENV: 'test',
    DATA_DIR: directory,
    PAYLOAD_SECRET: 'a secret for tests only',
    PUBLIC_URL: 'http://localhost:3000',
    LOG_LEVEL: 'silent',
    SEED: 'none',
  });
  const logger = { options: { level: 'silent' } };
  const config = await casebookConfig({ env, overrides: { loggingLevels: {}, logger } });
  payload = await new BasePayload().init({ config, disableOnInit: false });
  const kept = migrations.findIndex(({ name }) => name.endsWith('_former_slugs'));
  expect(kept).toBeGreaterThan(0);
  await payload.db.migrate({ migrations: migrations.slice(0, kept) as unknown as Migration[] });
  await renamedBefore('themes');
  await renamedBefore('guides');
  await insert('themes_texts', {
    order: 1,
    parent_id: ids.themes,
    path: 'otherNames',
    text: 'GRT',
    locale: 'en',
  } as Row);
  await migrateDatabase({ payload });
});
afterAll(async () => {
  await payload.destroy();
  await rm(directory, { recursive: true, force: true });
});

const themeAt = async (slug: string) =>
  recordSince(await readTaxonomy({ payload }), { collection: 'themes', slug });
const guideAt = async (slug: string) =>
  (await findBySlug({ collection: 'guides', slug, reading: { payload, locale: 'en', staff: null } }))?.record
    .slug;

it('finds what was renamed before by its first address', async () => {
  const theme = await themeAt('first-themes');
  expect([theme?.slug, theme && otherNamesOf(theme, 'en')]).toEqual(['today-themes', ['GRT']]);
  expect(await guideAt('first-guides')).toBe('today-guides');
});

it('keeps addresses from then on', async () => {
  for (const collection of ['themes', 'guides'] as const)
    await payload.update({
      collection,
      id: ids[collection],
      data: {
        slug: `tomorrow-${collection}`,
        _status: 'published',
        ...(collection === 'guides' && { summary: 'In short.', chapters: [{ title: 'First' }] }),
      } as never,
      overrideAccess: true,
    });
  for (const time of ['first', 'today', 'tomorrow']) {
    expect((await themeAt(`${time}-themes`))?.slug, time).toBe('tomorrow-themes');
    expect(await guideAt(`${time}-guides`), time).toBe('tomorrow-guides');
  }
});
