// Proves that the index is always the database's: filled when empty, mended when it drifted, whole after bulk loads and failures.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTaxonomy } from '../../src/content/taxonomy.ts';
import { createEventBus } from '../../src/events.ts';
import { createLogger } from '../../src/logger.ts';
import { createSearch } from '../../src/search/create-search.ts';
import { createEngine } from '../../src/search/engine/create-engine.ts';
import type { SearchEngine } from '../../src/search/engine/port.ts';
import { reindex } from '../../src/search/reindex.ts';
import { makeBase, type TestBase } from '../helpers/base.ts';
import { createCase, publish } from '../helpers/search-base.ts';

const CASES = 12;
const logger = createLogger({ level: 'silent' });

let base: TestBase;
beforeEach(async () => {
  base = await makeBase();
  const organisation = await publish(base.payload, {
    collection: 'organisations',
    title: 'Salix Homes',
    type: 'charity',
  });
  for (let number = 1; number <= CASES; number += 1)
    await createCase(base.payload, { title: `Case number ${number}`, organisation });
});
afterEach(() => base.close());

const start = (engine?: SearchEngine) =>
  createSearch({ env: base.env, payload: base.payload, logger, events: createEventBus(), engine });
const total = async ({ service }: Awaited<ReturnType<typeof start>>): Promise<number> =>
  (
    await service.searchCases({
      q: '',
      filters: {},
      hasAward: false,
      lang: 'en',
      sort: 'title',
      page: 1,
      limit: 5,
    })
  ).total;
const isReady = (search: Awaited<ReturnType<typeof start>>) => () =>
  search.service.ping().then(
    () => true,
    () => false,
  );
/** Its thread starts when the machine comes to it. */
const PATIENTLY = { timeout: 100_000 };
const untilReady = (search: Awaited<ReturnType<typeof start>>) =>
  expect.poll(isReady(search), PATIENTLY).toBe(true);

describe('the index', () => {
  it('is filled where it is empty, and not ready before', async () => {
    const search = await start();
    expect(await isReady(search)()).toBe(false);
    await untilReady(search);
    expect(await total(search)).toBe(CASES);
    await search.close();
  });

  it('is mended where it drifted: what is missing, stale and gone', async () => {
    const search = await start();
    await untilReady(search);
    await search.reconcile();
    await search.engine.remove(['case-number-1_en']);
    await search.engine.upsert([
      ...(await search.engine.related({ id: 'case-number-2_en', lang: 'en', limit: 1 })).map((document) => ({
        ...document,
        title: 'Stale',
        revision: 'stale',
      })),
      { ...(await anyDocument(search.engine)), id: 'never-there_en', key: 'never-there' },
    ]);
    expect(await search.reconcile()).toEqual({ added: 1, updated: 1, removed: 1, total: CASES });
    expect(await search.reconcile()).toEqual({ added: 0, updated: 0, removed: 0, total: CASES });
    expect(await total(search)).toBe(CASES);
    await search.close();
  });

  it('follows a bulk load, which announces nothing, when it is told to compare', async () => {
    const search = await start();
    await untilReady(search);
    await search.reconcile();
    await base.payload.update({
      collection: 'cases',
      where: { slug: { equals: 'case-number-3' } },
      overrideAccess: true,
      context: { isBulkLoad: true },
      data: { _status: 'draft' },
    });
    expect(await search.reconcile()).toMatchObject({ removed: 1, total: CASES - 1 });
    await search.close();
  });

  it('stands whole while it is rebuilt, and what fails midway changes nothing', async () => {
    const search = await start();
    await untilReady(search);
    await expect(
      search.engine.rebuild({
        batches: (async function* () {
          yield [];
          throw new Error('killed');
        })(),
      }),
    ).rejects.toThrow('killed');
    expect(await total(search)).toBe(CASES);

    const seen: number[] = [];
    const taxonomy = createTaxonomy({ payload: base.payload });
    const rebuilt = await reindex({
      payload: base.payload,
      engine: search.engine,
      taxonomy,
      locales: ['en'],
      onProgress: ({ cases }) => seen.push(cases),
    });
    expect(rebuilt).toBe(CASES);
    expect(seen).toEqual([CASES]);
    expect(await total(search)).toBe(CASES);
    await search.close();
  });

  it('is noticed by a server when another process rebuilt or mended it', async () => {
    const search = await start();
    await untilReady(search);
    await search.reconcile();
    const other = createEngine({ env: base.env, logger });
    await other.open();
    await other.remove(['case-number-4_en']);
    await expect.poll(() => total(search), PATIENTLY).toBe(CASES - 1);
    await reindex({
      payload: base.payload,
      engine: other,
      taxonomy: createTaxonomy({ payload: base.payload }),
      locales: ['en'],
    });
    await other.close();
    await expect.poll(() => total(search), PATIENTLY).toBe(CASES);
    await search.close();
  });

  it('keeps nobody from starting when its engine is down, and says 503', async () => {
    const engine = createEngine({ env: base.env, logger });
    const search = await start({ ...engine, open: () => Promise.reject(new Error('no engine')) });
    await expect(total(search)).rejects.toMatchObject({ name: 'AppError', status: 503 });
    await expect(search.service.ping()).rejects.toMatchObject({ status: 503 });
    search.sync.enqueue({ collection: 'cases', id: 'x', key: 'x' });
    await search.sync.flush();
    await search.close();
  });
});

const anyDocument = async (engine: SearchEngine) => {
  const { hits } = await engine.search({
    text: '',
    lang: 'en',
    filters: {},
    hasAward: false,
    sort: 'title',
    offset: 0,
    limit: 1,
    facets: [],
  });
  const document = hits[0]?.document;
  if (!document) throw new Error('The index is empty.');
  return document;
};
