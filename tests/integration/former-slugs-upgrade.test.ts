// Proves that a base of the version before addresses were kept is brought up whole: what was renamed then is found by its first
// address, other names stay, and from then on addresses are kept.
import { randomUUID } from 'node:crypto';
import type { Payload } from 'payload';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBySlug } from '../../src/content/preview.ts';
import { readTaxonomy } from '../../src/content/taxonomy.ts';
import { otherNamesOf, recordSince } from '../../src/domain/taxonomy.ts';
import { makeOldBase, type OldBase, type Row } from '../helpers/old-base.ts';

let payload: Payload;
const ids = { themes: randomUUID(), guides: randomUUID() };

let base: OldBase;

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
  await base.insert(table, { id: ids[table], ...row });
  await base.insert(`${table}_locales`, { title: table, _locale: 'en', _parent_id: ids[table] });
  await base.insert(`_${table}_v`, { id: version, parent_id: ids[table], latest: 1, ...versionRow });
  await base.insert(`_${table}_v_locales`, { version_title: table, _locale: 'en', _parent_id: version });
};

beforeAll(async () => {
  base = await makeOldBase({ before: 'former_slugs' });
  ({ payload } = base);
  await renamedBefore('themes');
  await renamedBefore('guides');
  await base.insert('themes_texts', {
    order: 1,
    parent_id: ids.themes,
    path: 'otherNames',
    text: 'GRT',
    locale: 'en',
  });
  await base.migrate();
});
afterAll(() => base.close());

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
