import type { Tab } from 'payload';
import { EVIDENCE_LEVELS } from '../../src/domain/vocabulary.ts';
import { optionsOf } from '../fields/options.ts';
import { partialDateField } from '../fields/partial-date.ts';
import { relationField } from '../fields/relations.ts';

/** Where, when, for whom, and how well tested: what readers narrow a search by. */
export const contextTab: Tab = {
  label: 'Context and evidence',
  fields: [
    relationField({ name: 'themes', relationTo: 'themes', hasMany: true, description: 'What it is about.' }),
    relationField({
      name: 'audiences',
      relationTo: 'audiences',
      hasMany: true,
      description: 'Whom it was for.',
    }),
    relationField({ name: 'methods', relationTo: 'methods', hasMany: true, description: 'How it was done.' }),
    relationField({ name: 'places', relationTo: 'places', hasMany: true, description: 'Where it happened.' }),
    {
      name: 'period',
      type: 'group',
      admin: { description: 'Leave empty what the source does not say.' },
      fields: [
        {
          type: 'row',
          fields: [
            partialDateField({ name: 'start' }),
            partialDateField({ name: 'end' }),
            {
              name: 'isOngoing',
              type: 'checkbox',
              label: 'Still running when last checked',
              admin: { width: '33%' },
            },
          ],
        },
      ],
    },
    {
      name: 'evidence',
      type: 'select',
      required: true,
      defaultValue: 'untested',
      options: optionsOf(EVIDENCE_LEVELS),
      admin: { description: 'How far it was tested. Never an endorsement.' },
    },
    {
      name: 'evidenceNote',
      type: 'textarea',
      localized: true,
      admin: { rows: 2, description: 'What the grade rests on, in a sentence.' },
    },
    {
      name: 'adoptionPanel',
      type: 'ui',
      admin: {
        disableListColumn: true,
        components: { Field: '/src/components/admin/share/adoption-panel.tsx#AdoptionPanel' },
      },
    },
    {
      name: 'transferability',
      type: 'group',
      fields: [
        {
          name: 'conditions',
          type: 'textarea',
          localized: true,
          admin: { rows: 3, description: 'What it needs to work elsewhere.' },
        },
        relationField({
          name: 'alsoThemes',
          relationTo: 'themes',
          hasMany: true,
          label: 'Could also apply to',
        }),
      ],
    },
    relationField({
      name: 'indicators',
      relationTo: 'indicators',
      hasMany: true,
      description: 'National indicators the work speaks to.',
    }),
  ],
};
