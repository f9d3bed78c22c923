// Proves that what is to follow a save waits for its commit, and never happens when the save is taken back.
import { setImmediate } from 'node:timers/promises';
import type { DatabaseAdapter, PayloadRequest } from 'payload';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { afterCommit, watchCommits } from '../../../src/database/after-commit.ts';

// Later than a task of the next turn, whose place in it is taken on a promise.
const settled = async () => {
  await setImmediate();
  await setImmediate();
};

describe('afterCommit', () => {
  let db: DatabaseAdapter;
  const order: string[] = [];
  const requestIn = (transactionID?: PayloadRequest['transactionID']) =>
    ({ payload: { db }, transactionID }) as unknown as PayloadRequest;

  beforeEach(() => {
    order.length = 0;
    db = {
      commitTransaction: vi.fn(async () => void order.push('committed')),
      rollbackTransaction: vi.fn(async () => void order.push('rolled back')),
    } as unknown as DatabaseAdapter;
    watchCommits(db);
  });

  it('waits for the commit', async () => {
    afterCommit({ req: requestIn('t1'), run: () => order.push('indexed') });
    await settled();
    expect(order).toEqual([]);
    await db.commitTransaction('t1');
    await settled();
    expect(order).toEqual(['committed', 'indexed']);
  });

  it('waits when the transaction is still being opened', async () => {
    afterCommit({ req: requestIn(Promise.resolve('t2')), run: () => order.push('indexed') });
    await db.commitTransaction(Promise.resolve('t2'));
    await settled();
    expect(order).toEqual(['committed', 'indexed']);
  });

  it('forgets what a rolled-back transaction would have caused', async () => {
    afterCommit({ req: requestIn('t3'), run: () => order.push('indexed') });
    await settled();
    await db.rollbackTransaction('t3');
    await db.commitTransaction('t3');
    await settled();
    expect(order).not.toContain('indexed');
  });

  it('keeps transactions apart', async () => {
    afterCommit({ req: requestIn('t4'), run: () => order.push('four') });
    afterCommit({ req: requestIn('t5'), run: () => order.push('five') });
    await settled();
    await db.commitTransaction('t5');
    await settled();
    expect(order).toEqual(['committed', 'five']);
  });

  it('runs on the next turn where there are no transactions', async () => {
    afterCommit({ req: requestIn(), run: () => order.push('indexed') });
    expect(order).toEqual([]);
    await settled();
    expect(order).toEqual(['indexed']);
  });
});
