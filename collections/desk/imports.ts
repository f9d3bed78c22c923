import type { Access, CollectionConfig } from 'payload';
import { IMPORT_FORMATS, IMPORT_STATES } from '../../src/domain/imports.ts';
import { asPublisher } from '../access/index.ts';
import { hasRole, staffOf } from '../access/roles.ts';
import { createdByField } from '../fields/identity.ts';
import { optionsOf } from '../fields/options.ts';
import { internalRecord } from './internal-record.ts';

/** Reviewers see every file that came in, contributors those they brought. A file is never open to readers. */
const readOwnOrAll: Access = ({ req }) => {
  if (hasRole(req, 'reviewer')) return true;
  const staff = staffOf(req);
  return staff ? { createdBy: { equals: staff.id } } : false;
};

/** Documents as they came in, each with what was made of it. The original stays attached to its cases, privately. */
export const imports = ({ directory }: { directory: string }): CollectionConfig =>
  internalRecord({
    slug: 'imports',
    labels: { singular: 'Imported document', plural: 'Imported documents' },
    admin: {
      useAsTitle: 'filename',
      description: 'Word, PDF and other files that cases were made from, kept as they came.',
      defaultColumns: ['filename', 'state', 'cases', 'createdAt'],
    },
    access: { read: readOwnOrAll, delete: asPublisher },
    upload: {
      staticDir: directory,
      crop: false,
      focalPoint: false,
      displayPreview: false,
      pasteURL: false,
      // Pages and scripts are kept as they came; they are handed out as files to save, never to be run.
      allowRestrictedFileTypes: true,
      modifyResponseHeaders: ({ headers }) => asDownload(headers),
    },
    fields: [
      {
        name: 'state',
        type: 'select',
        required: true,
        defaultValue: 'waiting',
        index: true,
        options: optionsOf(IMPORT_STATES),
      },
      { name: 'format', type: 'select', options: optionsOf(IMPORT_FORMATS) },
      { name: 'problem', type: 'textarea', admin: { description: 'Why it could not be read.' } },
      {
        name: 'cases',
        type: 'relationship',
        relationTo: 'cases',
        hasMany: true,
        index: true,
        admin: { description: 'The drafts made of it: several, where it was split.' },
      },
      {
        type: 'row',
        fields: [
          { name: 'wordsRead', type: 'number', admin: { width: '50%' } },
          { name: 'wordsUnplaced', type: 'number', admin: { width: '50%' } },
        ],
      },
      // What the editor should know of the reading: `ImportReport` of src/editorial/import/import-report.ts.
      { name: 'report', type: 'json', admin: { hidden: true } },
      { name: 'batch', type: 'text', index: true, admin: { hidden: true } },
      createdByField(),
    ],
  });

const asDownload = (headers: Headers): Headers => {
  headers.set('content-disposition', 'attachment');
  headers.set('content-type', 'application/octet-stream');
  headers.set('x-content-type-options', 'nosniff');
  headers.set('cache-control', 'private, no-store');
  return headers;
};
