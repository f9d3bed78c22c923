import type { Field, FieldHook } from 'payload';
import type { Case } from '../../src/payload-types.ts';
import { isPublishedStage, STAGE_LABELS, stageNow, STAGES, type Stage } from '../../src/domain/workflow.ts';
import { fieldForNobody, fieldForStaff } from '../access/index.ts';
import { optionsOf } from '../fields/options.ts';

/** A published case is due when its day has come; one that was published before there were stages stands as published. */
const asOfToday: FieldHook<Case, Stage | null | undefined> = ({ data, value }) => {
  const stage = value ?? 'draft';
  return stageNow({
    stage: data?._status === 'published' && !isPublishedStage(stage) ? 'published' : stage,
    reviewBy: data?.review?.reviewBy,
    now: new Date(),
  });
};

/** A copy is a draft of whoever makes it. */
const forgetInCopies = { beforeDuplicate: [() => null] };

/** Where the case stands, who has it, until when. Staff alone read it; `hooks/keep-workflow` holds to the moves of `domain/workflow`. */
export const workflowField: Field = {
  name: 'workflow',
  type: 'group',
  label: 'On the desk',
  access: { read: fieldForStaff },
  admin: { position: 'sidebar' },
  fields: [
    {
      name: 'stage',
      type: 'select',
      defaultValue: 'draft',
      index: true,
      options: optionsOf(STAGES, STAGE_LABELS),
      hooks: { afterRead: [asOfToday], beforeDuplicate: [() => 'draft'] },
      admin: {
        components: {
          Cell: '/src/components/admin/desk/case-cells.tsx#StageCell',
          Field: '/src/components/admin/workflow/stage-panel.tsx#StagePanel',
        },
      },
    },
    {
      name: 'assignee',
      type: 'text',
      index: true,
      // An account's id as plain text: a relationship would pull the accounts into the public GraphQL schema.
      hooks: forgetInCopies,
      admin: {
        description: 'Whose turn it is.',
        components: {
          Cell: '/src/components/admin/desk/case-cells.tsx#AssigneeCell',
          Field: '/src/components/admin/workflow/assignee-field.tsx#AssigneeField',
        },
      },
    },
    {
      name: 'dueOn',
      type: 'date',
      label: 'Due on',
      index: true,
      hooks: forgetInCopies,
      admin: { components: { Cell: '/src/components/admin/desk/case-cells.tsx#DueCell' } },
    },
    {
      name: 'said',
      type: 'ui',
      admin: { components: { Field: '/src/components/admin/workflow/comments-panel.tsx#CommentsPanel' } },
    },
    {
      name: 'happened',
      type: 'ui',
      admin: { components: { Field: '/src/components/admin/workflow/log-panel.tsx#LogPanel' } },
    },
    {
      name: 'comment',
      type: 'textarea',
      virtual: true,
      maxLength: 4000,
      access: { read: fieldForNobody },
      admin: { hidden: true, description: 'Said with a move: kept among the review comments.' },
    },
    {
      name: 'editedBy',
      type: 'text',
      access: { create: fieldForNobody, update: fieldForNobody },
      hooks: forgetInCopies,
      admin: { hidden: true, description: 'Who changed its words last, by the account’s id.' },
    },
  ],
};

/** Out of readers' lists, with a banner and the reason where somebody still has the address. */
export const archiveFields: Field[] = [
  {
    name: 'archivedOn',
    type: 'date',
    index: true,
    access: { create: fieldForNobody, update: fieldForNobody },
    hooks: forgetInCopies,
    admin: { position: 'sidebar', readOnly: true, condition: ({ archivedOn }) => Boolean(archivedOn) },
  },
  {
    name: 'archivedReason',
    type: 'textarea',
    localized: true,
    maxLength: 500,
    hooks: forgetInCopies,
    admin: {
      position: 'sidebar',
      rows: 3,
      condition: ({ archivedOn }) => Boolean(archivedOn),
      description: 'Shown to readers on the banner.',
    },
  },
];

/** The number of the published version, counted up by the base whenever readers get other words: its permalink ends in it. */
export const editionField: Field = {
  name: 'edition',
  type: 'number',
  index: true,
  access: { create: fieldForNobody, update: fieldForNobody },
  admin: { hidden: true },
};

/** What an import could not place, and the records it proposes to make: for the editor to deal with, never for readers. */
export const importedFields: Field[] = [
  {
    name: 'unplaced',
    type: 'textarea',
    access: { read: fieldForStaff, create: fieldForStaff, update: fieldForStaff },
    label: 'Text without a place yet',
    admin: {
      rows: 8,
      condition: ({ unplaced }) => Boolean(unplaced),
      description:
        'From the document, word for word. Move what belongs into a part of the case, delete the rest. Never shown to readers.',
    },
  },
  {
    name: 'proposedRecords',
    type: 'json',
    access: { read: fieldForStaff, create: fieldForStaff, update: fieldForStaff },
    admin: { hidden: true },
  },
];
