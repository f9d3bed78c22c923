import type { IndexUid } from './indexes.ts';
import type { RecordEngine, RecordHit } from './types.ts';

/** Records of both indexes, their addresses whole. */
export type RecordService = (index: IndexUid) => RecordEngine;

/** Puts the base's address before every path, which is all an engine knows of where a record is read. */
export const recordServiceOver = ({
  engineOf,
  publicUrl,
  ask,
}: {
  engineOf: (index: IndexUid) => RecordEngine;
  publicUrl: string;
  /** Makes every fault one that callers know. */
  ask: <Answer>(what: string, question: () => Promise<Answer>) => Promise<Answer>;
}): RecordService => {
  const whole = (hit: RecordHit): RecordHit => withUrls({ hit, publicUrl });
  return (index) => ({
    searchRecords: async (query) => {
      const result = await ask('searchRecords', () => engineOf(index).searchRecords(query));
      return { ...result, hits: result.hits.map(whole) };
    },
    searchRecordFacet: (query) => ask('searchRecordFacet', () => engineOf(index).searchRecordFacet(query)),
    readRecord: async (input) => {
      const record = await ask('readRecord', () => engineOf(index).readRecord(input));
      return record && whole(record);
    },
  });
};

const withUrls = ({ hit, publicUrl }: { hit: RecordHit; publicUrl: string }): RecordHit => {
  const { url, partOf, _formatted } = hit;
  return {
    ...hit,
    ...(typeof url === 'string' && { url: publicUrl + url }),
    ...(isPart(partOf) && { partOf: { ...partOf, url: publicUrl + partOf.url } }),
    ...(isRecord(_formatted) && { _formatted: withUrls({ hit: _formatted, publicUrl }) }),
  };
};

const isRecord = (value: unknown): value is RecordHit => typeof value === 'object' && value !== null;
const isPart = (value: unknown): value is { url: string } => isRecord(value) && typeof value.url === 'string';
