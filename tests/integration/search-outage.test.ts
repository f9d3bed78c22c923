// Proves that a search server which is away, slow, full or empty costs no editor a save and no reader a case: what was saved meanwhile is
// found when it is back, and a standby answers until then. On the stand-in, and on a real Meilisearch where MEILI_URL names one.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SearchResults } from '../../src/search/results.ts';
import { startGate, type Gate } from '../helpers/gate.ts';
import { startStandIn, type StandIn } from '../helpers/meilisearch-stand-in.ts';
import { createCase, makeSearchBase, publish, type SearchBase } from '../helpers/search-base.ts';

/** A real outage lasts a minute and more; what counts is that it outlasts several attempts. */
const OUTAGE_MS = 10_000;
const CASES = 100;
const real = process.env.MEILI_URL;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Polls until the answer is as wanted; fails with the last one. */
const eventually = async <Answer>(
  ask: () => Answer | Promise<Answer>,
  isWanted: (answer: Answer) => boolean,
): Promise<Answer> => {
  const until = performance.now() + 60_000;
  for (;;) {
    const answer = await Promise.resolve()
      .then(ask)
      .catch((error: unknown) => error as Error);
    if (!(answer instanceof Error) && isWanted(answer)) return answer;
    if (performance.now() > until)
      throw new Error(
        `The last answer was ${answer instanceof Error ? answer.stack : JSON.stringify(answer)}`,
      );
    await wait(50);
  }
};

const emptied = async (url: string): Promise<void> => {
  const headers = process.env.MEILI_KEY ? { authorization: `Bearer ${process.env.MEILI_KEY}` } : undefined;
  for (const index of ['cases', 'guidance', 'mark-of-cases', 'mark-of-guidance'])
    await fetch(`${url}/indexes/${index}`, { method: 'DELETE', headers });
  await eventually(
    async () =>
      (await (await fetch(`${url}/tasks?statuses=enqueued,processing`, { headers })).json()) as object,
    (tasks) => 'results' in tasks && Array.isArray(tasks.results) && tasks.results.length === 0,
  );
};

