import { addressFields, titleField } from '../fields/identity.ts';
import { partialDateField } from '../fields/partial-date.ts';
import { chapterEditor } from '../fields/rich-text.ts';
import { relationField } from '../fields/relations.ts';
import { sourcesField } from '../fields/sources.ts';
import { publishedRecord } from '../published-record.ts';
import { CaseBoxBlock, RecommendationBlock } from './blocks.ts';

export const Guides = publishedRecord({
  pageOf: (slug) => `/guides/${slug}`,
  config: {
    slug: 'guides',
    enableQueryPresets: true,
    admin: {
      useAsTitle: 'title',
      group: 'Good practice',
      description: 'Good-practice guides, made of chapters, recommendations and cases.',
      defaultColumns: ['title', 'edition', 'publishedOn', '_status', 'updatedAt'],
    },
  },
  fields: [
    titleField(),
    { name: 'subtitle', type: 'text', localized: true },
    {
      name: 'summary',
      type: 'textarea',
      localized: true,
      required: true,
      admin: { rows: 4, description: 'What it is for and whom it serves.' },
    },
    {
      type: 'row',
      fields: [
        { name: 'edition', type: 'text', admin: { width: '50%', description: 'First edition' } },
        partialDateField({ name: 'publishedOn' }),
      ],
    },
    relationField({ name: 'publishers', relationTo: 'organisations', hasMany: true }),
    relationField({ name: 'themes', relationTo: 'themes', hasMany: true }),
    relationField({ name: 'audiences', relationTo: 'audiences', hasMany: true, label: 'For whom' }),
    {
      name: 'chapters',
      type: 'array',
      required: true,
      minRows: 1,
      labels: { singular: 'Chapter', plural: 'Chapters' },
      admin: {
        description:
          'Write, and set in recommendations and case boxes with the + of the editor or by typing /.',
        components: { RowLabel: '/collections/guides/chapter-row-label.tsx#ChapterRowLabel' },
      },
      fields: [
        { name: 'title', type: 'text', required: true, localized: true },
        {
          name: 'content',
          type: 'richText',
          localized: true,
          editor: chapterEditor({ blocks: [RecommendationBlock, CaseBoxBlock] }),
        },
      ],
    },
    sourcesField({ required: false }),
    { name: 'cover', type: 'upload', relationTo: 'media' },
    ...addressFields(),
  ],
});
