import { internalRecord } from './internal-record.ts';

/** That a reader asked the contact of a case something, and whether it went out. Never who, never what. */
export const ContactRequests = internalRecord({
  slug: 'contact-requests',
  labels: { singular: 'Question to a contact', plural: 'Questions to contacts' },
  admin: {
    useAsTitle: 'at',
    description: 'How often readers ask. Neither the words nor the asker are kept.',
    defaultColumns: ['at', 'case', 'state'],
  },
  defaultSort: '-at',
  fields: [
    { name: 'case', type: 'relationship', relationTo: 'cases', required: true, index: true },
    { name: 'at', type: 'date', required: true, index: true },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'waiting',
      options: ['waiting', 'sent', 'failed'],
    },
  ],
});
