import { STAGES } from '../../src/domain/workflow.ts';
import { CASE_ACTIONS } from '../../src/domain/case-log.ts';
import { optionsOf } from '../fields/options.ts';
import { readOfOwnCases } from '../access/index.ts';
import { internalRecord } from './internal-record.ts';

/** Who did what to a case, and when. Only ever added to. */
export const CaseLog = internalRecord({
  slug: 'case-log',
  labels: { singular: 'Entry of the log', plural: 'Log of cases' },
  admin: {
    useAsTitle: 'action',
    description: 'Who did what, and when.',
    defaultColumns: ['at', 'case', 'action', 'byName', 'note'],
  },
  access: { read: readOfOwnCases, delete: () => false },
  defaultSort: '-at',
  fields: [
    { name: 'case', type: 'relationship', relationTo: 'cases', required: true, index: true },
    { name: 'action', type: 'select', required: true, options: optionsOf(CASE_ACTIONS) },
    { name: 'from', type: 'select', options: optionsOf(STAGES) },
    { name: 'to', type: 'select', options: optionsOf(STAGES) },
    { name: 'note', type: 'textarea' },
    { name: 'byId', type: 'text', index: true, admin: { hidden: true } },
    { name: 'byName', type: 'text', required: true },
    { name: 'version', type: 'text', admin: { hidden: true } },
    { name: 'at', type: 'date', required: true, index: true },
  ],
});
