import type { Payload } from 'payload';
import { dayOf, LONGEST_NAME, nameOfCount, type Usage, type UsageKind } from '../domain/usage.ts';
import type { Logger } from '../logger.ts';
import { addToCount, type Counted } from './add-to-count.ts';

/** Counts what was read. Nothing here ever fails or holds up an answer. */
export interface UsageCounter {
  count(usage: Usage): void;
  /** Resolves when all that was counted is stored, or kept for the next try. */
  flush(): Promise<void>;
  /** Stores what is left; nothing is counted any more. */
  close(): Promise<void>;
}

const WRITE_AFTER_MS = 15_000;
/** Between two writes, and where the database does not answer; what comes beyond is not counted. */
const MOST_WAITING = 5_000;
/** Hosts and words come from outside: of each kind this many a day have a row of their own, further ones share one. */
const MOST_WAYS_A_DAY = 1_000;

/**
 * Counts in memory and adds to the rows of the day every few seconds. Rows are added to by the database itself, so that
 * several instances lose nothing of each other; what a killed process had not written yet is lost.
 */
export const createUsageCounter = ({
  payload,
  logger,
  writeAfterMs = WRITE_AFTER_MS,
  mostWays = MOST_WAYS_A_DAY,
  now = () => new Date(),
}: {
  payload: Payload;
  logger: Pick<Logger, 'warn'>;
  writeAfterMs?: number;
  mostWays?: number;
  now?: () => Date;
}): UsageCounter => {
  const waiting = new Map<string, Counted>();
  const ways = createWays(mostWays);
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  let isClosed = false;

  const write = async (): Promise<void> => {
    const batch = [...waiting];
    waiting.clear();
    for (const [index, [, counted]] of batch.entries())
      try {
        await addToCount({ payload, counted });
      } catch (error) {
        logger.warn({ err: error, counts: batch.length - index }, 'what was read could not be counted yet');
        for (const [name, left] of batch.slice(index)) add({ name, counted: left });
        return;
      }
  };
  const add = ({ name, counted }: { name: string; counted: Counted }): void => {
    const known = waiting.get(name);
    if (!known && waiting.size >= MOST_WAITING) return;
    waiting.set(name, { ...counted, times: (known?.times ?? 0) + counted.times });
    if (timer || isClosed) return;
    timer = setTimeout(() => void flush(), writeAfterMs);
    timer.unref();
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(write);
    return writing;
  };

  return {
    count: ({ kind, subject = '', via = '', times = 1 }) => {
      if (isClosed) return;
      const day = dayOf(now());
      const usage = {
        day,
        kind,
        subject: subject.slice(0, LONGEST_NAME),
        via: ways.have({ day, kind, via }) ? via.slice(0, LONGEST_NAME) : '',
      };
      add({ name: nameOfCount(usage), counted: { ...usage, times } });
    },
    flush,
    close: async () => {
      isClosed = true;
      await flush();
    },
  };
};

/** Remembers which ways were met on the day that is running. */
const createWays = (most: number) => {
  let today = '';
  let met = new Map<UsageKind, Set<string>>();
  return {
    have: ({ day, kind, via }: { day: string; kind: UsageKind; via: string }): boolean => {
      if (via === '') return true;
      if (day !== today) {
        today = day;
        met = new Map();
      }
      const known = met.get(kind) ?? new Set<string>();
      met.set(kind, known);
      if (!known.has(via) && known.size >= most) return false;
      known.add(via);
      return true;
    },
  };
};
