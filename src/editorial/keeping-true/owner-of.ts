import type { Payload } from 'payload';
import type { User } from '../../payload-types.ts';
import { mayOpen } from '../workflow/staff.ts';

/** Who is told of a case: the mailbox, and whether it belongs to somebody who can open the case on the desk. */
export interface Recipient {
  mailbox: string;
  opensDesk: boolean;
}

/**
 * Whoever looks after a case, else the desk. Null where neither has a mailbox, or where the owner is staff and wants no
 * mails. An owner without an account is told of published words alone.
 */
export const recipientFor = async ({
  payload,
  owner,
  createdBy,
  deskMailbox,
}: {
  payload: Payload;
  owner?: string | null;
  createdBy?: string | null;
  deskMailbox?: string | null;
}): Promise<Recipient | null> => {
  const account = owner ? await accountWith({ payload, mailbox: owner }) : undefined;
  if (account && account.mails !== 'none')
    return { mailbox: account.email, opensDesk: mayOpen({ account, createdBy }) };
  if (owner && !account) return { mailbox: owner, opensDesk: false };
  return deskMailbox && !account ? { mailbox: deskMailbox, opensDesk: true } : null;
};

const accountWith = async ({
  payload,
  mailbox,
}: {
  payload: Payload;
  mailbox: string;
}): Promise<User | undefined> => {
  const { docs } = await payload.find({
    collection: 'users',
    where: { email: { equals: mailbox.toLowerCase() } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  return docs[0] as User | undefined;
};
