import { workflowEndpoints } from '../../src/editorial/workflow/endpoints.ts';
import { TIERS } from '../../src/domain/vocabulary.ts';
import { consentEndpoints } from '../../src/editorial/consent/endpoints.ts';
import { duplicatesEndpoint } from '../../src/editorial/duplicates/endpoint.ts';
import { slugField } from '../fields/identity.ts';
import { readListedOrOwn } from '../access/index.ts';
import { optionsOf } from '../fields/options.ts';
import { publishedRecord } from '../published-record.ts';
import { contactTab } from './contact-tab.ts';
import { contextTab } from './context-tab.ts';
import { helpFields } from './help-fields.ts';
import { countEdition, keepUnpublishedEdition, noteEditionSave } from './hooks/count-edition.ts';
import { keepWorkflow } from './hooks/keep-workflow.ts';
import {
  logRestore,
  restoreEndpoint,
  restoreOnlyAsDraft,
  restoreWordsAlone,
} from './hooks/restore-as-draft.ts';
import { deleteDependents, tellWorkflow } from './hooks/tell-workflow.ts';
import { importPanelField } from './import-panel-field.ts';
import { linksTab } from './links-tab.ts';
import { meansTab } from './means-tab.ts';
import { storyTab } from './story-tab.ts';
import { archiveFields, editionField, importedFields, workflowField } from './workflow-fields.ts';

export const Cases = publishedRecord({
  // Published versions are cited: none is ever pruned away.
  maxVersions: 0,
  read: readListedOrOwn,
  guards: [keepWorkflow],
  pageOf: (slug) => `/cases/${slug}`,
  config: {
    slug: 'cases',
    enableQueryPresets: true,
    labels: { singular: 'Case study', plural: 'Case studies' },
    defaultSort: '-updatedAt',
    endpoints: [duplicatesEndpoint, ...consentEndpoints, restoreEndpoint, ...workflowEndpoints],
    hooks: {
      beforeOperation: [noteEditionSave, restoreOnlyAsDraft],
      beforeValidate: [restoreWordsAlone],
      beforeChange: [countEdition, keepUnpublishedEdition],
      afterChange: [tellWorkflow, logRestore],
      beforeDelete: [deleteDependents],
    },
    admin: {
      useAsTitle: 'title',
      group: 'Good practice',
      description: 'What was tried, what came of it, what did not work.',
      defaultColumns: [
        'title',
        'organisation',
        'workflow.stage',
        'workflow.assignee',
        'workflow.dueOn',
        'updatedAt',
      ],
      components: {
        beforeListTable: [
          '/src/components/admin/import/import-link.tsx#ImportLink',
          '/src/components/admin/desk/bulk-bar.tsx#BulkBar',
        ],
      },
      listSearchableFields: ['title', 'summary', 'slug'],
      pagination: { defaultLimit: 25 },
    },
  },
  fields: [
    importPanelField,
    ...importedFields,
    { type: 'tabs', tabs: [storyTab, contextTab, meansTab, linksTab, contactTab] },
    workflowField,
    ...helpFields,
    slugField(),
    {
      name: 'tier',
      type: 'select',
      required: true,
      defaultValue: 'full',
      options: optionsOf(TIERS, { snapshot: 'Snapshot: a paragraph and a figure', full: 'Full case study' }),
      admin: { position: 'sidebar' },
    },
    ...archiveFields,
    editionField,
  ],
});
