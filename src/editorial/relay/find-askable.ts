import type { Payload } from 'payload';
import { askableMailbox } from '../../domain/askable-contact.ts';

/** A case whose contact takes questions. The mailbox is for the server alone. */
export interface AskableCase {
  caseId: string;
  slug: string;
  title: string;
  mailbox: string;
}

/**
 * The published case of an address, where its contact may be asked; null alike for one that is drafted, archived, unpublished,
 * in the bin or without such a contact. Reads with the base's own rights, as readers have none to a contact.
 */
export const findAskable = async ({
  payload,
  slug,
  now = new Date(),
}: {
  payload: Payload;
  slug: string;
  now?: Date;
}): Promise<AskableCase | null> => {
  const { docs } = await payload.find({
    collection: 'cases',
    where: {
      and: [
        { slug: { equals: slug } },
        { _status: { equals: 'published' } },
        { archivedOn: { exists: false } },
        { deletedAt: { exists: false } },
      ],
    },
    select: { slug: true, title: true, contact: true },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  const [found] = docs;
  const mailbox = found && askableMailbox({ contact: found.contact, now });
  if (!found || !mailbox) return null;
  return { caseId: String(found.id), slug: found.slug, title: found.title, mailbox };
};
