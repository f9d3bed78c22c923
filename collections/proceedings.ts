import type { Field } from 'payload';
import { figureField } from './fields/figure.ts';
import { addressFields, titleField } from './fields/identity.ts';
import { partialDateField } from './fields/partial-date.ts';
import { proseField } from './fields/rich-text.ts';
import { relationField } from './fields/relations.ts';
import { sourcesField } from './fields/sources.ts';
import { statementField } from './fields/statement.ts';
import { publishedRecord } from './published-record.ts';

const people = (description: string): Field => ({
  type: 'row',
  fields: [
    { name: 'speaker', type: 'text', required: true, admin: { width: '34%', description } },
    { name: 'role', type: 'text', localized: true, admin: { width: '33%' } },
    relationField({ name: 'organisation', relationTo: 'organisations', width: '33%' }),
  ],
});

export const Proceedings = publishedRecord({
  pageOf: (slug) => `/proceedings/${slug}`,
  config: {
    slug: 'proceedings',
    labels: { singular: 'Proceedings', plural: 'Proceedings' },
    admin: {
      useAsTitle: 'title',
      group: 'Good practice',
      description: 'What was said and asked for at a seminar.',
      defaultColumns: ['title', 'date', 'place', '_status'],
    },
  },
  fields: [
    titleField(),
    { name: 'summary', type: 'textarea', localized: true, required: true, admin: { rows: 4 } },
    {
      type: 'tabs',
      tabs: [
        {
          label: 'The event',
          fields: [
            partialDateField({ name: 'date' }),
            relationField({ name: 'place', relationTo: 'places' }),
            relationField({ name: 'organisers', relationTo: 'organisations', hasMany: true }),
            relationField({ name: 'themes', relationTo: 'themes', hasMany: true }),
            relationField({ name: 'indicators', relationTo: 'indicators', hasMany: true }),
            relationField({ name: 'cases', relationTo: 'cases', hasMany: true, label: 'Cases shown there' }),
          ],
        },
        {
          label: 'Keynotes',
          fields: [
            {
              name: 'keynotes',
              type: 'array',
              labels: { singular: 'Keynote', plural: 'Keynotes' },
              fields: [
                { name: 'title', type: 'text', localized: true, required: true },
                people('Who spoke'),
                proseField({ name: 'points', label: 'What was said' }),
              ],
            },
            {
              name: 'statistics',
              type: 'array',
              labels: { singular: 'Statistic', plural: 'Statistics' },
              admin: { description: 'Figures given there, each with its date and who says so.' },
              fields: [statementField({ description: 'What the figure says.' }), figureField()],
            },
          ],
        },
        {
          label: 'Workshops',
          fields: [
            {
              name: 'workshops',
              type: 'array',
              labels: { singular: 'Workshop', plural: 'Workshops' },
              fields: [
                { name: 'title', type: 'text', localized: true, required: true },
                {
                  name: 'facilitators',
                  type: 'array',
                  labels: { singular: 'Facilitator', plural: 'Facilitators' },
                  fields: [people('Who led it')],
                },
                proseField({ name: 'background' }),
                {
                  name: 'keyPoints',
                  type: 'array',
                  labels: { singular: 'Key point', plural: 'Key points' },
                  fields: [statementField({ description: 'What was found.' })],
                },
                {
                  name: 'localActions',
                  type: 'array',
                  labels: { singular: 'Action', plural: 'What could be done locally' },
                  fields: [statementField({ description: 'What those present could do themselves.' })],
                },
                relationField({ name: 'recommendations', relationTo: 'recommendations', hasMany: true }),
                relationField({ name: 'cases', relationTo: 'cases', hasMany: true }),
              ],
            },
          ],
        },
        {
          label: 'Questions and answers',
          fields: [
            {
              name: 'questionsAndAnswers',
              type: 'array',
              labels: { singular: 'Question', plural: 'Questions and answers' },
              fields: [
                { name: 'question', type: 'textarea', localized: true, required: true, admin: { rows: 2 } },
                {
                  name: 'answers',
                  type: 'array',
                  required: true,
                  minRows: 1,
                  labels: { singular: 'Answer', plural: 'Answers' },
                  fields: [
                    { name: 'answeredBy', type: 'text' },
                    { name: 'answer', type: 'textarea', localized: true, required: true, admin: { rows: 3 } },
                  ],
                },
              ],
            },
          ],
        },
        { label: 'Sources', fields: [sourcesField({ required: true })] },
      ],
    },
    ...addressFields(),
  ],
});
