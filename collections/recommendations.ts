import { slugField, titleField } from './fields/identity.ts';
import { proseField } from './fields/rich-text.ts';
import { relationField } from './fields/relations.ts';
import { publishedRecord } from './published-record.ts';

/** A recommendation is a record of its own: guides and proceedings set it in, cases show it, readers review themselves by it. */
export const Recommendations = publishedRecord({
  config: {
    slug: 'recommendations',
    admin: {
      useAsTitle: 'title',
      group: 'Good practice',
      description: 'What a guide or a seminar asks others to do, each with the cases that show it.',
      defaultColumns: ['title', 'number', 'addressedTo', '_status'],
    },
  },
  fields: [
    titleField({ label: 'Recommendation', description: 'One sentence that begins with a verb.' }),
    proseField({ name: 'guidance', description: 'How to go about it, and how to tell that it is done.' }),
    {
      type: 'row',
      fields: [
        { name: 'number', type: 'text', admin: { width: '30%', description: 'As it is cited: 3.2' } },
        {
          name: 'addressedTo',
          type: 'text',
          localized: true,
          admin: { width: '70%', description: 'Who should act: landlords, policy makers' },
        },
      ],
    },
    relationField({
      name: 'cases',
      relationTo: 'cases',
      hasMany: true,
      description: 'Cases that show it done.',
    }),
    relationField({ name: 'themes', relationTo: 'themes', hasMany: true }),
    slugField(),
  ],
});
