import { ALERT_FREQUENCIES, ALERT_STATES } from '../../src/domain/alert.ts';
import { fieldForNobody } from '../access/index.ts';
import { internalRecord } from '../desk/internal-record.ts';
import { optionsOf } from '../fields/options.ts';

const secret = {
  access: { read: fieldForNobody },
  admin: { hidden: true },
} as const;

/** Who wants to hear of new cases in a search. The address is encrypted, and the whole record goes when they leave. */
export const Alerts = internalRecord({
  slug: 'alerts',
  labels: { singular: 'E-mail alert', plural: 'E-mail alerts' },
  admin: {
    group: 'Partners',
    useAsTitle: 'query',
    description: 'Searches that readers follow by e-mail. No address can be read here.',
    defaultColumns: ['query', 'lang', 'frequency', 'state', 'lastSentAt'],
  },
  fields: [
    // A query in its shortest form, as in an address; empty for all cases.
    { name: 'query', type: 'text', index: true },
    { name: 'lang', type: 'text', required: true },
    {
      name: 'frequency',
      type: 'select',
      required: true,
      index: true,
      options: optionsOf(ALERT_FREQUENCIES),
    },
    { name: 'state', type: 'select', required: true, index: true, options: optionsOf(ALERT_STATES) },
    { name: 'address', type: 'text', required: true, ...secret },
    // Of address, query and language, with the base's secret: the same search is followed once.
    { name: 'fingerprint', type: 'text', required: true, unique: true, ...secret },
    { name: 'secretHash', type: 'text', required: true, unique: true, ...secret },
    { name: 'askedAt', type: 'date', required: true, index: true },
    { name: 'confirmedAt', type: 'date' },
    // Cases that came out up to this place in the order of changes are settled.
    { name: 'seenSequence', type: 'number', required: true, index: true, admin: { hidden: true } },
    { name: 'dueAt', type: 'date', index: true },
    { name: 'lastSentAt', type: 'date' },
  ],
});

/** A case that an alert is to tell of, or has told of: once for each alert. */
export const AlertCases = internalRecord({
  slug: 'alert-cases',
  admin: { hidden: true },
  fields: [
    // `ALERT/KEY`.
    { name: 'name', type: 'text', required: true, unique: true },
    { name: 'alert', type: 'text', required: true, index: true },
    { name: 'case', type: 'text', required: true },
    { name: 'sequence', type: 'number', required: true },
    // The mail that tells of it; empty while it waits for one.
    { name: 'mail', type: 'text', index: true },
  ],
});