describe.each(['the stand-in', ...(real ? ['a real server'] : [])])('search on %s', (kind) => {
  let standIn: StandIn;
  let gate: Gate;
  let base: SearchBase;
  let organisation: string;

  const start = async (settings: Record<string, string> = {}): Promise<void> => {
    base = await makeSearchBase({
      settings: {
        MEILI_URL: gate.url,
        ...(real && process.env.MEILI_KEY && { MEILI_KEY: process.env.MEILI_KEY }),
        ...settings,
      },
    });
    await isReady();
    organisation = await publish(base.payload, {
      collection: 'organisations',
      title: 'Salix Homes',
      type: 'charity',
    });
    await createCase(base.payload, { title: 'Before zero', organisation });
    await eventually(
      () => find('before'),
      ({ total }) => total === 1,
    );
  };
  const isReady = () =>
    eventually(
      () => base.search.service.ping().then(() => true),
      (ready) => ready,
    );
  const find = (q: string): Promise<SearchResults> =>
    base.search.service.searchCases({
      q,
      filters: {},
      hasAward: false,
      lang: 'en',
      sort: 'title',
      page: 1,
      limit: 100,
    });
  const state = () => base.search.service.state();
  const saveMany = async (word: string, count = CASES): Promise<void> => {
    for (let number = 1; number <= count; number += 1)
      await createCase(base.payload, { title: `${word} ${number}`, organisation });
  };

  beforeEach(async () => {
    standIn = await startStandIn();
    const target = kind === 'a real server' ? (real ?? '') : standIn.url;
    if (kind === 'a real server') await emptied(target);
    gate = await startGate({ url: target });
  });
  afterEach(async () => {
    gate.delay(0);
    await base.close();
    await gate.shut();
    await standIn.close();
  });

  it('finds all 100 cases that were saved while it was away', { timeout: 240_000 }, async () => {
    await start();
    await gate.shut();
    const until = Date.now() + OUTAGE_MS;
    await saveMany('Outage');
    // Every save is done, and the server is not back: none has waited for it.
    await expect(find('outage')).rejects.toMatchObject({ name: 'AppError', status: 503 });
    await eventually(state, ({ isCatchingUp, waiting }) => isCatchingUp && waiting >= CASES);
    await wait(until - Date.now());
    await gate.open();
    const found = await eventually(
      () => find('outage'),
      ({ total }) => total === CASES,
    );
    expect(new Set(found.hits.map(({ slug }) => slug)).size).toBe(CASES);
    expect(found.engine).toBe('meilisearch');
    await eventually(state, ({ isCatchingUp, waiting }) => !isCatchingUp && waiting === 0);
  });

  it('takes saves at their usual pace while every request takes seconds', { timeout: 240_000 }, async () => {
    await start();
    gate.delay(3_000);
    await saveMany('Slowly', 20);
    expect(state().waiting).toBeGreaterThan(0);
    await eventually(state, ({ isCatchingUp }) => isCatchingUp);
    gate.delay(0);
    await eventually(
      () => find('slowly'),
      ({ total }) => total === 20,
    );
  });

  it('is no reason for a stop to hang', { timeout: 240_000 }, async () => {
    await start();
    gate.delay(60_000);
    await saveMany('Late', 3);
    await expect(base.search.close()).resolves.toBeUndefined();
  });

  it(
    'answers from the standby while it is away, and by itself when it is whole again',
    { timeout: 240_000 },
    async () => {
      await start({ SEARCH_STANDBY: 'embedded' });
      await saveMany('Usual', 3);
      await eventually(
        () => find('usual'),
        ({ total, engine }) => total === 3 && engine === 'meilisearch',
      );
      await gate.shut();
      await saveMany('Beside', 5);
      await eventually(
        () => find('beside'),
        ({ total, engine }) => total === 5 && engine === 'embedded',
      );
      expect((await find('usual')).total).toBe(3);
      await expect(base.search.service.ping()).resolves.toBeUndefined();
      expect(await base.search.service.relatedCases({ key: 'usual-1', lang: 'en' })).not.toEqual([]);
      await gate.open();
      await eventually(
        () => find('beside'),
        ({ total, engine }) => total === 5 && engine === 'meilisearch',
      );
    },
  );

  it('starts with the standby alone, and is filled when it comes', { timeout: 240_000 }, async () => {
    await start({ SEARCH_STANDBY: 'embedded' });
    const { env } = base;
    await gate.shut();
    await base.search.close();
    const { createSearch } = await import('../../src/search/create-search.ts');
    const { createLogger } = await import('../../src/logger.ts');
    const again = await createSearch({
      env,
      payload: base.payload,
      events: base.events,
      logger: createLogger({ level: 'silent' }),
    });
    base = { ...base, search: again, close: closing(base, () => again.close()) };
    await isReady();
    expect(await find('before')).toMatchObject({ total: 1, engine: 'embedded' });
    await gate.open();
    await eventually(
      () => find('before'),
      ({ total, engine }) => total === 1 && engine === 'meilisearch',
    );
  });

  const closing = (old: SearchBase, close: () => Promise<void>) => async (): Promise<void> => {
    await close();
    await old.close();
  };

  it.skipIf(kind !== 'the stand-in')(
    'takes saves while it is full, and follows when it is not',
    { timeout: 240_000 },
    async () => {
      await start();
      standIn.fill(true);
      await saveMany('Fulltide', 10);
      await eventually(state, ({ isCatchingUp }) => isCatchingUp);
      expect((await find('fulltide')).total).toBe(0);
      standIn.fill(false);
      await eventually(
        () => find('fulltide'),
        ({ total }) => total === 10,
      );
    },
  );

  it.skipIf(kind !== 'the stand-in')(
    'is filled again when it comes back with nothing',
    { timeout: 240_000 },
    async () => {
      await start();
      await saveMany('Lost', 10);
      await eventually(
        () => find('lost'),
        ({ total }) => total === 10,
      );
      await gate.shut();
      standIn.lose();
      await createCase(base.payload, { title: 'Lost meanwhile', organisation });
      await gate.open();
      await eventually(
        () => find('lost'),
        ({ total }) => total === 11,
      );
    },
  );
});
