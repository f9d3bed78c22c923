import { CONSENT_STATES } from '../../src/domain/consent.ts';
import { fieldForNobody } from '../access/index.ts';
import { optionsOf } from '../fields/options.ts';
import { internalRecord } from './internal-record.ts';

/** What the featured organisation said of the very version it was shown, by a secret link and without an account. */
export const Consents = internalRecord({
  slug: 'consents',
  labels: { singular: 'Consent', plural: 'Consents' },
  admin: {
    useAsTitle: 'organisationName',
    description: 'Asked for by a secret link; each is kept with the version it was given for.',
    defaultColumns: ['case', 'organisationName', 'state', 'askedAt', 'answeredAt'],
  },
  access: { delete: () => false },
  defaultSort: '-askedAt',
  fields: [
    { name: 'case', type: 'relationship', relationTo: 'cases', required: true, index: true },
    {
      name: 'version',
      type: 'text',
      required: true,
      index: true,
      admin: { description: 'The version that was read.' },
    },
    // What readers would get, hashed: tells whether a later version still says what was agreed to.
    { name: 'contentHash', type: 'text', required: true, admin: { hidden: true } },
    {
      name: 'secretHash',
      type: 'text',
      required: true,
      unique: true,
      access: { read: fieldForNobody },
      admin: { hidden: true },
    },
    { name: 'organisationName', type: 'text', required: true },
    { name: 'mailbox', type: 'email' },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'asked',
      index: true,
      options: optionsOf(CONSENT_STATES),
    },
    { name: 'askedAt', type: 'date', required: true },
    { name: 'askedById', type: 'text', admin: { hidden: true } },
    { name: 'askedByName', type: 'text' },
    { name: 'expiresAt', type: 'date', required: true },
    { name: 'answeredAt', type: 'date' },
    { name: 'answeredBy', type: 'text', admin: { description: 'As they signed.' } },
    { name: 'comment', type: 'textarea' },
  ],
});
