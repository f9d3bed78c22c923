import { LINK_STATES } from '../../src/domain/checked-links.ts';
import { checkAgainEndpoint } from '../../src/editorial/desk/check-again.ts';
import { optionsOf } from '../fields/options.ts';
import { internalRecord } from './internal-record.ts';

/** Every address outside the base that a published record names, and whether it still answers. */
export const CheckedLinks = internalRecord({
  slug: 'checked-links',
  labels: { singular: 'Checked link', plural: 'Checked links' },
  admin: {
    useAsTitle: 'url',
    description:
      'Addresses that published records name. Dead ones come with an archived copy to offer instead.',
    defaultColumns: ['url', 'state', 'problem', 'usedBy', 'lastCheckedAt'],
  },
  endpoints: [checkAgainEndpoint],
  fields: [
    { name: 'url', type: 'text', required: true, unique: true },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'unchecked',
      index: true,
      options: optionsOf(LINK_STATES),
    },
    {
      name: 'status',
      type: 'number',
      admin: { description: 'The answer of the other server, as HTTP counts them.' },
    },
    { name: 'problem', type: 'text' },
    { name: 'failures', type: 'number', defaultValue: 0, admin: { description: 'In a row.' } },
    { name: 'movedTo', type: 'text' },
    { name: 'firstFailedAt', type: 'date' },
    { name: 'lastAliveAt', type: 'date' },
    { name: 'lastCheckedAt', type: 'date' },
    { name: 'nextCheckAt', type: 'date', index: true },
    { name: 'archivedCopy', type: 'text' },
    {
      name: 'usedBy',
      type: 'relationship',
      relationTo: ['cases', 'guides', 'proceedings', 'resources', 'organisations', 'media'],
      hasMany: true,
    },
  ],
});
