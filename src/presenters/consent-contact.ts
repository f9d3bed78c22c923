import { maskedMailbox } from '../domain/mailbox.ts';
import type { Case } from '../payload-types.ts';

/**
 * What the organisation is told of the contact the base holds for it. The link may be forwarded, so neither name nor phone, and of
 * the mailbox just enough to know it by. Null where there is none.
 */
export const presentConsentContact = (contact: Case['contact']): string | null => {
  if (!contact?.mailbox) return null;
  const who = contact.role
    ? `${contact.role}, ${maskedMailbox(contact.mailbox)}`
    : maskedMailbox(contact.mailbox);
  return contact.hasConsented
    ? `Readers can write to your contact (${who}) through a form. The address is never shown.`
    : `We hold a contact (${who}), whom readers can’t reach yet. The address is never shown.`;
};
