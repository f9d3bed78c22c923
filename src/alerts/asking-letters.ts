import type { Payload } from 'payload';
import { takeKey } from '../editorial/mail/take-key.ts';
import { mailboxHash } from './sealed-address.ts';

/** Whoever types a stranger's address can fill no mailbox: so many letters in a day, and one for each search. */
export const ASKED_A_DAY = 5;

export const ASKED_KEY = 'alert-asked/';

/** Takes one of the day's letters for a mailbox and a search; false where they are used up. What is noted names neither. */
export const mayBeAsked = async ({
  payload,
  mailbox,
  fingerprint,
  now,
}: {
  payload: Payload;
  mailbox: string;
  fingerprint: string;
  now: Date;
}): Promise<boolean> => {
  const take = async (name: string): Promise<boolean> =>
    (await takeKey({ payload, key: keyOf({ name, now }), job: 'asked' })).isNew;
  if (!(await take(fingerprint))) return false;
  const hash = mailboxHash({ payload, mailbox });
  for (let letter = 1; letter <= ASKED_A_DAY; letter += 1) if (await take(`${hash}/${letter}`)) return true;
  return false;
};

/** Lets the search be asked for once more today: no letter came of it, or its reader left. */
export const letAskAgain = async ({
  payload,
  fingerprint,
  now,
}: {
  payload: Payload;
  fingerprint: string;
  now: Date;
}): Promise<void> => {
  await payload.db.deleteMany({
    collection: 'notices',
    where: { key: { equals: keyOf({ name: fingerprint, now }) } },
  });
};

const keyOf = ({ name, now }: { name: string; now: Date }): string =>
  `${ASKED_KEY}${now.toISOString().slice(0, 10)}/${name}`;
