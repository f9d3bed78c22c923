import { USAGE_KINDS } from '../../src/domain/usage.ts';
import { asReviewer } from '../access/index.ts';
import { internalRecord } from '../desk/internal-record.ts';
import { optionsOf } from '../fields/options.ts';

/** How often something was read on a day. A number, and nothing of who read it: no address, no cookie, no time of day. */
export const UsageCounts = internalRecord({
  slug: 'usage-counts',
  labels: { singular: 'Count of reading', plural: 'Counts of reading' },
  admin: {
    group: 'Partners',
    useAsTitle: 'subject',
    defaultColumns: ['day', 'kind', 'subject', 'via', 'count'],
  },
  fields: [
    // `DAY|KIND|SUBJECT|VIA`.
    { name: 'name', type: 'text', required: true, unique: true },
    // `2026-11-22`, in universal time.
    { name: 'day', type: 'text', required: true, index: true },
    {
      name: 'kind',
      type: 'select',
      required: true,
      index: true,
      options: optionsOf(USAGE_KINDS),
    },
    // `cases/KEY`, `guides/KEY`, a partner's name, or empty.
    { name: 'subject', type: 'text', index: true },
    // The host of the site that shows it, or the format that was taken.
    { name: 'via', type: 'text', index: true },
    { name: 'count', type: 'number', required: true },
  ],
});

/** Where a contributing organisation's monthly report goes. The desk's alone: no reader ever sees a mailbox. */
export const ReportRecipients = internalRecord({
  slug: 'report-recipients',
  labels: { singular: 'Recipient of reports', plural: 'Recipients of reports' },
  admin: {
    group: 'Partners',
    useAsTitle: 'mailbox',
    description: 'Who gets the monthly report of how an organisation’s cases were read.',
    defaultColumns: ['organisation', 'mailbox', 'isPaused', 'lastMonth'],
  },
  access: { create: asReviewer, update: asReviewer, delete: asReviewer },
  fields: [
    { name: 'organisation', type: 'relationship', relationTo: 'organisations', required: true, index: true },
    { name: 'mailbox', type: 'email', required: true },
    { name: 'isPaused', type: 'checkbox', defaultValue: false, label: 'Paused' },
    // `2026-10`: the last month whose report was sent.
    { name: 'lastMonth', type: 'text', admin: { readOnly: true } },
  ],
});
