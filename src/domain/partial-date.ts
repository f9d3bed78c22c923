/** A date as exactly as its source gives it: `2009`, `2009-06` or `2009-06-18`. */
export type PartialDate = string;

const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Takes `YYYY`, `YYYY-MM` or `YYYY-MM-DD` and refuses days that no calendar has. */
export const isPartialDate = (value: unknown): value is PartialDate => {
  if (typeof value !== 'string') return false;
  const match = PARTIAL_DATE.exec(value);
  if (!match) return false;
  const [, year, month = '01', day = '01'] = match;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
};

export const yearOf = (value: PartialDate): number => Number(value.slice(0, 4));
