// Proves that comparing by dates sees all that can happen to a base behind the index's back, re-reads only what differs, and turns into a
// comparison in full only where nothing else tells; and that a rebuild by another process loses nothing of what a server saves meanwhile.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Payload } from 'payload';
import { createTaxonomy, type Taxonomy } from '../../src/content/taxonomy.ts';
import { createLogger } from '../../src/logger.ts';
import { createEngine } from '../../src/search/engine/create-engine.ts';
import type { SearchEngine } from '../../src/search/engine/port.ts';
import { readMark } from '../../src/search/index-mark.ts';
import { readAllDocuments } from '../../src/search/read-documents.ts';
import { reconcile, type Depth, type Drift } from '../../src/search/reconcile.ts';
import { reindex } from '../../src/search/reindex.ts';
import { announced } from '../helpers/announced.ts';
import { databases, makeBase, type TestBase } from '../helpers/base.ts';
import { createCase, makeSearchBase, publish } from '../helpers/search-base.ts';

const CASES = 12;

describe.each(databases)('a comparison by dates, on %s', (database) => {
  let base: TestBase;
  let payload: Payload;
  let engine: SearchEngine;
  let taxonomy: Taxonomy;
  let written: string[];
  const ids: Record<string, string> = {};

  beforeEach(async () => {
    base = await makeBase({ database, settings: { LOCALES: 'en,cy' } });
    payload = base.payload;
    ids.trust = await publish(payload, { collection: 'organisations', title: 'Trust', type: 'charity' });
    ids.wide = await publish(payload, { collection: 'themes', title: 'Wide' });
    ids.narrow = await publish(payload, { collection: 'themes', title: 'Narrow', parent: ids.wide });
    ids.other = await publish(payload, { collection: 'themes', title: 'Other' });
    for (let number = 0; number < CASES; number += 1)
      ids[`case-${number}`] = await createCase(payload, {
        title: `Case ${number}`,
        organisation: ids.trust,
        themes: [number < 3 ? ids.narrow : ids.other],
      });
    const own = createEngine({ env: base.env, logger: createLogger({ level: 'silent' }) });
    await own.open();
    written = [];
    engine = {
      ...own,
      upsert: (documents) => {
        written.push(...documents.map(({ id }) => id));
        return own.upsert(documents);
      },
    };
    taxonomy = createTaxonomy({ payload });
    await reindex({ payload, engine, taxonomy, locales: base.env.locales });
  });
  afterEach(async () => {
    await engine.close();
    await base.close();
  });

  const compare = (depth: Depth = 'quick'): Promise<Drift> =>
    reconcile({ payload, engine, taxonomy, locales: base.env.locales, depth });
  /** What a comparison in full would have made of it. */
  const expectWhole = async (): Promise<void> => {
    const wanted = new Map<string, string>();
    const fresh = createTaxonomy({ payload });
    for await (const documents of readAllDocuments({ payload, taxonomy: fresh, locales: base.env.locales }))
      for (const { id, revision } of documents) wanted.set(id, revision);
    expect(Object.fromEntries(await engine.revisions())).toEqual(Object.fromEntries(wanted));
  };
  const update = (collection: 'cases' | 'themes' | 'organisations', name: string, data: object, more = {}) =>
    payload.update({ collection, id: ids[name] ?? '', overrideAccess: true, data: data as never, ...more });
  const published = { _status: 'published' } as const;

  it('reads and writes no case where nothing changed', async () => {
    expect(await compare()).toEqual({ added: 0, updated: 0, removed: 0, total: CASES });
    expect(written).toEqual([]);
  });

  it('finds what was published, changed, translated, drafted, unpublished, trashed and deleted', async () => {
    await createCase(payload, { title: 'New case', organisation: ids.trust ?? '' });
    await update('cases', 'case-0', { title: 'Changed', ...published });
    await update('cases', 'case-1', { title: 'Achos', summary: 'Byr.', ...published }, { locale: 'cy' });
    await update('cases', 'case-2', { title: 'Only a draft' }, { draft: true });
    await update('cases', 'case-3', { _status: 'draft' });
    await update('cases', 'case-4', { deletedAt: new Date().toISOString() });
    await payload.delete({ collection: 'cases', id: ids['case-5'] ?? '', overrideAccess: true });
    expect(await compare()).toMatchObject({ added: 2, updated: 2, removed: 3 });
    expect(written.sort()).toEqual(['case-0_en', 'case-1_cy', 'case-1_en', 'new-case_en']);
    await expectWhole();
  });

  it('follows a theme that was renamed, and rewrites no case that says nothing else for it', async () => {
    await update('themes', 'wide', { title: 'Wider', ...published });
    expect(await compare()).toMatchObject({ updated: 0 });
    expect(written).toEqual([]);
    await update('themes', 'narrow', { title: 'Narrower', ...published });
    expect(await compare()).toMatchObject({ added: 0, updated: 3, removed: 0 });
    expect(written.sort()).toEqual(['case-0_en', 'case-1_en', 'case-2_en']);
    await expectWhole();
    expect(await compare()).toMatchObject({ updated: 0 });
  });

  it('follows a theme that was unpublished, and an organisation renamed in the same breath', async () => {
    await update('themes', 'narrow', { _status: 'draft' });
    await update('organisations', 'trust', { title: 'Other trust', ...published });
    await compare();
    await expectWhole();
    expect(await compare()).toMatchObject({ updated: 0 });
  });

  it('finds who named a theme that is gone for good', async () => {
    await payload.delete({ collection: 'themes', id: ids.narrow ?? '', overrideAccess: true });
    expect(await compare()).toMatchObject({ updated: 3 });
    await expectWhole();
    expect(await compare()).toMatchObject({ updated: 0 });
  });

  it('is made in full where documents were made otherwise: in other languages', async () => {
    written = [];
    const drift = await reconcile({ payload, engine, taxonomy, locales: ['en'], depth: 'quick' });
    expect(drift).toMatchObject({ updated: CASES });
    expect(readMark(await engine.mark())?.making).toBeDefined();
    expect((await compare()).updated).toBe(CASES);
    await expectWhole();
  });
});

