/** How soon a subscriber hears of a new case. */
export const ALERT_FREQUENCIES = ['immediate', 'daily', 'weekly'] as const;
export type AlertFrequency = (typeof ALERT_FREQUENCIES)[number];

/** `asked`: the address has not confirmed yet, and gets nothing but the letter that asks. */
export const ALERT_STATES = ['asked', 'active'] as const;
export type AlertState = (typeof ALERT_STATES)[number];
