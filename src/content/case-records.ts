import type { Payload, Where } from 'payload';
import { countChanges, newestSequence, readChanges } from '../changes/read-changes.ts';
import type { Cursor } from '../domain/cursor.ts';
import type { LocaleCode } from '../domain/locales.ts';
import type { PublicChange } from '../domain/public-change.ts';
import type { PublicCase } from '../presenters/public-case-shape.ts';
import { indexKey } from '../search/projection.ts';
import { readPublicCases } from './public-cases.ts';
import type { Taxonomy } from './taxonomy.ts';

export interface RecordPage {
  total: number;
  /** In the order in which they last changed for readers, oldest first; a case in several languages stands together. */
  entries: { record: PublicCase; cursor: Cursor }[];
  end: Cursor;
  hasMore: boolean;
}

/** Rows of changes looked through at a time where a filter passes over some. */
const CHUNK = 500;

/**
 * A page of all published cases by the order of changes: a case that is saved while somebody pages comes again later, and none
 * is missed. `keys`, as the index has them, narrows it to what a query finds.
 */
export const readCaseRecords = async ({
  payload,
  taxonomy,
  locales,
  publicUrl,
  lang,
  keys,
  updatedSince,
  first,
  from,
}: {
  payload: Payload;
  taxonomy: Pick<Taxonomy, 'snapshot'>;
  locales: readonly LocaleCode[];
  publicUrl: string;
  lang: LocaleCode | 'all';
  keys?: ReadonlySet<string>;
  updatedSince?: Date;
  first: number;
  from?: Cursor;
}): Promise<RecordPage> => {
  const began = from?.began ?? (await newestSequence(payload));
  const where: Where = {
    and: [
      { state: { equals: 'out' } },
      ...(updatedSince ? [{ changedAt: { greater_than_equal: updatedSince.toISOString() } }] : []),
    ],
  };
  const isWanted = ({ key }: PublicChange): boolean => !keys || keys.has(indexKey(key));

  const found: PublicChange[] = [];
  let after = from?.after ?? 0;
  let isAll = false;
  while (found.length <= first && !isAll) {
    const limit = keys ? CHUNK : first + 1;
    const rows = await readChanges({ payload, collection: 'cases', where, after, limit });
    found.push(...rows.filter(isWanted));
    after = rows.at(-1)?.sequence ?? after;
    isAll = rows.length < limit;
  }
  const page = found.slice(0, first);
  const records = await readPublicCases({
    payload,
    taxonomy: await taxonomy.snapshot(),
    locales,
    publicUrl,
    lang,
    where: { key: { in: page.map(({ key }) => key) } },
  });
  const hasMore = found.length > first;
  return {
    total:
      keys && !updatedSince ? keys.size : await countWanted({ payload, where, isWanted: keys && isWanted }),
    entries: page.flatMap(({ key, sequence }) =>
      (records.get(key) ?? []).map((record) => ({ record, cursor: { after: sequence, began } })),
    ),
    end: { after: hasMore ? (page.at(-1)?.sequence ?? after) : after, began },
    hasMore,
  };
};

const countWanted = async ({
  payload,
  where,
  isWanted,
}: {
  payload: Payload;
  where: Where;
  isWanted?: (change: PublicChange) => boolean;
}): Promise<number> => {
  if (!isWanted) return countChanges({ payload, collection: 'cases', where });
  let total = 0;
  for (let after = 0; ;) {
    const rows = await readChanges({ payload, collection: 'cases', where, after, limit: CHUNK });
    total += rows.filter(isWanted).length;
    if (rows.length < CHUNK) return total;
    after = rows.at(-1)?.sequence ?? after;
  }
};
