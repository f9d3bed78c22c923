import { isAppError } from '../../domain/errors.ts';
import type { EngineResult, SearchEngine } from './port.ts';

/** Once the main engine failed, readers are not sent to it for so long: each would wait for it to fail again. */
const AVOIDED_MS = 5_000;

/**
 * One engine to read from, made of two that hold the same: the main one answers, and the standby where that does not, or
 * is not whole yet. Writes are not its business: each side is kept by itself, so `withStandby` hands them to the main one.
 */
export const withStandby = ({
  main,
  standby,
  isMainTrusted,
  isStandbyWhole,
}: {
  main: SearchEngine;
  standby: SearchEngine;
  isMainTrusted: () => boolean;
  isStandbyWhole: () => boolean;
}): SearchEngine => {
  let avoidedUntil = 0;

  const read = async <Answer>(ask: (engine: SearchEngine) => Promise<Answer>): Promise<Answer> => {
    const isAvoided = Date.now() < avoidedUntil || !isMainTrusted();
    if (isAvoided && isStandbyWhole()) return ask(standby);
    try {
      return await ask(main);
    } catch (error) {
      // What the main engine refuses, the standby is not asked to allow.
      if (isRefusal(error) || !isStandbyWhole()) throw error;
      avoidedUntil = Date.now() + AVOIDED_MS;
      return ask(standby);
    }
  };

  return {
    ...main,
    ping: () => read((engine) => engine.ping()),
    search: (query) =>
      read(async (engine): Promise<EngineResult> => ({
        ...(await engine.search(query)),
        answeredBy: engine.name,
      })),
    matchingKeys: (choice) => read((engine) => engine.matchingKeys(choice)),
    related: (input) => read((engine) => engine.related(input)),
    searchRecords: (query) => read((engine) => engine.searchRecords(query)),
    searchRecordFacet: (query) => read((engine) => engine.searchRecordFacet(query)),
    readRecord: (input) => read((engine) => engine.readRecord(input)),
  };
};

const isRefusal = (error: unknown): boolean => isAppError(error) && error.status < 500;
