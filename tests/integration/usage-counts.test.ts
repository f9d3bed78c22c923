// What was read is added up by the database: a row a day and thing, several instances at once, databases that are away.
import type { Payload } from 'payload';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLogger } from '../../src/logger.ts';
import { createUsageCounter } from '../../src/usage/count-store.ts';
import { makeBase, mongodbUri, type TestBase } from '../helpers/base.ts';
import { useNoon } from '../helpers/noon.ts';

const logger = createLogger({ level: 'silent' });

useNoon();

describe.each(['sqlite', ...(mongodbUri ? (['mongodb'] as const) : [])] as const)(
  'counts on %s',
  (database) => {
    let base: TestBase;
    let payload: Payload;

    beforeAll(async () => {
      base = await makeBase({ database });
      payload = base.payload;
    });
    afterAll(() => base.close());
    beforeEach(() => payload.db.deleteMany({ collection: 'usage-counts', where: {} }));

    const rows = async (): Promise<unknown[]> => {
      const { docs } = await payload.find({
        collection: 'usage-counts',
        overrideAccess: true,
        pagination: false,
        sort: 'name',
      });
      return docs.map(({ name, count }) => [name, count]);
    };

    it('adds what is counted to one row a day, thing and way', async () => {
      let at = new Date('2026-11-21T23:59:59Z');
      const usage = createUsageCounter({ payload, logger, now: () => at });
      usage.count({ kind: 'view', subject: 'cases/a' });
      usage.count({ kind: 'view', subject: 'cases/a' });
      usage.count({ kind: 'embed', subject: 'cases/a', via: 'council.example' });
      await usage.flush();
      usage.count({ kind: 'view', subject: 'cases/a' });
      at = new Date('2026-11-22T00:00:00Z');
      usage.count({ kind: 'view', subject: 'cases/a' });
      await usage.close();
      usage.count({ kind: 'view', subject: 'cases/a' });
      await usage.flush();
      expect(await rows()).toEqual([
        ['2026-11-21|embed|cases/a|council.example', 1],
        ['2026-11-21|view|cases/a|', 3],
        ['2026-11-22|view|cases/a|', 1],
      ]);
    });

    // FerretDB 1 itself loses increments that come at the same time; MongoDB's own are atomic.
    const isFerret = database === 'mongodb' && process.env.MONGODB_COMPATIBILITY === 'ferretdb';
    it.skipIf(isFerret)('loses nothing between several instances that add at the same time', async () => {
      const counters = Array.from({ length: 8 }, () => createUsageCounter({ payload, logger }));
      for (let round = 0; round < 5; round += 1) {
        for (const usage of counters) usage.count({ kind: 'view', subject: 'cases/shared' });
        await Promise.all(counters.map((usage) => usage.flush()));
      }
      expect(await rows()).toEqual([[expect.stringMatching(/\|view\|cases\/shared\|$/), 40]]);
    });

    it('keeps what could not be written for the next try', async () => {
      let isAway = true;
      const flaky = {
        db: {
          updateOne: (...given: Parameters<Payload['db']['updateOne']>) =>
            isAway ? Promise.reject(new Error('away')) : payload.db.updateOne(...given),
          create: (...given: Parameters<Payload['db']['create']>) =>
            isAway ? Promise.reject(new Error('away')) : payload.db.create(...given),
        },
      } as unknown as Payload;
      const usage = createUsageCounter({ payload: flaky, logger });
      usage.count({ kind: 'view', subject: 'cases/a' });
      usage.count({ kind: 'view', subject: 'cases/b' });
      await usage.flush();
      usage.count({ kind: 'view', subject: 'cases/a' });
      isAway = false;
      await usage.flush();
      expect(await rows()).toEqual([
        [expect.stringContaining('cases/a'), 2],
        [expect.stringContaining('cases/b'), 1],
      ]);
    });

    it('gives a flood of made-up hosts no row each', async () => {
      const usage = createUsageCounter({ payload, logger, mostWays: 20 });
      for (let number = 0; number < 50; number += 1) usage.count({ kind: 'embed', via: `${number}.example` });
      await usage.flush();
      const all = await rows();
      expect(all).toHaveLength(21);
      expect(all).toContainEqual([expect.stringMatching(/\|embed\|\|$/), 30]);
    });
  },
);
