import type { CollectionConfig } from 'payload';
import { asAdmin, fieldForNobody } from '../access/index.ts';
import { isHttpUrl } from '../fields/url.ts';
import { partnerEndpoints } from '../../src/partners/keys/endpoints.ts';
import { dateKey } from './date-key.ts';

/** Programs of partner sites, known by an API key. A key reads what any visitor reads: it counts use, it opens nothing. */
export const Partners: CollectionConfig = {
  slug: 'partners',
  graphQL: false,
  admin: {
    group: 'Partners',
    useAsTitle: 'name',
    description: 'Partner sites and their API keys.',
    defaultColumns: ['name', 'organisation', 'enableAPIKey', 'dailyQuota'],
  },
  access: { create: asAdmin, read: asAdmin, update: asAdmin, delete: asAdmin, admin: () => false },
  auth: { useAPIKey: true, disableLocalStrategy: true },
  endpoints: partnerEndpoints,
  hooks: { beforeChange: [dateKey] },
  fields: [
    { name: 'name', type: 'text', required: true },
    { name: 'organisation', type: 'relationship', relationTo: 'organisations' },
    { name: 'website', type: 'text', validate: isHttpUrl },
    {
      name: 'dailyQuota',
      type: 'number',
      min: 1,
      max: 10_000_000,
      admin: { description: 'Requests a day, in universal time. Empty: the usual 50,000.' },
    },
    {
      name: 'rotateKey',
      type: 'ui',
      admin: { components: { Field: '/src/components/admin/partners/rotate-key.tsx#RotateKey' } },
    },
    { name: 'keyMadeAt', type: 'date', access: { create: fieldForNobody, update: fieldForNobody } },
    {
      name: 'previousKeyHash',
      type: 'text',
      index: true,
      access: { create: fieldForNobody, read: fieldForNobody, update: fieldForNobody },
      admin: { hidden: true },
    },
    {
      name: 'previousKeyUntil',
      type: 'date',
      access: { create: fieldForNobody, update: fieldForNobody },
      admin: { readOnly: true, description: 'The key before still works until then.' },
    },
  ],
};
