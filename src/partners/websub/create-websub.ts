import type { Payload } from 'payload';
import { keepWord, readWord } from '../../changes/kept-words.ts';
import { newestSequence, readChanges } from '../../changes/read-changes.ts';
import type { Taxonomy } from '../../content/taxonomy.ts';
import type { EventBus } from '../../events.ts';
import type { Logger } from '../../logger.ts';
import { topicsOfChange } from './topics-of-change.ts';

/** Tells a WebSub hub which feeds are new, so that their subscribers hear of it at once. */
export interface WebSub {
  /** Tells what changed since the hub was last told. Never rejects. */
  run(now?: Date): Promise<void>;
  close(): Promise<void>;
}

/** How far the hub was told, kept in the base. */
interface Told {
  seen: number;
  failures: number;
  /** In milliseconds since 1970: it was away, and is left alone until then. */
  notBefore: number;
}

const STORE = 'websub/told';
const AT_ONCE = 100;
const TIMEOUT_MS = 10_000;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 60 * 60_000;

/**
 * Follows the changes by their order: what a kill or an absent hub interrupts is told the next time, and a feed that changed
 * often meanwhile is told once.
 */
export const createWebSub = ({
  payload,
  taxonomy,
  home,
  hub,
  events,
  logger,
}: {
  payload: Payload;
  taxonomy: Pick<Taxonomy, 'snapshot'>;
  /** The base's own address. */
  home: string;
  hub: string;
  events: EventBus;
  logger: Pick<Logger, 'warn' | 'error'>;
}): WebSub => {
  let isClosed = false;
  let last: Promise<void> = Promise.resolve();

  const keep = (next: Told): Promise<void> => keepWord({ payload, key: STORE, word: JSON.stringify(next) });

  const round = async (now: Date): Promise<void> => {
    const kept = await readWord({ payload, key: STORE });
    const told = kept === null ? null : (JSON.parse(kept) as Told);
    if (!told) {
      // A hub that is new hears of what comes from now on.
      await keep({ seen: await newestSequence(payload), failures: 0, notBefore: 0 });
      return;
    }
    if (now.getTime() < told.notBefore) return;
    let { seen } = told;
    try {
      for (;;) {
        const changes = await readChanges({ payload, after: seen, limit: AT_ONCE });
        const newest = changes.at(-1);
        if (!newest || isClosed) return;
        const snapshot = await taxonomy.snapshot();
        const topics = new Set<string>();
        for (const change of changes)
          for (const topic of await topicsOfChange({ payload, taxonomy: snapshot, home, change }))
            topics.add(topic);
        for (const topic of topics) {
          if (isClosed) return;
          const refused = await ping({ hub, topic });
          if (refused) logger.warn({ topic, status: refused }, 'the hub does not take this feed');
        }
        seen = newest.sequence;
        await keep({ seen, failures: 0, notBefore: 0 });
      }
    } catch (error) {
      const failures = told.seen === seen ? told.failures + 1 : 1;
      const wait = Math.min(FIRST_WAIT_MS * 2 ** (failures - 1), LONGEST_WAIT_MS);
      await keep({ seen, failures, notBefore: now.getTime() + wait });
      logger.warn({ err: error, failures }, 'the hub could not be told of new feeds, and will be');
    }
  };

  const run = (now?: Date): Promise<void> => {
    last = last
      .then(() => (isClosed ? undefined : round(now ?? new Date())))
      .catch((err: unknown) => logger.error({ err }, 'what the hub was told could not be read or written'));
    return last;
  };
  const wake = (): void => void run();
  events.on('public-changes', wake);
  // The very first change is to be told, too: what was there before it is noted now.
  wake();

  return {
    run,
    close: async () => {
      isClosed = true;
      events.off('public-changes', wake);
      await last;
    },
  };
};

/** Answers of a hub that is away or overrun; any other refusal is of that feed alone, and would be the same the next time. */
const isForNow = (status: number): boolean => status >= 500 || [408, 425, 429].includes(status);

/**
 * Resolves to the status with which a hub refuses the feed for good.
 * @throws Error where the hub is to be told later
 */
const ping = async ({ hub, topic }: { hub: string; topic: string }): Promise<number | undefined> => {
  const response = await fetch(hub, {
    method: 'POST',
    body: new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': topic, 'hub.topic': topic }),
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  await response.body?.cancel();
  if (isForNow(response.status)) throw new Error(`The hub answered ${response.status}.`);
  return response.ok ? undefined : response.status;
};
