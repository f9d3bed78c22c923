// Proves the queue between hooks and index: changes come together, a failing engine is tried again and costs nobody a save.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Payload } from 'payload';
import { createEventBus } from '../../../src/events.ts';
import type { SearchDocument } from '../../../src/search/document.ts';
import type { SearchEngine } from '../../../src/search/engine/port.ts';
import { applyChanges } from '../../../src/search/apply-changes.ts';
import { createSearchSync } from '../../../src/search/sync.ts';
import { createTurns } from '../../../src/search/turns.ts';
import { taxonomyOf } from '../../helpers/taxonomy.ts';

const published = new Map<string, string>();
let reads = 0;

/** Answers as the Local API does for published cases; ids are keys too. */
const payload = {
  find: ({ where }: { where: { id?: { in?: string[] }; and?: { id?: { in?: string[] } }[] } }) => {
    reads += 1;
    const asked = where.id?.in ?? where.and?.[0]?.id?.in ?? [];
    const isFirstPage = where.and === undefined;
    const docs = asked
      .filter((id) => published.has(id) && isFirstPage)
      .map((id) => ({
        id,
        key: id,
        slug: id,
        title: published.get(id),
        tier: 'snapshot',
        evidence: 'untested',
        createdAt: '2026-01-01T00:00:00.000Z',
        updatedAt: '2026-01-01T00:00:00.000Z',
      }));
    return Promise.resolve({ docs });
  },
  // Nothing is noted as changed.
  db: { find: () => Promise.resolve({ docs: [] }) },
} as unknown as Payload;

const makeEngine = () => {
  const held = new Map<string, SearchDocument>();
  const state = { isDown: false, poison: '' };
  const fail = () => {
    if (state.isDown) throw new Error('engine down');
  };
  const engine = {
    name: 'embedded',
    mark: () => Promise.resolve(undefined),
    upsert: async (documents: SearchDocument[]) => {
      fail();
      if (documents.some(({ key }) => key === state.poison)) throw new Error('poison');
      for (const document of documents) held.set(document.id, document);
    },
    remove: async (ids: string[]) => {
      fail();
      for (const id of ids) held.delete(id);
    },
  } as unknown as SearchEngine;
  return { engine, held, state };
};

const setUp = ({ apply }: { apply?: () => Promise<undefined> } = {}) => {
  const { engine, held, state } = makeEngine();
  const events = createEventBus();
  const announced = vi.fn();
  events.on('content-changed', announced);
  const logger = { warn: vi.fn(), error: vi.fn() };
  const requestReconcile = vi.fn();
  const snapshot = taxonomyOf({});
  const inTurn = createTurns();
  const sync = createSearchSync({
    apply: (changes) =>
      apply?.() ??
      applyChanges({
        payload,
        engine,
        taxonomy: { snapshot: () => Promise.resolve(snapshot), invalidate: () => undefined },
        locales: ['en'],
        inTurn,
        changes,
      }),
    logger: logger as never,
    events,
    requestReconcile,
  });
  return { sync, held, state, announced, logger, requestReconcile };
};

const change = (id: string) => ({ collection: 'cases', id, key: id });

beforeEach(() => {
  vi.useFakeTimers();
  published.clear();
  reads = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the queue', () => {
  it('makes one reading of many changes, within 50 ms', async () => {
    const { sync, held, announced } = setUp();
    published.set('a', 'First').set('b', 'Second');
    for (let time = 0; time < 20; time += 1) sync.enqueue(change('a'));
    sync.enqueue(change('b'));
    expect(held.size).toBe(0);
    await vi.advanceTimersByTimeAsync(50);
    expect([...held.keys()]).toEqual(['a_en', 'b_en']);
    expect(reads).toBeLessThanOrEqual(3);
    expect(announced).toHaveBeenCalledTimes(1);
    expect(announced).toHaveBeenCalledWith({ collection: 'search-index' });
  });

  it('takes out what no visitor can read any more', async () => {
    const { sync, held } = setUp();
    published.set('a', 'First');
    sync.enqueue(change('a'));
    await sync.flush();
    expect(held.has('a_en')).toBe(true);
    published.delete('a');
    sync.enqueue(change('a'));
    await sync.flush();
    expect(held.size).toBe(0);
  });

  it('asks for a comparison of everything when a record is gone and nobody knows its key', async () => {
    const { sync, requestReconcile } = setUp();
    sync.enqueue({ collection: 'cases', id: 'gone' });
    await sync.flush();
    expect(requestReconcile).toHaveBeenCalledTimes(1);
  });

  it('takes what comes while it works', async () => {
    const { sync, held } = setUp();
    published.set('a', 'First').set('b', 'Second');
    sync.enqueue(change('a'));
    const flushed = sync.flush();
    sync.enqueue(change('b'));
    await flushed;
    await sync.flush();
    expect([...held.keys()].sort()).toEqual(['a_en', 'b_en']);
  });
});