const eventually = async (isSo: () => Promise<boolean>): Promise<void> => {
  const until = performance.now() + 100_000;
  while (!(await isSo()))
    if (performance.now() > until) throw new Error(`Never: ${String(isSo)}`);
    else await new Promise((resolve) => setTimeout(resolve, 50));
};

describe('a rebuild by another process', () => {
  it('loses nothing of what the server saves meanwhile', async () => {
    const base = await makeSearchBase();
    const { payload, search, env } = base;
    try {
      await eventually(() =>
        search.service.ping().then(
          () => true,
          () => false,
        ),
      );
      const organisation = await publish(payload, {
        collection: 'organisations',
        title: 'Trust',
        type: 'charity',
      });
      for (let number = 0; number < 5; number += 1)
        await createCase(payload, { title: `Early ${number}`, organisation });
      await search.sync.flush();
      const other = createEngine({ env, logger: createLogger({ level: 'silent' }) });
      await other.open();
      // The server saves between this process's reading and its putting the new index in place, and is told nothing.
      const rebuilt = await reindex({
        payload,
        engine: {
          ...other,
          rebuild: ({ batches }) =>
            other.rebuild({
              batches: (async function* () {
                yield* batches;
                await createCase(payload, { title: 'Late case', organisation });
                await announced();
                await search.sync.flush();
              })(),
            }),
        },
        taxonomy: createTaxonomy({ payload }),
        locales: env.locales,
      });
      expect(rebuilt).toBe(5);
      await other.close();
      await eventually(async () => (await search.engine.revisions()).size === 6);
      await eventually(() => Promise.resolve(!search.service.state().isCatchingUp));
    } finally {
      await base.close();
    }
  });
});
