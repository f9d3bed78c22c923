import type { Payload } from 'payload';
import { subjectOfPartner, USUAL_QUOTA } from '../../domain/partner-use.ts';
import { dayOf } from '../../domain/usage.ts';
import type { Partner, UsageCount } from '../../payload-types.ts';
import type { UsageCounter } from '../../usage/count-store.ts';

/** Where a partner stands on the day that is running. */
export interface QuotaState {
  limit: number;
  remaining: number;
  /** Seconds to the end of the day in universal time. */
  resetSeconds: number;
  isOver: boolean;
}

export interface Quotas {
  /** Counts one request; one beyond the quota is told so and not counted. */
  use(input: { partner: Pick<Partner, 'id' | 'dailyQuota'>; surface: string }): Promise<QuotaState>;
}

interface Tally {
  day: string;
  /** What was stored when it was last read, and what came here since. */
  stored: number;
  since: number;
  readAt: number;
  reading?: Promise<void>;
}

/** What other instances counted is seen after at most this long. */
const READ_AGAIN_MS = 60_000;

/**
 * Counts each partner's requests of a day: in memory, on top of what is stored, which is read again now and then. A restart
 * forgets at most what the counter had not written yet; several instances go over a quota by what they count in a minute.
 */
export const createQuotas = ({
  payload,
  usage,
  now = () => new Date(),
}: {
  payload: Payload;
  usage: () => Pick<UsageCounter, 'count' | 'flush'> | undefined;
  now?: () => Date;
}): Quotas => {
  const tallies = new Map<string, Tally>();

  const read = async ({ id, tally }: { id: string; tally: Tally }): Promise<void> => {
    const counted = tally.since;
    await usage()?.flush();
    tally.stored = await countedOn({ payload, id, day: tally.day });
    tally.since -= counted;
  };
  const tallyOf = async (id: string): Promise<Tally> => {
    const day = dayOf(now());
    const known = tallies.get(id);
    const tally = known?.day === day ? known : { day, stored: 0, since: 0, readAt: Number.NEGATIVE_INFINITY };
    tallies.set(id, tally);
    if (now().getTime() - tally.readAt >= READ_AGAIN_MS) {
      // A database that doesn't answer costs nobody an answer: what is known here counts on.
      tally.reading ??= read({ id, tally })
        .catch(() => undefined)
        .finally(() => {
          tally.readAt = now().getTime();
          tally.reading = undefined;
        });
      await tally.reading;
    }
    return tally;
  };

  return {
    use: async ({ partner, surface }) => {
      const limit = partner.dailyQuota ?? USUAL_QUOTA;
      const tally = await tallyOf(partner.id);
      const resetSeconds = secondsToMidnight(now());
      if (tally.stored + tally.since >= limit) return { limit, remaining: 0, resetSeconds, isOver: true };
      tally.since += 1;
      usage()?.count({ kind: 'request', subject: subjectOfPartner(partner.id), via: surface });
      return { limit, remaining: limit - tally.stored - tally.since, resetSeconds, isOver: false };
    },
  };
};

const countedOn = async ({
  payload,
  id,
  day,
}: {
  payload: Payload;
  id: string;
  day: string;
}): Promise<number> => {
  const { docs } = await payload.db.find<UsageCount>({
    collection: 'usage-counts',
    where: {
      and: [
        { day: { equals: day } },
        { kind: { equals: 'request' } },
        { subject: { equals: subjectOfPartner(id) } },
      ],
    },
    limit: 0,
    pagination: false,
  });
  return docs.reduce((sum, { count }) => sum + count, 0);
};

const secondsToMidnight = (at: Date): number =>
  Math.ceil((Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate() + 1) - at.getTime()) / 1000);
