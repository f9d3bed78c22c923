import type { CollectionSlug, Field } from 'payload';
import { addressFields, otherNamesField, slugField, titleField } from './fields/identity.ts';
import { proseField } from './fields/rich-text.ts';
import { refuseCycle } from './hooks/refuse-cycle.ts';
import { publishedRecord } from './published-record.ts';

/** Lists that sort cases. They shape the whole base, so reviewers and above keep them. */
const parentField = ({
  relationTo,
  description,
}: {
  relationTo: CollectionSlug;
  description: string;
}): Field =>
  ({
    name: 'parent',
    type: 'relationship',
    relationTo,
    index: true,
    maxDepth: 2,
    filterOptions: ({ id }: { id?: string | number }) => (id ? { id: { not_equals: id } } : true),
    admin: { position: 'sidebar', description },
  }) as Field;

const descriptionField: Field = {
  name: 'description',
  type: 'textarea',
  localized: true,
  admin: { rows: 3, description: 'In a sentence or two, for readers who do not know the word.' },
};

export const Themes = publishedRecord({
  create: 'reviewer',
  pageOf: (slug) => `/themes/${slug}`,
  config: {
    slug: 'themes',
    admin: {
      useAsTitle: 'title',
      group: 'Sorting',
      description: 'What cases are about: a tree, each branch with a short introduction.',
      defaultColumns: ['title', 'parent', '_status'],
    },
    hooks: { beforeChange: [refuseCycle] },
  },
  fields: [
    titleField(),
    descriptionField,
    proseField({ name: 'introduction', description: 'What a newcomer to the theme should know first.' }),
    ...addressFields(),
    parentField({ relationTo: 'themes', description: 'The wider theme it belongs to.' }),
    otherNamesField(),
    {
      name: 'order',
      type: 'number',
      defaultValue: 0,
      admin: { position: 'sidebar', description: 'Lower comes first.' },
    },
  ],
});

export const Audiences = publishedRecord({
  create: 'reviewer',
  pageOf: (slug) => `/audiences/${slug}`,
  config: {
    slug: 'audiences',
    admin: {
      useAsTitle: 'title',
      group: 'Sorting',
      description: 'Whom cases were for.',
      defaultColumns: ['title', '_status'],
    },
  },
  fields: [titleField(), descriptionField, ...addressFields(), otherNamesField()],
});

export const Methods = publishedRecord({
  create: 'reviewer',
  config: {
    slug: 'methods',
    admin: {
      useAsTitle: 'title',
      group: 'Sorting',
      description: 'How things were done.',
      defaultColumns: ['title', '_status'],
    },
  },
  fields: [titleField(), descriptionField, ...addressFields(), otherNamesField()],
});

export const PLACE_KINDS = [
  'neighbourhood',
  'town',
  'city',
  'borough',
  'county',
  'region',
  'country',
] as const;

export const Places = publishedRecord({
  create: 'reviewer',
  pageOf: (slug) => `/places/${slug}`,
  config: {
    slug: 'places',
    admin: {
      useAsTitle: 'title',
      group: 'Who and where',
      defaultColumns: ['title', 'kind', 'region', '_status'],
    },
    hooks: { beforeChange: [refuseCycle] },
  },
  fields: [
    titleField({ label: 'Name' }),
    {
      name: 'kind',
      type: 'select',
      required: true,
      options: PLACE_KINDS.map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) })),
    },
    {
      type: 'row',
      fields: [
        {
          name: 'latitude',
          type: 'number',
          min: -90,
          max: 90,
          admin: { width: '50%', description: 'Degrees north: 52.4862' },
        },
        {
          name: 'longitude',
          type: 'number',
          min: -180,
          max: 180,
          admin: { width: '50%', description: 'Degrees east, so most of Britain is negative: -1.8904' },
        },
      ],
    },
    {
      name: 'region',
      type: 'relationship',
      relationTo: 'places',
      index: true,
      maxDepth: 1,
      filterOptions: { kind: { equals: 'region' } },
      admin: { description: 'The region it lies in. A region leaves it empty.' },
    },
    ...addressFields(),
    parentField({ relationTo: 'places', description: 'The place it is part of.' }),
    otherNamesField(),
  ],
});

export const Indicators = publishedRecord({
  create: 'reviewer',
  config: {
    slug: 'indicators',
    admin: {
      useAsTitle: 'title',
      group: 'Sorting',
      description: 'National measures that cases speak to, such as NI 1.',
      defaultColumns: ['code', 'title', 'source', 'year', '_status'],
    },
  },
  fields: [
    {
      name: 'code',
      type: 'text',
      required: true,
      index: true,
      admin: { description: 'As it is cited: NI 1' },
    },
    titleField({ description: 'What it measures, in a line.' }),
    { name: 'definition', type: 'textarea', localized: true, required: true, admin: { rows: 3 } },
    {
      type: 'row',
      fields: [
        {
          name: 'source',
          type: 'text',
          required: true,
          admin: { width: '70%', description: 'Who publishes it' },
        },
        { name: 'year', type: 'number', min: 1900, max: 2200, admin: { width: '30%' } },
      ],
    },
    slugField(),
  ],
});
