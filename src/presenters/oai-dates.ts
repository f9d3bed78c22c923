import { isPartialDate } from '../domain/partial-date.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const SECOND = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

export type Granularity = 'day' | 'second';

/** A date as OAI-PMH writes it: universal time, to the second. */
export const datestamp = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;

/** An argument `from` or `until`, as the first moment it names; undefined for what is no date of either granularity. */
export const parseDatestamp = (value: string): { at: Date; granularity: Granularity } | undefined => {
  const granularity = DAY.test(value) ? 'day' : SECOND.test(value) ? 'second' : undefined;
  if (!granularity) return undefined;
  const at = new Date(granularity === 'day' ? `${value}T00:00:00Z` : value);
  // The 31st of February would be read as a day in March.
  return isPartialDate(value.slice(0, 10)) && !Number.isNaN(at.getTime()) ? { at, granularity } : undefined;
};

const LENGTH_MS: Record<Granularity, number> = { day: 86_400_000, second: 1000 };

/** The first moment after the day or second that a date names: `until` takes in the whole of it. */
export const endOf = ({ at, granularity }: { at: Date; granularity: Granularity }): Date =>
  new Date(at.getTime() + LENGTH_MS[granularity]);
