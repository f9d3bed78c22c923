import type { Payload, Where } from 'payload';
import type { UsageKind } from '../domain/usage.ts';

export interface CountRow {
  day: string;
  kind: UsageKind;
  subject: string;
  via: string;
  count: number;
}

const AT_ONCE = 5_000;

/**
 * The counts of some days, `from` included, `before` not. Straight from the adapter, a few thousand at a time: they are numbers
 * without a reader in them, and whoever calls says who may see them.
 */
export const readCounts = async ({
  payload,
  from,
  before,
  where,
}: {
  payload: Payload;
  from: string;
  before: string;
  where: Where;
}): Promise<CountRow[]> => {
  const rows: CountRow[] = [];
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await payload.db.find<CountRow>({
      collection: 'usage-counts',
      where: {
        and: [{ day: { greater_than_equal: from } }, { day: { less_than: before } }, where],
      },
      sort: 'name',
      limit: AT_ONCE,
      page,
      select: { day: true, kind: true, subject: true, via: true, count: true },
    });
    rows.push(
      ...docs.map(({ day, kind, subject, via, count }) => ({
        day,
        kind,
        subject: subject ?? '',
        via: via ?? '',
        count,
      })),
    );
    if (!hasNextPage) return rows;
  }
};

/** Counts added up by something that each has, most first; ties by name. */
export const sumBy = (
  rows: readonly CountRow[],
  nameOf: (row: CountRow) => string,
): { name: string; count: number }[] => {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(nameOf(row), (sums.get(nameOf(row)) ?? 0) + row.count);
  return [...sums]
    .map(([name, count]) => ({ name, count }))
    .sort((one, other) => other.count - one.count || one.name.localeCompare(other.name));
};

export const total = (rows: readonly CountRow[]): number => rows.reduce((sum, { count }) => sum + count, 0);
