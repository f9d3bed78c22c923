import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { EngineQuery } from '../../src/search/engine/port.ts';
import type { Peer } from './peers/peer.ts';

const CLIENTS = 8;

/** Eight clients that ask one query after the other, while the event loop of this process is watched. */
export const withClients = async ({
  peer,
  queries,
}: {
  peer: Peer;
  queries: EngineQuery[];
}): Promise<{ perSecond: number; loopDelayMs: number }> => {
  const waiting = queries[Symbol.iterator]();
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const started = performance.now();
  delay.enable();
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      for (const query of waiting) {
        await peer.search(query);
        // As between two requests: an engine on this thread would otherwise never let the clock tick.
        await new Promise(setImmediate);
      }
    }),
  );
  delay.disable();
  const seconds = (performance.now() - started) / 1000;
  return { perSecond: queries.length / seconds, loopDelayMs: delay.percentile(99) / 1e6 };
};
