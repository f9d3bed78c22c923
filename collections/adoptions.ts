import type { Access, Where } from 'payload';
import { fieldForStaff, PUBLISHED, readPublishedOrOwn } from './access/index.ts';
import { staffOf } from './access/roles.ts';
import { partialDateField } from './fields/partial-date.ts';
import { relationField } from './fields/relations.ts';
import { publishedRecord } from './published-record.ts';

/** Its case is one that readers find. */
const OF_LISTED_CASE: Where = {
  and: [
    { 'case._status': { equals: 'published' } },
    { 'case.deletedAt': { exists: false } },
    { 'case.archivedOn': { exists: false } },
  ],
};

/** A report goes with its case: where readers can't see the one, they don't see the other. */
const readWithCase: Access = (args) =>
  staffOf(args.req) ? readPublishedOrOwn(args) : { and: [PUBLISHED, OF_LISTED_CASE] };

/** "We used this": who took a practice over, what they changed, and what came of it. */
export const Adoptions = publishedRecord({
  read: readWithCase,
  config: {
    slug: 'adoptions',
    enableQueryPresets: true,
    admin: {
      group: 'Good practice',
      useAsTitle: 'organisationName',
      description: 'Reports from those who used a case. Read, check, then publish.',
      defaultColumns: ['organisationName', 'case', '_status', 'updatedAt'],
    },
  },
  fields: [
    relationField({ name: 'case', relationTo: 'cases', required: true }),
    { name: 'organisationName', type: 'text', required: true, admin: { description: 'As they give it' } },
    relationField({
      name: 'organisation',
      relationTo: 'organisations',
      description: 'The same, where this base knows it.',
    }),
    {
      name: 'placeName',
      type: 'text',
      maxLength: 200,
      label: 'Where',
      admin: { description: 'As they give it' },
    },
    relationField({
      name: 'place',
      relationTo: 'places',
      description: 'The same, where this base knows it.',
    }),
    partialDateField({ name: 'date' }),
    { name: 'changed', type: 'textarea', localized: true, label: 'What they changed', admin: { rows: 3 } },
    {
      name: 'outcome',
      type: 'textarea',
      localized: true,
      label: 'What came of it',
      required: true,
      admin: { rows: 3 },
    },
    {
      name: 'reporterName',
      type: 'text',
      access: { read: fieldForStaff },
      admin: { description: 'Private: to ask back.' },
    },
    {
      name: 'reporterMailbox',
      type: 'email',
      access: { read: fieldForStaff },
      admin: { description: 'Private: to ask back.' },
    },
    {
      name: 'agreedOn',
      type: 'date',
      label: 'Agreed to be published on',
      access: { read: fieldForStaff },
      admin: { position: 'sidebar', readOnly: true },
    },
  ],
});
