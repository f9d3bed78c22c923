import type { GlobalAfterChangeHook, GlobalConfig } from 'payload';
import { afterCommit } from '../src/database/after-commit.ts';
import { runtimeIfAny } from '../src/runtime.ts';
import { anyone, asAdmin, asPublisher, asStaff } from './access/index.ts';

const announce: GlobalAfterChangeHook = ({ global, req }) => {
  afterCommit({
    req,
    run: () => {
      runtimeIfAny('sync')?.enqueue({ collection: global.slug, id: global.slug });
      runtimeIfAny('events')?.emit('content-changed', { collection: global.slug });
    },
  });
};

export const SiteSettings: GlobalConfig = {
  slug: 'site-settings',
  label: 'Site',
  admin: { group: 'Settings', description: 'What readers are told on every page.' },
  access: { read: anyone, update: asAdmin },
  hooks: { afterChange: [announce] },
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

/** Which words mean the same to a searcher. The code knows no field: its jargon is kept here, by editors. */
export const SearchSettings: GlobalConfig = {
  slug: 'search-settings',
  label: 'Search',
  graphQL: false,
  admin: { group: 'Settings', description: 'A change takes effect at once.' },
  access: { read: asStaff, update: asPublisher },
  hooks: { afterChange: [announce] },
  fields: [
    {
      name: 'synonyms',
      type: 'array',
      labels: { singular: 'Group of words', plural: 'Words that mean the same' },
      admin: {
        components: { RowLabel: '/collections/synonym-row-label.tsx#SynonymRowLabel' },
      },
      fields: [
        {
          name: 'words',
          type: 'text',
          hasMany: true,
          required: true,
          minRows: 2,
          admin: {
            description: 'Two or more words or phrases: RSL, registered provider, housing association',
          },
        },
      ],
    },
  ],
};
