import type { GlobalConfig } from 'payload';
import { asAdmin, asStaff } from './access/index.ts';

/** How this network works: what must happen before a case goes out, and how long it is taken for true. */
export const EditorialSettings: GlobalConfig = {
  slug: 'editorial-settings',
  label: 'Editorial',
  graphQL: false,
  admin: { group: 'Settings', description: 'What must happen before a case goes out, and afterwards.' },
  access: { read: asStaff, update: asAdmin },
  fields: [
    {
      name: 'needsSecondPerson',
      type: 'checkbox',
      label: 'Somebody else than the author approves a case',
      admin: {
        description:
          'Nobody then approves or publishes what they wrote themselves, and nothing skips the review.',
      },
    },
    {
      name: 'needsConsent',
      type: 'checkbox',
      label: 'A case needs the featured organisation’s consent',
      admin: { description: 'Given for the very words that go out.' },
    },
    {
      name: 'reviewAfterMonths',
      type: 'number',
      min: 1,
      max: 120,
      defaultValue: 24,
      label: 'Months until a published case is due for review',
    },
    {
      name: 'remindDaysBefore',
      type: 'number',
      min: 0,
      max: 365,
      defaultValue: 30,
      label: 'Days before that the owner is reminded',
    },
    {
      name: 'deskMailbox',
      type: 'email',
      label: 'The desk’s mailbox',
      admin: { description: 'Where answers to the base’s mails go, and news that have no owner.' },
    },
  ],
};
