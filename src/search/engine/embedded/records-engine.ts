import type { RecordEngine } from '../../dialect/types.ts';
import type { EngineSettings } from '../../engine-settings.ts';
import type { SynonymIndex } from '../shared/synonyms.ts';
import type { LiveIndex } from './live-index.ts';
import { columnsOf } from './records-columns.ts';
import { readRecordIn, searchRecordFacetIn, searchRecordsIn, type RecordInput } from './records-search.ts';

/** The dialect's part of the embedded engine, over whichever index is live. */
export const recordEngineOver = ({
  live,
  guarded,
  decided,
}: {
  live: () => LiveIndex;
  guarded: <Result>(run: () => Result) => Result;
  /** What editors decided about search, as it is now. */
  decided: () => { settings: EngineSettings; synonyms: SynonymIndex };
}): RecordEngine => {
  /** Columns take their time the first time, and the index may be another one by then. */
  const ask = async <Result>(
    question: (input: Omit<RecordInput<unknown>, 'query'>) => Result,
  ): Promise<Result> => {
    for (;;) {
      const index = guarded(live);
      const columns = await columnsOf(index).catch((error: unknown) => {
        if (guarded(live) === index) throw error;
        return null;
      });
      const answered = guarded(() =>
        columns && live() === index
          ? { result: question({ index, columns: columns(), ...decided() }) }
          : null,
      );
      if (answered) return answered.result;
    }
  };
  return {
    searchRecords: (query) => ask((input) => searchRecordsIn({ ...input, query })),
    searchRecordFacet: (query) => ask((input) => searchRecordFacetIn({ ...input, query })),
    readRecord: async (wanted) => guarded(() => readRecordIn({ index: live(), ...wanted })),
  };
};
