import type { CollapsibleField, Field } from 'payload';
import { FIGURE_KINDS, FIGURE_QUALIFIERS } from '../../src/domain/vocabulary.ts';
import { fieldForStaff } from '../access/index.ts';
import { optionsOf } from './options.ts';
import { partialDateField } from './partial-date.ts';

/** A figure with all that makes it honest: how exact, of what, when, against what, and who says so. */
export const figureFields = (): Field[] => [
  {
    name: 'needsChecking',
    type: 'checkbox',
    label: 'Taken from the document by the import: untick once it is right',
    access: { read: fieldForStaff },
    admin: { condition: (_, sibling) => Boolean(sibling?.needsChecking) },
  },
  {
    type: 'row',
    fields: [
      {
        name: 'qualifier',
        type: 'select',
        options: optionsOf(FIGURE_QUALIFIERS),
        defaultValue: 'exactly',
        admin: { width: '25%', description: 'As the source says it.' },
      },
      { name: 'value', type: 'number', admin: { width: '25%', description: 'Digits only: 330' } },
      {
        name: 'unit',
        type: 'text',
        localized: true,
        admin: { width: '50%', description: 'What was counted: children, % of participants, £' },
      },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        name: 'kind',
        type: 'select',
        options: optionsOf(FIGURE_KINDS),
        admin: {
          width: '34%',
          description:
            'Output: what was done. Outcome: what changed. Perception: what people say. Progression: who moved on.',
        },
      },
      partialDateField({ name: 'asOf', label: 'As of' }),
      {
        name: 'saidBy',
        type: 'text',
        label: 'Who says so',
        localized: true,
        admin: { width: '33%', description: 'The organisation itself, an evaluator, a survey' },
      },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        name: 'baseline',
        type: 'number',
        admin: { width: '50%', description: 'The same figure before, if known' },
      },
      {
        name: 'target',
        type: 'number',
        admin: { width: '50%', description: 'What was aimed for, if stated' },
      },
    ],
  },
];

/** Folded away until it is wanted: most statements have no number. */
export const figureField = (): CollapsibleField => ({
  type: 'collapsible',
  label: 'Figure',
  admin: { initCollapsed: true },
  fields: [
    {
      name: 'figure',
      type: 'group',
      label: false,
      admin: { hideGutter: true, description: 'Leave empty when the source gives no number.' },
      fields: figureFields(),
    },
  ],
});
