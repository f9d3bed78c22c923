import { slugField as payloadSlugField, type Field, type TextField } from 'payload';
import { fieldForNobody, fieldForPublisher, fieldForStaff } from '../access/index.ts';

/** The address of the record, filled from its title until it is first published. Not localised: links outlive translation. */
export const slugField = (useAsSlug = 'title'): Field => payloadSlugField({ useAsSlug, position: 'sidebar' });

/**
 * The address, and those that the record had while readers knew it: links, feeds, embeds and alerts with them lead here. Kept by
 * `keep-former-slugs`; public, as they once were.
 */
export const addressFields = (): Field[] => [
  slugField(),
  {
    name: 'formerSlugs',
    label: 'Former addresses',
    type: 'text',
    hasMany: true,
    access: { create: fieldForPublisher, update: fieldForPublisher },
    hooks: { beforeDuplicate: [() => []] },
    admin: {
      position: 'sidebar',
      description:
        'The last part of addresses that lead here: kept by itself when the address changes. Add that of a record which this one takes over from, once that is unpublished.',
    },
  },
];

/** The record's name between bases: set once, kept for ever; seeds, exports and the index use it in place of database ids. */
export const keyField = (): TextField => ({
  name: 'key',
  type: 'text',
  unique: true,
  index: true,
  access: { create: fieldForNobody, update: fieldForNobody },
  hooks: { beforeDuplicate: [() => null] },
  admin: {
    position: 'sidebar',
    readOnly: true,
    description: 'Set once from the address, and never changed. Imports and exports know the record by it.',
  },
});

/**
 * Who made the record, by the account's id: decides what a contributor may edit. Not for readers. Plain text, because a
 * relationship would pull the accounts into the public GraphQL schema.
 */
export const createdByField = (): TextField => ({
  name: 'createdBy',
  type: 'text',
  index: true,
  access: { create: fieldForNobody, update: fieldForNobody, read: fieldForStaff },
  hooks: { beforeDuplicate: [() => null] },
  admin: { hidden: true },
});

/** When readers first saw the record: what "newest" means, whatever was corrected since. */
export const firstPublishedField = (): Field => ({
  name: 'firstPublishedAt',
  label: 'First published',
  type: 'date',
  index: true,
  access: { create: fieldForNobody, update: fieldForNobody },
  hooks: { beforeDuplicate: [() => null] },
  admin: {
    position: 'sidebar',
    readOnly: true,
    condition: ({ firstPublishedAt }) => Boolean(firstPublishedAt),
    description: 'Set once, when it is first published.',
  },
});

export const titleField = ({
  description,
  label,
}: { description?: string; label?: string } = {}): TextField => ({
  name: 'title',
  label,
  type: 'text',
  required: true,
  localized: true,
  maxLength: 200,
  admin: { description },
});

/** Other names that practitioners search for: abbreviations, former names, spellings. */
export const otherNamesField = (): TextField => ({
  name: 'otherNames',
  type: 'text',
  hasMany: true,
  localized: true,
  admin: {
    position: 'sidebar',
    description: 'Abbreviations and other names people search for. Press Enter after each.',
  },
});
