import { readOfOwnCases } from '../access/index.ts';
import { internalRecord } from './internal-record.ts';

/** What a reviewer, or the organisation a case is about, asks for: of the case as a whole or of one field of it. */
export const ReviewComments = internalRecord({
  slug: 'review-comments',
  labels: { singular: 'Review comment', plural: 'Review comments' },
  admin: {
    useAsTitle: 'text',
    description: 'What was asked for in review, by field.',
    defaultColumns: ['text', 'case', 'field', 'authorName', 'resolvedAt'],
  },
  access: { read: readOfOwnCases },
  fields: [
    { name: 'case', type: 'relationship', relationTo: 'cases', required: true, index: true },
    {
      name: 'field',
      type: 'text',
      admin: { description: 'Its path in the form; empty for the case as a whole.' },
    },
    { name: 'text', type: 'textarea', required: true, maxLength: 4000 },
    { name: 'authorId', type: 'text', index: true, admin: { hidden: true } },
    { name: 'authorName', type: 'text', required: true },
    { name: 'version', type: 'text', admin: { hidden: true } },
    { name: 'resolvedAt', type: 'date', index: true },
    { name: 'resolvedBy', type: 'text' },
  ],
});
