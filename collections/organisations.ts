import { ORGANISATION_TYPES } from '../src/domain/vocabulary.ts';
import { addressFields, otherNamesField, titleField } from './fields/identity.ts';
import { optionsOf } from './fields/options.ts';
import { relationField } from './fields/relations.ts';
import { isHttpUrl } from './fields/url.ts';
import { publishedRecord } from './published-record.ts';

export const Organisations = publishedRecord({
  pageOf: (slug) => `/organisations/${slug}`,
  config: {
    slug: 'organisations',
    enableQueryPresets: true,
    admin: {
      useAsTitle: 'title',
      group: 'Who and where',
      description: 'Landlords, councils, partnerships: whoever did something, or helped.',
      defaultColumns: ['title', 'type', 'place', '_status'],
      listSearchableFields: ['title', 'slug'],
    },
  },
  fields: [
    titleField({ label: 'Name' }),
    {
      name: 'type',
      type: 'select',
      required: true,
      options: optionsOf(ORGANISATION_TYPES),
      admin: { description: 'Readers narrow a search by it.' },
    },
    {
      name: 'description',
      type: 'textarea',
      localized: true,
      admin: { rows: 3, description: 'In a sentence or two.' },
    },
    relationField({ name: 'place', relationTo: 'places', description: 'Where it works from.' }),
    relationField({ name: 'parent', relationTo: 'organisations', description: 'The group it belongs to.' }),
    { name: 'website', type: 'text', validate: isHttpUrl },
    { name: 'logo', type: 'upload', relationTo: 'media' },
    ...addressFields(),
    otherNamesField(),
  ],
});
