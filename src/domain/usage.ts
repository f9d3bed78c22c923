/**
 * What is counted, a day at a time and without anything of who it was. `found` is a case opened from a search, with the
 * words of that search; `request` is a call of a partner's program.
 */
export const USAGE_KINDS = ['view', 'found', 'download', 'embed', 'search', 'unanswered', 'request'] as const;
export type UsageKind = (typeof USAGE_KINDS)[number];

/** One thing that was read: `subject` is `cases/KEY`, `guides/KEY` or a partner's name; `via` a host, a format or words. */
export interface Usage {
  kind: UsageKind;
  subject?: string;
  via?: string;
  /** 1 unless told otherwise. */
  times?: number;
}

/** Longer ones are no host, format, name or short search. */
export const LONGEST_NAME = 200;

/** The day of universal time, as `2026-11-22`. */
export const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** The name a count is kept under: one row a day for each thing and way. */
export const nameOfCount = ({
  day,
  kind,
  subject = '',
  via = '',
}: Omit<Usage, 'times'> & { day: string }): string =>
  [day, kind, subject, via].map((part) => part.replaceAll('|', ' ')).join('|');
