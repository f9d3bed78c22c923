import type { Tab } from 'payload';
import { figureFields } from '../fields/figure.ts';
import { partialDateField } from '../fields/partial-date.ts';
import { relationField } from '../fields/relations.ts';
import { sourcesField } from '../fields/sources.ts';
import { statementField } from '../fields/statement.ts';
import { isHttpUrl } from '../fields/url.ts';

/** Sources, what it grew from, what happened later. */
export const linksTab: Tab = {
  label: 'Sources and links',
  fields: [
    sourcesField({ required: true }),
    {
      name: 'basedOn',
      type: 'array',
      label: 'Based on',
      labels: { singular: 'Based on', plural: 'Based on' },
      admin: { description: 'The cases, guides and tools it was built on.' },
      fields: [
        {
          name: 'record',
          type: 'relationship',
          relationTo: ['cases', 'guides', 'resources'],
          admin: { description: 'In this base …' },
        },
        {
          type: 'row',
          fields: [
            { name: 'title', type: 'text', admin: { width: '50%', description: '… or elsewhere' } },
            { name: 'url', type: 'text', label: 'Link', validate: isHttpUrl, admin: { width: '50%' } },
          ],
        },
        { name: 'note', type: 'text', localized: true, admin: { description: 'What was taken from it' } },
      ],
      validate: (rows: unknown) =>
        !Array.isArray(rows) ||
        rows.every((row: { record?: unknown; title?: string | null }) => row.record || row.title) ||
        'Each row names a record of this base, or a title.',
    },
    relationField({
      name: 'resources',
      relationTo: 'resources',
      hasMany: true,
      description: 'Packs, films and tip sheets that came of it.',
    }),
    {
      name: 'updates',
      type: 'array',
      label: 'Timeline',
      labels: { singular: 'Update', plural: 'Timeline' },
      admin: {
        description: 'The same case at later dates, with the figures of that date.',
      },
      fields: [
        partialDateField({
          name: 'date',
          description: 'As exactly as the source gives it. Empty when it gives none.',
        }),
        statementField({ description: 'What was so by then.' }),
        {
          name: 'figures',
          type: 'array',
          labels: { singular: 'Figure', plural: 'Figures' },
          fields: figureFields(),
        },
      ],
    },
    {
      name: 'pictures',
      type: 'array',
      labels: { singular: 'Picture', plural: 'Pictures' },
      fields: [
        { name: 'image', type: 'upload', relationTo: 'media', required: true },
        { name: 'caption', type: 'text', localized: true },
      ],
    },
  ],
};
