import { RESOURCE_KINDS } from '../src/domain/vocabulary.ts';
import { slugField, titleField } from './fields/identity.ts';
import { optionsOf } from './fields/options.ts';
import { partialDateField } from './fields/partial-date.ts';
import { proseField } from './fields/rich-text.ts';
import { relationField } from './fields/relations.ts';
import { sourcesField } from './fields/sources.ts';
import { isHttpUrl } from './fields/url.ts';
import { publishedRecord } from './published-record.ts';

export const Resources = publishedRecord({
  config: {
    slug: 'resources',
    admin: {
      useAsTitle: 'title',
      group: 'Good practice',
      description: 'Tip sheets, packs, films with transcripts, training.',
      defaultColumns: ['title', 'kind', '_status', 'updatedAt'],
    },
  },
  fields: [
    titleField(),
    { name: 'kind', type: 'select', required: true, options: optionsOf(RESOURCE_KINDS) },
    { name: 'description', type: 'textarea', localized: true, required: true, admin: { rows: 3 } },
    relationField({ name: 'organisations', relationTo: 'organisations', hasMany: true, label: 'Made by' }),
    relationField({ name: 'themes', relationTo: 'themes', hasMany: true }),
    relationField({ name: 'audiences', relationTo: 'audiences', hasMany: true, label: 'For whom' }),
    partialDateField({ name: 'date' }),
    { name: 'url', type: 'text', label: 'Link', validate: isHttpUrl },
    { name: 'file', type: 'upload', relationTo: 'media' },
    {
      name: 'languages',
      type: 'text',
      hasMany: true,
      admin: { description: 'Languages it can be had in, as words: Arabic, Polish' },
    },
    proseField({ name: 'transcript', description: 'For films and recordings.' }),
    sourcesField({ required: false }),
    slugField(),
  ],
});
