import type { DefaultServerCellComponentProps } from 'payload';
import { cache } from 'react';
import { stageNow, type Stage } from '../../../domain/workflow.ts';
import { readColleagueName } from '../../../editorial/desk/read-colleagues.ts';
import type { Case } from '../../../payload-types.ts';
import { dayOf } from './dates.ts';
import { StageBadge } from './stage-badge.tsx';

/** In the list of cases: where it stands today. */
export const StageCell = ({ cellData, rowData }: DefaultServerCellComponentProps) => (
  <StageBadge
    stage={stageNow({
      stage: (cellData as Stage | null) ?? 'draft',
      reviewBy: (rowData as Partial<Case>).review?.reviewBy,
      now: new Date(),
    })}
  />
);

/** Whose turn it is, by name. */
export const AssigneeCell = async ({ cellData, payload }: DefaultServerCellComponentProps) =>
  cellData ? await nameOf(payload, String(cellData)) : <span aria-label="Nobody">–</span>;

/** The day it should be done by, marked where that is past. */
export const DueCell = ({ cellData }: DefaultServerCellComponentProps) => {
  if (!cellData) return <span aria-label="No day set">–</span>;
  const isOver = new Date(String(cellData)) < new Date();
  return (
    <span
      className={isOver ? 'desk-overdue' : undefined}
    >{`${isOver ? 'Was ' : ''}${dayOf(String(cellData))}`}</span>
  );
};

/** One look-up a name for all rows of a page. */
const nameOf = cache(readColleagueName);
