import { unavailable } from '../../../../domain/errors.ts';
import type { EngineSettings } from '../../../engine-settings.ts';
import type { SearchEngine } from '../../port.ts';
import type { EmbeddedEngineInput, RevisionsPage } from '../create-embedded-engine.ts';
import { METHODS, type ForwardedMethods, type Method } from './messages.ts';
import { createThread, type Seat, type Thread } from './thread.ts';

/** Of this process; indexes made with one of their own share nothing with others. */
let shared: Thread | null = null;

/**
 * The embedded engine in a thread, so that no search, write or rebuild ever holds the server up. A thread that is lost
 * takes the calls under way with it; the next call starts it again, with the index as it was and the same settings.
 */
export const createWorkerEngine = ({
  thread = (shared ??= createThread()),
  ...input
}: EmbeddedEngineInput & { thread?: Thread }): SearchEngine => {
  let taking: Promise<Seat> | null = null;
  let seat: Seat | null = null;
  let isOpen = false;
  let settings: EngineSettings | null = null;

  const take = async (): Promise<Seat> => {
    const taken = thread.seat(input);
    try {
      await taken.call('open');
      if (settings) await taken.call('configure', settings);
    } catch (error) {
      taken.leave();
      throw error;
    }
    seat = taken;
    return taken;
  };

  const seated = (): Promise<Seat> => {
    if (!isOpen) throw unavailable({ message: 'The search index is not open.' });
    if (seat && !seat.isLost()) return Promise.resolve(seat);
    taking ??= take().finally(() => {
      taking = null;
    });
    return taking;
  };

  const call = async <Result>(method: Method, ...given: unknown[]): Promise<Result> =>
    (await seated()).call<Result>(method, ...given);

  const forwarded = Object.fromEntries(
    Object.keys(METHODS).map((method) => [method, (...given: unknown[]) => call(method as Method, ...given)]),
  ) as unknown as ForwardedMethods;

  return {
    ...forwarded,
    name: 'embedded',
    open: async () => {
      isOpen = true;
      await seated();
    },
    close: async () => {
      if (!isOpen) return;
      const last = await seated().catch(() => null);
      isOpen = false;
      seat = null;
      await last?.call('close').catch(() => undefined);
      last?.leave();
    },
    configure: async (wanted) => {
      settings = wanted;
      if (isOpen) await call('configure', wanted);
    },
    revisions: async () => {
      const found = new Map<string, string>();
      for (let after: number | null = 0; after !== null;) {
        const page: RevisionsPage = await call<RevisionsPage>('revisionsPage', after);
        for (const [id, revision] of page.revisions) found.set(id, revision);
        after = page.next;
      }
      return found;
    },
    rebuild: async (given) => (await seated()).rebuild(given),
  };
};
