const DAY = 86_400_000;
const MONTH = 30 * DAY;

/** Which reminder of a review is due: once before the day, on the day, and then every month until it is done. */
export type Reminder = { kind: 'before' } | { kind: 'on-the-day' } | { kind: 'month'; number: number };

/** The reminder that a case's owner should have had by now, or null. One that was missed is not made up for: only the newest counts. */
export const reminderAt = ({
  reviewBy,
  remindDaysBefore,
  now,
}: {
  /** An ISO date. */
  reviewBy: string;
  remindDaysBefore: number;
  now: Date;
}): Reminder | null => {
  const late = now.getTime() - Date.parse(reviewBy);
  if (Number.isNaN(late)) return null;
  if (late < 0) return -late <= remindDaysBefore * DAY ? { kind: 'before' } : null;
  const number = Math.floor(late / MONTH);
  return number === 0 ? { kind: 'on-the-day' } : { kind: 'month', number };
};

/** Names a reminder once and for all. */
export const reminderKey = (reminder: Reminder): string =>
  reminder.kind === 'month' ? `month-${reminder.number}` : reminder.kind;
