import type { Payload } from 'payload';
import type { staffOf } from '../../../collections/access/roles.ts';

export type Staff = NonNullable<ReturnType<typeof staffOf>>;

/** Whose desk is read. Every list is read with this person's own rights, so nobody sees a word that is not theirs to read. */
export interface DeskReading {
  payload: Payload;
  user: Staff;
  /** Today, unless a test says otherwise. */
  now?: Date;
}

/** The beginning of a list, and how much there is in all. */
export interface DeskList<Item> {
  total: number;
  items: Item[];
}

/** How many of each list stand on the desk; the rest is behind "see all". */
export const SHOWN = 6;

export const asUser = ({ user }: DeskReading) => ({ user, overrideAccess: false }) as const;
