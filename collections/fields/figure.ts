import type { CollapsibleField, Field } from 'payload';
import { FIGURE_KINDS, FIGURE_QUALIFIERS } from '../../src/domain/vocabulary.ts';
import { optionsOf } from './options.ts';
import { partialDateField } from './partial-date.ts';

/** A figure with all that makes it honest: how exact, of what, when, against what, and who says so. */
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
