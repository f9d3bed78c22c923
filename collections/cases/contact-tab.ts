import type { Tab } from 'payload';
import { fieldForStaff } from '../access/index.ts';

/** Whom to ask. Staff alone read it; readers reach the person through a form. */
export const contactTab: Tab = {
  label: 'Contact and review',
  fields: [
    {
      name: 'contact',
      type: 'group',
      access: { read: fieldForStaff, create: fieldForStaff, update: fieldForStaff },
      admin: {
        description: 'Private. It never leaves through a page, a feed, an index, an embed or an export.',
      },
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'name', type: 'text', admin: { width: '50%' } },
            {
              name: 'role',
              type: 'text',
              admin: { width: '50%', description: 'Their role, rather than a name, where that will do' },
            },
          ],
        },
        { name: 'organisationName', type: 'text', label: 'Organisation' },
        {
          type: 'row',
          fields: [
            { name: 'mailbox', type: 'email', admin: { width: '50%' } },
            { name: 'phone', type: 'text', admin: { width: '50%' } },
          ],
        },
        {
          type: 'row',
          fields: [
            {
              name: 'hasConsented',
              type: 'checkbox',
              label: 'Agreed to be contacted',
              admin: { width: '50%' },
            },
            {
              name: 'expires',
              type: 'date',
              admin: { width: '50%', description: 'Consent ends on this day' },
            },
          ],
        },
        {
          name: 'note',
          type: 'textarea',
          admin: { rows: 2, description: 'Address, hours, other ways to reach them.' },
        },
      ],
    },
    {
      name: 'review',
      type: 'group',
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'reviewedOn',
              type: 'date',
              label: 'Checked on',
              admin: { width: '34%', description: 'Shown to readers' },
            },
            { name: 'reviewBy', type: 'date', access: { read: fieldForStaff }, admin: { width: '33%' } },
            {
              name: 'owner',
              type: 'email',
              access: { read: fieldForStaff },
              admin: { width: '33%', description: 'Mailbox of whoever looks after the case' },
            },
          ],
        },
      ],
    },
    {
      name: 'consentOfOrganisation',
      type: 'ui',
      admin: { components: { Field: '/src/components/admin/consent/consent-panel.tsx#ConsentPanel' } },
    },
  ],
};
