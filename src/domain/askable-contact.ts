import { isMailbox } from './mailbox.ts';

interface Contact {
  mailbox?: string | null;
  hasConsented?: boolean | null;
  /** An ISO date: consent ends when it begins. */
  expires?: string | null;
}

/** Where readers' questions may be passed on to: null without a mailbox, or a consent that has not run out. */
export const askableMailbox = ({
  contact,
  now,
}: {
  contact: Contact | null | undefined;
  now: Date;
}): string | null => {
  if (!contact?.mailbox || !isMailbox(contact.mailbox) || contact.hasConsented !== true) return null;
  return contact.expires && new Date(contact.expires) <= now ? null : contact.mailbox;
};
