/** Requests a day that a partner's key is good for where its record names no other number. */
export const USUAL_QUOTA = 50_000;
/** How long a key still works after it was exchanged for a new one, so that no program stops in between. */
export const OLD_KEY_DAYS = 7;
/** Days that a partner is told its use of. */
export const USAGE_DAYS = 30;

/** What a partner's requests are counted under: `partners/ID`, as cases are under `cases/KEY`. */
export const subjectOfPartner = (id: string): string => `partners/${id}`;

/** What a partner is told of its own use. Holds no key. */
export interface PartnerUse {
  name: string;
  quota: number;
  today: number;
  keyMadeAt: string | null;
  keyAgeDays: number | null;
  /** Until when the key before still works. */
  previousKeyUntil: string | null;
  /** The last 30 days in universal time, today last; days without a request included. */
  days: { day: string; requests: number }[];
  surfaces: { surface: string; requests: number }[];
}
