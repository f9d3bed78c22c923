import type { CollectionConfig } from 'payload';
import { asPublisher, asStaff } from './access/index.ts';

const nobody = (): boolean => false;

/**
 * What readers ask, counted without the readers: normalised words and nothing of who typed them. Written by the search
 * itself; staff read which searches are asked often and which find nothing.
 */
export const SearchQueries: CollectionConfig = {
  slug: 'search-queries',
  labels: { singular: 'Search query', plural: 'Search queries' },
  graphQL: false,
  lockDocuments: false,
  admin: {
    group: 'Desk',
    useAsTitle: 'query',
    description: 'What readers searched for, and how much it found. No reader is kept with it.',
    defaultColumns: ['query', 'lang', 'times', 'found', 'lastAskedAt'],
  },
  access: { create: nobody, read: asStaff, update: nobody, delete: asPublisher },
  defaultSort: '-times',
  indexes: [{ fields: ['query', 'lang'], unique: true }],
  fields: [
    { name: 'query', type: 'text', required: true },
    { name: 'lang', type: 'text', required: true, label: 'Language' },
    { name: 'times', type: 'number', required: true, index: true, label: 'Times asked' },
    {
      name: 'found',
      type: 'number',
      required: true,
      index: true,
      label: 'Found',
      admin: { description: 'When it was last asked; 0 found nothing.' },
    },
    { name: 'lastAskedAt', type: 'date', required: true, index: true, label: 'Last asked' },
  ],
};
