import { internalRecord } from './internal-record.ts';

/** What has been told to whom already, by a key of its own, so that a reminder goes out once however often a job runs. */
export const Notices = internalRecord({
  slug: 'notices',
  admin: { hidden: true },
  fields: [
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'at', type: 'date', required: true, index: true },
    // The job that tells it: tried again, it finds the notice its own.
    { name: 'job', type: 'text' },
  ],
});
