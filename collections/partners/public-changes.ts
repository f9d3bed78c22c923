import { CHANGE_STATES } from '../../src/domain/public-change.ts';
import { internalRecord } from '../desk/internal-record.ts';
import { optionsOf } from '../fields/options.ts';

/**
 * What readers can see, and what they once could: one row for each case and guide that was ever out, with the last time it
 * came, changed or went. Harvesters, mirrors, webhooks and alerts follow it by `sequence`. Written by `src/changes` alone.
 */
export const PublicChanges = internalRecord({
  slug: 'public-changes',
  admin: { hidden: true },
  access: { delete: () => false },
  fields: [
    // `cases/KEY`.
    { name: 'name', type: 'text', required: true, unique: true },
    { name: 'record', type: 'text', required: true, index: true },
    { name: 'key', type: 'text', required: true },
    // As it was when it was last out.
    { name: 'slug', type: 'text', required: true },
    {
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      options: optionsOf(CHANGE_STATES),
    },
    // Ever higher: what a follower has seen is one number.
    { name: 'sequence', type: 'number', required: true, unique: true },
    { name: 'changedAt', type: 'date', required: true, index: true },
    { name: 'firstSequence', type: 'number', required: true, index: true },
    { name: 'firstOutAt', type: 'date', required: true },
    // Of the words readers get; empty when it is withdrawn.
    { name: 'fingerprint', type: 'text' },
    // When the record was saved whose words these are: a comparison at the start reads no more than this.
    { name: 'savedAt', type: 'date' },
    // Slugs of its themes and the themes above them, as `,roma,community-cohesion,`; those it last had once it is withdrawn.
    { name: 'themes', type: 'text', required: true },
  ],
});
