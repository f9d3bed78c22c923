import type { Taxonomy } from '../../content/taxonomy.ts';
import type { IndexUid } from './indexes.ts';
import { presentFilter } from './present-filter.ts';
import type { RecordEngine, RecordHit, RecordMatch } from './types.ts';

/** Records of both indexes, their addresses whole. */
export type RecordService = (index: IndexUid) => RecordEngine;

/**
 * Puts the base's address before every path, which is all an engine knows of where a record is read; and asks by the slugs of
 * today, which are all that it knows of what a record was called.
 */
export const recordServiceOver = ({
  engineOf,
  taxonomy,
  publicUrl,
  ask,
}: {
  engineOf: (index: IndexUid) => RecordEngine;
  taxonomy: Pick<Taxonomy, 'snapshot'>;
  publicUrl: string;
  /** Makes every fault one that callers know. */
  ask: <Answer>(what: string, question: () => Promise<Answer>) => Promise<Answer>;
}): RecordService => {
  const whole = (hit: RecordHit): RecordHit => withUrls({ hit, publicUrl });
  const today = async <Query extends RecordMatch>(query: Query): Promise<Query> => {
    const { filter } = query;
    return filter
      ? { ...query, filter: presentFilter({ filter, snapshot: await taxonomy.snapshot() }) }
      : query;
  };
  return (index) => ({
    searchRecords: async (query) => {
      const result = await ask('searchRecords', async () =>
        engineOf(index).searchRecords(await today(query)),
      );
      return { ...result, hits: result.hits.map(whole) };
    },
    searchRecordFacet: (query) =>
      ask('searchRecordFacet', async () => engineOf(index).searchRecordFacet(await today(query))),
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