describe('an engine that fails', () => {
  it('is tried again until it answers, and throws at nobody', async () => {
    const { sync, held, state, logger } = setUp();
    state.isDown = true;
    published.set('a', 'First');
    expect(() => sync.enqueue(change('a'))).not.toThrow();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(held.size).toBe(0);
    expect(logger.warn).toHaveBeenCalled();
    state.isDown = false;
    published.set('a', 'Changed since');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(held.get('a_en')?.title).toBe('Changed since');
  });

  it('does not keep flush waiting', async () => {
    const { sync, state } = setUp();
    state.isDown = true;
    sync.enqueue(change('a'));
    await expect(sync.flush()).resolves.toBeUndefined();
  });

  it('is left to the next reconcile after some minutes', async () => {
    const { sync, state, logger } = setUp();
    state.isDown = true;
    sync.enqueue(change('a'));
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(logger.error).toHaveBeenCalledTimes(1);
    const attempts = reads;
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(reads).toBe(attempts);
  });

  it('holds up no other record for one that can’t be indexed', async () => {
    const { sync, held, state } = setUp();
    state.poison = 'b';
    for (const id of ['a', 'b', 'c', 'd']) published.set(id, id);
    for (const id of ['a', 'b', 'c', 'd']) sync.enqueue(change(id));
    await vi.advanceTimersByTimeAsync(50);
    expect([...held.keys()].sort()).toEqual(['a_en', 'c_en', 'd_en']);
  });

  it('finishes what waits when it closes, and takes nothing afterwards', async () => {
    const { sync, held } = setUp();
    published.set('a', 'First').set('b', 'Second');
    sync.enqueue(change('a'));
    await sync.close();
    expect([...held.keys()]).toEqual(['a_en']);
    sync.enqueue(change('b'));
    await vi.advanceTimersByTimeAsync(1000);
    expect([...held.keys()]).toEqual(['a_en']);
  });

  it('has what waited as soon as it answers one other call', async () => {
    const { sync, held, state } = setUp();
    state.isDown = true;
    published.set('a', 'First').set('b', 'Second');
    sync.enqueue(change('a'));
    await vi.advanceTimersByTimeAsync(200_000);
    state.isDown = false;
    sync.enqueue(change('b'));
    await vi.advanceTimersByTimeAsync(100);
    expect([...held.keys()].sort()).toEqual(['a_en', 'b_en']);
  });

  it('is compared instead when more waits for it than is worth remembering', async () => {
    const { sync, state, requestReconcile } = setUp();
    state.isDown = true;
    for (let number = 0; number < 12_000; number += 1) sync.enqueue(change(`case-${number}`));
    expect(sync.state().waiting).toBeLessThan(5_001);
    expect(requestReconcile).toHaveBeenCalledWith('quick');
    await sync.close();
  });

  it('says how many records wait, and since when', async () => {
    const { sync, state } = setUp();
    expect(sync.state()).toEqual({ waiting: 0, waitingSince: null });
    state.isDown = true;
    const since = Date.now();
    for (const id of ['a', 'b', 'a']) sync.enqueue(change(id));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sync.state()).toEqual({ waiting: 2, waitingSince: since });
    state.isDown = false;
    sync.wake();
    await vi.advanceTimersByTimeAsync(100);
    expect(sync.state()).toEqual({ waiting: 0, waitingSince: null });
  });

  it('that hangs does not keep the process from ending', async () => {
    const { sync } = setUp({ apply: () => new Promise(() => undefined) });
    sync.enqueue(change('a'));
    let isClosed = false;
    void sync.close().then(() => {
      isClosed = true;
    });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(isClosed).toBe(true);
  });
});
