import type { GlobalConfig } from 'payload';
import { anyone, asAdmin } from './access/index.ts';
import { announceGlobal } from './hooks/sync-search.ts';

export const SiteSettings: GlobalConfig = {
  slug: 'site-settings',
  label: 'Site',
  admin: { group: 'Settings', description: 'What readers are told on every page.' },
  access: { read: anyone, update: asAdmin },
  hooks: { afterChange: [announceGlobal] },
  fields: [
    { name: 'name', type: 'text', required: true, defaultValue: 'Casebook', localized: true },
    {
      name: 'tagline',
      type: 'text',
      localized: true,
      admin: { description: 'One line under the name on the first page.' },
    },
    {
      name: 'about',
      type: 'textarea',
      localized: true,
      admin: { rows: 4, description: 'Who keeps the base, and what for.' },
    },
  ],
};
