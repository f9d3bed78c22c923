import type { Field } from 'payload';
import { isColour } from '../src/domain/colour.ts';
import { addressFields, titleField } from './fields/identity.ts';
import { relationField } from './fields/relations.ts';
import { isHttpUrl } from './fields/url.ts';
import { EVIDENCE_LEVELS, ORGANISATION_TYPES } from '../src/domain/vocabulary.ts';
import { optionsOf } from './fields/options.ts';
import { publishedRecord } from './published-record.ts';

/** A partner's own view of the base at `/hubs/{slug}`: its name, colours, choice of cases, feed and embed. */
export const Hubs = publishedRecord({
  create: 'reviewer',
  pageOf: (slug) => `/hubs/${slug}`,
  config: {
    slug: 'hubs',
    admin: {
      useAsTitle: 'title',
      group: 'Partners',
      description: 'A region’s or network’s own view of the base: its name, its colours, its cases.',
      defaultColumns: ['title', 'organisation', '_status', 'updatedAt'],
    },
  },
  fields: [
    {
      name: 'panel',
      type: 'ui',
      admin: { components: { Field: '/src/components/admin/partners/hub-panel.tsx#HubPanel' } },
    },
    titleField({ label: 'Name' }),
    relationField({
      name: 'organisation',
      relationTo: 'organisations',
      label: 'Whose hub it is',
      description: 'The partnership or network that keeps it.',
    }),
    {
      name: 'summary',
      type: 'textarea',
      localized: true,
      required: true,
      admin: { rows: 4, description: 'Whom it serves, in a sentence or two.' },
    },
    { name: 'website', type: 'text', validate: isHttpUrl },
    { name: 'logo', type: 'upload', relationTo: 'media' },
    {
      type: 'row',
      fields: [
        {
          name: 'accent',
          type: 'text',
          label: 'Main colour',
          validate: isColour,
          admin: {
            width: '50%',
            description: 'Such as #0b5563. Where it would be hard to read, a darker shade is taken.',
          },
        },
        {
          name: 'ground',
          type: 'text',
          label: 'Ground colour of the heading',
          validate: isColour,
          admin: { width: '50%', description: 'Such as #fbf8f2.' },
        },
      ],
    },
    {
      name: 'choice',
      type: 'group',
      label: 'Which cases',
      admin: {
        description: 'Several of one kind: any of them. Different kinds: all of them. Nothing: all cases.',
      },
      fields: [
        { name: 'words', type: 'text', maxLength: 200, admin: { description: 'As typed in the search.' } },
        relationField({ name: 'themes', relationTo: 'themes', hasMany: true }),
        relationField({ name: 'audiences', relationTo: 'audiences', hasMany: true }),
        relationField({ name: 'methods', relationTo: 'methods', hasMany: true }),
        relationField({ name: 'places', relationTo: 'places', hasMany: true }),
        {
          ...relationField({ name: 'regions', relationTo: 'places', hasMany: true }),
          filterOptions: { kind: { equals: 'region' } },
        } as Field,
        relationField({ name: 'organisations', relationTo: 'organisations', hasMany: true }),
        {
          name: 'organisationTypes',
          type: 'select',
          hasMany: true,
          label: 'Kinds of organisation',
          options: optionsOf(ORGANISATION_TYPES),
        },
        { name: 'evidence', type: 'select', hasMany: true, options: optionsOf(EVIDENCE_LEVELS) },
      ],
    },
    relationField({
      name: 'featured',
      relationTo: 'cases',
      hasMany: true,
      label: 'Featured cases',
      description: 'Shown first, in this order, whether or not the choice above finds them.',
    }),
    ...addressFields(),
  ],
});
