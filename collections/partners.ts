import type { CollectionConfig } from 'payload';
import { asAdmin } from './access/index.ts';

/** Programs of partner sites, known by an API key. A key reads what any visitor reads: it counts use, it opens nothing. */
export const Partners: CollectionConfig = {
  slug: 'partners',
  graphQL: false,
  admin: {
    group: 'Settings',
    useAsTitle: 'name',
    description: 'Partner sites and their API keys.',
    defaultColumns: ['name', 'organisation', 'enableAPIKey'],
  },
  access: { create: asAdmin, read: asAdmin, update: asAdmin, delete: asAdmin, admin: () => false },
  auth: { useAPIKey: true, disableLocalStrategy: true },
  fields: [
    { name: 'name', type: 'text', required: true },
    { name: 'organisation', type: 'relationship', relationTo: 'organisations' },
    { name: 'website', type: 'text' },
  ],
};
