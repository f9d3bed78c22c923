import type { Tab } from 'payload';
import { RECOGNITION_LEVELS } from '../../src/domain/vocabulary.ts';
import { optionsOf } from '../fields/options.ts';
import { relationField } from '../fields/relations.ts';
import { isHttpUrl } from '../fields/url.ts';

/** Money, people and prizes. */
export const meansTab: Tab = {
  label: 'Costs and recognition',
  fields: [
    {
      name: 'costs',
      type: 'array',
      labels: { singular: 'Cost', plural: 'Costs' },
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'amount', type: 'number', min: 0, required: true, admin: { width: '34%' } },
            {
              name: 'currency',
              type: 'text',
              defaultValue: 'GBP',
              validate: (value: unknown) =>
                (typeof value === 'string' && /^[A-Z]{3}$/.test(value)) ||
                'Takes a three-letter currency code such as GBP.',
              admin: { width: '33%' },
            },
            {
              name: 'period',
              type: 'text',
              localized: true,
              admin: { width: '33%', description: 'a year, in total' },
            },
          ],
        },
        { name: 'note', type: 'text', localized: true, label: 'For what' },
      ],
    },
    {
      name: 'funders',
      type: 'array',
      labels: { singular: 'Funder', plural: 'Funders' },
      fields: [
        relationField({ name: 'organisation', relationTo: 'organisations', required: true }),
        { name: 'note', type: 'text', localized: true, label: 'What it paid for' },
      ],
    },
    {
      name: 'staffing',
      type: 'textarea',
      localized: true,
      admin: { rows: 2, description: 'Who did the work: posts, hours, volunteers.' },
    },
    {
      name: 'recognition',
      type: 'array',
      labels: { singular: 'Recognition', plural: 'Recognition' },
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'body',
              type: 'text',
              required: true,
              admin: { width: '50%', description: 'Who gave it' },
            },
            {
              name: 'award',
              type: 'text',
              localized: true,
              admin: { width: '50%', description: 'Its name' },
            },
          ],
        },
        {
          type: 'row',
          fields: [
            {
              name: 'level',
              type: 'select',
              required: true,
              options: optionsOf(RECOGNITION_LEVELS),
              admin: { width: '34%' },
            },
            { name: 'year', type: 'number', min: 1900, max: 2200, admin: { width: '33%' } },
            {
              name: 'proofLink',
              type: 'text',
              validate: isHttpUrl,
              admin: { width: '33%', description: 'Where it can be checked' },
            },
          ],
        },
      ],
    },
  ],
};
