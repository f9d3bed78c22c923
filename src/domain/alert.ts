/** How soon a subscriber hears of a new case. */
export const ALERT_FREQUENCIES = ['immediate', 'daily', 'weekly'] as const;
export type AlertFrequency = (typeof ALERT_FREQUENCIES)[number];

export const isAlertFrequency = (value: unknown): value is AlertFrequency =>
  ALERT_FREQUENCIES.some((one) => one === value);

/** `asked`: the address has not confirmed yet, and gets nothing but the letter that asks. */
export const ALERT_STATES = ['asked', 'active'] as const;
export type AlertState = (typeof ALERT_STATES)[number];

/** What was asked for and not confirmed by then is forgotten. */
export const CONFIRM_DAYS = 7;

/** The hour of the day (UTC) at which daily and weekly mails go out; weekly ones on a Monday. */
export const DIGEST_HOUR = 7;

/** Cases that come out this soon after each other come in one mail. */
const GATHER_MS = 60_000;
const DAY_MS = 24 * 60 * 60_000;
const MONDAY = 1;

/** When what was found just now is to be told. */
export const nextDue = ({ frequency, now }: { frequency: AlertFrequency; now: Date }): Date => {
  if (frequency === 'immediate') return new Date(now.getTime() + GATHER_MS);
  const due = new Date(now);
  due.setUTCHours(DIGEST_HOUR, 0, 0, 0);
  while (due <= now || (frequency === 'weekly' && due.getUTCDay() !== MONDAY))
    due.setTime(due.getTime() + DAY_MS);
  return due;
};
