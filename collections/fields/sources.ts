import type { ArrayField } from 'payload';
import { SOURCE_KINDS } from '../../src/domain/vocabulary.ts';
import { optionsOf } from './options.ts';
import { partialDateField } from './partial-date.ts';
import { isHttpUrl } from './url.ts';

/** Where the facts come from. */
export const sourcesField = ({ required }: { required: boolean }): ArrayField => ({
  name: 'sources',
  type: 'array',
  required,
  minRows: required ? 1 : undefined,
  labels: { singular: 'Source', plural: 'Sources' },
  admin: {
    description: 'Where each fact can be checked. At least one before publishing.',
  },
  fields: [
    {
      name: 'title',
      type: 'text',
      required: true,
      admin: { description: 'As printed, in its own language' },
    },
    {
      type: 'row',
      fields: [
        { name: 'publisher', type: 'text', required: true, admin: { width: '50%' } },
        {
          name: 'kind',
          type: 'select',
          required: true,
          options: optionsOf(SOURCE_KINDS),
          admin: {
            width: '50%',
            description: 'Whose voice it is: their own, a journalist’s, an evaluator’s',
          },
        },
      ],
    },
    {
      type: 'row',
      fields: [
        partialDateField({ name: 'date' }),
        { name: 'url', type: 'text', label: 'Link', validate: isHttpUrl, admin: { width: '66%' } },
      ],
    },
  ],
});
