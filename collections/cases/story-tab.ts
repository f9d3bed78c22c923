import { randomUUID } from 'node:crypto';
import type { Field, Tab } from 'payload';
import { CHALLENGE_KINDS } from '../../src/domain/vocabulary.ts';
import { figureField } from '../fields/figure.ts';
import { titleField } from '../fields/identity.ts';
import { optionsOf } from '../fields/options.ts';
import { proseField } from '../fields/rich-text.ts';
import { relationField } from '../fields/relations.ts';
import { statementField } from '../fields/statement.ts';
import { validateNoneReported, validateSummary } from './validate.ts';

/** A lasting name for a challenge inside its case, so that solutions can say which they answer through reordering and translation. */
const challengeRef: Field = {
  name: 'ref',
  type: 'text',
  admin: { hidden: true },
  hooks: { beforeValidate: [({ value }) => value || randomUUID().slice(0, 8)] },
};

const rowLabel = '/collections/cases/statement-row-label.tsx#StatementRowLabel';

/** The OPEN template, in its own order: what an editor with a Word file in hand fills from top to bottom. */
export const storyTab: Tab = {
  label: 'The case',
  description: 'The parts of the OPEN template, in its order.',
  fields: [
    titleField({ description: 'The name the project is known by.' }),
    relationField({
      name: 'organisation',
      relationTo: 'organisations',
      required: true,
      description: 'Who did it, and tells it.',
    }),
    {
      name: 'partners',
      type: 'array',
      labels: { singular: 'Partner', plural: 'Partners' },
      admin: { description: 'Each with its part in the work.' },
      fields: [
        relationField({ name: 'organisation', relationTo: 'organisations', required: true }),
        {
          name: 'role',
          type: 'text',
          localized: true,
          admin: { description: 'What it brought: money, advice, rooms, readers' },
        },
      ],
    },
    {
      name: 'summary',
      type: 'textarea',
      localized: true,
      required: true,
      validate: validateSummary,
      admin: { rows: 5, description: 'At most 120 words: what it is, for whom, and what changed.' },
    },
    {
      name: 'challenges',
      type: 'array',
      label: 'The challenges',
      labels: { singular: 'Challenge', plural: 'The challenges' },
      admin: { description: 'One statement each.', components: { RowLabel: rowLabel } },
      fields: [
        statementField({ description: 'What stood in the way.' }),
        {
          name: 'kind',
          type: 'select',
          options: optionsOf(CHALLENGE_KINDS),
          admin: { description: 'Readers look for others who met this kind of challenge.' },
        },
        figureField(),
        challengeRef,
      ],
    },
    {
      name: 'solutions',
      type: 'array',
      label: 'The solutions',
      labels: { singular: 'Solution', plural: 'The solutions' },
      admin: { description: 'One statement each.', components: { RowLabel: rowLabel } },
      fields: [
        statementField({ description: 'What was done.' }),
        {
          name: 'answers',
          type: 'text',
          hasMany: true,
          label: 'Answers these challenges',
          admin: {
            description: 'Leave empty when the source does not pair them.',
            components: { Field: '/collections/cases/answers-field.tsx#AnswersField' },
          },
        },
      ],
    },
    {
      name: 'results',
      type: 'array',
      label: 'The results',
      labels: { singular: 'Result', plural: 'The results' },
      admin: {
        description: 'One statement each. The first figure is the one shown on cards.',
        components: { RowLabel: rowLabel },
      },
      fields: [statementField({ description: 'What came of it.' }), figureField()],
    },
    {
      name: 'whatDidNotWork',
      type: 'group',
      label: 'What did not work',
      admin: { description: 'Readers learn most from this. A full case needs it.' },
      fields: [
        proseField({ name: 'text', label: 'In the organisation’s words or yours' }),
        {
          name: 'noneReported',
          type: 'checkbox',
          label: 'None reported: the source says nothing of it',
          defaultValue: false,
          validate: validateNoneReported,
        },
      ],
    },
    {
      name: 'learningPoints',
      type: 'array',
      label: 'Learning points',
      labels: { singular: 'Learning point', plural: 'Learning points' },
      admin: { components: { RowLabel: rowLabel } },
      fields: [statementField({ description: 'What others should know before they try.' })],
    },
    {
      name: 'comment',
      type: 'group',
      label: 'Editor’s comment',
      admin: { description: 'The network’s own voice, signed, apart from the organisation’s.' },
      fields: [
        proseField({ name: 'text', label: 'Comment' }),
        { name: 'author', type: 'text', label: 'Signed by' },
      ],
    },
  ],
};
