import type { Access, CollectionConfig } from 'payload';
import { ORGANISATION_TYPES } from '../src/domain/vocabulary.ts';
import { submissionEndpoints } from '../src/editorial/share/endpoints.ts';
import { LICENCES, SUBMISSION_STATES } from '../src/domain/submission.ts';
import { asPublisher, asReviewer } from './access/index.ts';
import { hasRole } from './access/roles.ts';
import { optionsOf } from './fields/options.ts';

const part = (name: string, label: string) => ({
  name,
  label,
  type: 'textarea' as const,
  maxLength: 20_000,
  admin: { rows: 4 },
});

/** What is begun and not sent is its sender's own: nobody else reads it. */
const readSent: Access = ({ req }) => hasRole(req, 'reviewer') && { state: { not_equals: 'begun' } };

/** What came in from outside, as it came. Reviewers and above see it; the sender comes back by a secret link. */
export const Submissions: CollectionConfig = {
  slug: 'submissions',
  enableQueryPresets: true,
  graphQL: false,
  admin: {
    group: 'Desk',
    useAsTitle: 'title',
    description: 'Practices sent in. They become case studies at an editor’s click.',
    defaultColumns: ['title', 'organisationName', 'state', 'submittedAt', 'next'],
  },
  access: { create: asReviewer, read: readSent, update: readSent, delete: asPublisher },
  trash: true,
  endpoints: submissionEndpoints,
  fields: [
    {
      name: 'next',
      type: 'ui',
      label: 'Next',
      admin: {
        components: {
          Field: '/src/components/admin/share/submission-panel.tsx#SubmissionPanel',
          Cell: '/src/components/admin/share/submission-cell.tsx#SubmissionCell',
        },
      },
    },
    { name: 'title', type: 'text', maxLength: 200 },
    {
      type: 'row',
      fields: [
        { name: 'organisationName', type: 'text', maxLength: 200, admin: { width: '50%' } },
        {
          name: 'organisationType',
          type: 'select',
          options: optionsOf(ORGANISATION_TYPES),
          admin: { width: '50%' },
        },
      ],
    },
    {
      name: 'parts',
      type: 'group',
      label: 'The case, as it was sent',
      fields: [
        part('summary', 'Summary'),
        part('challenges', 'The challenges'),
        part('solutions', 'The solutions'),
        part('results', 'The results'),
        part('whatDidNotWork', 'What did not work'),
        part('learningPoints', 'Learning points'),
        { name: 'nothingFailed', type: 'checkbox', label: 'Says that nothing is known to have failed' },
        part('partners', 'Partners'),
        part('themes', 'About'),
        part('audiences', 'For whom'),
        part('places', 'Where'),
        part('period', 'When'),
        part('sources', 'Where it can be checked'),
      ],
    },
    { name: 'text', type: 'textarea', maxLength: 100_000, label: 'Or in one piece', admin: { rows: 8 } },
    { name: 'files', type: 'relationship', relationTo: 'imports', hasMany: true },
    {
      name: 'submitterMailbox',
      type: 'email',
      label: 'Sender’s mailbox',
      admin: { description: 'Private: where the acknowledgement went, and to ask back.' },
    },
    {
      name: 'contact',
      type: 'group',
      label: 'Private: whom to ask',
      fields: [
        { name: 'name', type: 'text', maxLength: 200 },
        { name: 'role', type: 'text', maxLength: 200 },
        { name: 'mailbox', type: 'email' },
        { name: 'phone', type: 'text', maxLength: 60 },
        { name: 'mayBeAsked', type: 'checkbox', label: 'Readers may write to them through the form' },
      ],
    },
    {
      name: 'consent',
      type: 'group',
      fields: [
        { name: 'mayPublish', type: 'checkbox', label: 'May be published' },
        { name: 'hasRight', type: 'checkbox', label: 'Speaks for the organisation' },
        {
          name: 'licence',
          type: 'select',
          options: optionsOf(LICENCES, {
            'cc-by-4.0': 'Creative Commons Attribution 4.0',
            'ogl-3.0': 'Open Government Licence 3.0',
          }),
        },
        { name: 'givenAt', type: 'date' },
      ],
    },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'new',
      index: true,
      options: optionsOf(SUBMISSION_STATES),
      admin: { position: 'sidebar', description: 'Begun: not sent yet, only kept for its sender.' },
    },
    {
      name: 'case',
      type: 'relationship',
      relationTo: 'cases',
      admin: { position: 'sidebar', description: 'The draft made of it.' },
    },
    {
      name: 'declinedReason',
      type: 'textarea',
      maxLength: 2000,
      admin: {
        position: 'sidebar',
        readOnly: true,
        condition: ({ state }) => state === 'declined',
        description: 'As its sender was told.',
      },
    },
    { name: 'submittedAt', type: 'date', index: true, admin: { position: 'sidebar', readOnly: true } },
    { name: 'reference', type: 'text', index: true, admin: { position: 'sidebar', readOnly: true } },
    {
      name: 'secretHash',
      type: 'text',
      index: true,
      access: { read: () => false, update: () => false },
      admin: { hidden: true },
    },
    { name: 'expiresAt', type: 'date', index: true, admin: { hidden: true } },
  ],
};
