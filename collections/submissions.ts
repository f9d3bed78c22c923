import type { CollectionConfig } from 'payload';
import { asPublisher, asReviewer } from './access/index.ts';

/** What came in from outside, as it came. Staff alone see it. */
export const Submissions: CollectionConfig = {
  slug: 'submissions',
  graphQL: false,
  admin: {
    group: 'Desk',
    useAsTitle: 'title',
    description: 'Practices sent in. They become case studies at an editor’s click.',
    defaultColumns: ['title', 'organisationName', 'state', 'createdAt'],
  },
  access: { create: asReviewer, read: asReviewer, update: asReviewer, delete: asPublisher },
  trash: true,
  fields: [
    { name: 'title', type: 'text', required: true },
    { name: 'organisationName', type: 'text', required: true },
    { name: 'text', type: 'textarea', required: true, admin: { rows: 16, description: 'As it was sent.' } },
    { name: 'submitterMailbox', type: 'email', admin: { description: 'Private: to ask back.' } },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'new',
      options: ['new', 'in-hand', 'accepted', 'declined'].map((value) => ({
        value,
        label: value.replace('-', ' '),
      })),
      admin: { position: 'sidebar' },
    },
    {
      name: 'case',
      type: 'relationship',
      relationTo: 'cases',
      admin: { position: 'sidebar', description: 'The draft made of it.' },
    },
  ],
};
