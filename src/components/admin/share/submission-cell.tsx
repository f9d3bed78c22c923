'use client';

import type { DefaultCellComponentProps } from 'payload';
import { DeskAction } from '../desk/desk-action.tsx';

/** In the list of submissions: one click to a draft, or the way to the one that was made. */
export const SubmissionCell = ({ rowData }: DefaultCellComponentProps) => {
  const {
    id,
    title,
    state,
    case: made,
  } = rowData as {
    id: string;
    title?: string | null;
    state?: string;
    case?: string | { id: string } | null;
  };
  const caseId = typeof made === 'object' ? made?.id : made;
  if (caseId) return <a href={`/admin/collections/cases/${caseId}`}>Open the draft</a>;
  if (state !== 'new' && state !== 'in-hand') return null;
  return (
    <DeskAction
      about={title || 'without a title'}
      done="A draft is made. Check what the import read."
      label="Make a draft"
      opens="cases"
      path={`/api/submissions/${id}/make-draft`}
    />
  );
};
