import type { Stage } from '../../../domain/workflow.ts';

export const STAGE_WORDS: Record<Stage, string> = {
  draft: 'Draft',
  'in-review': 'In review',
  'changes-requested': 'Changes asked for',
  approved: 'Approved',
  published: 'Published',
  'due-for-review': 'Due for review',
  archived: 'Archived',
};

/** Where a case stands, as a word with a mark of its colour. */
export const StageBadge = ({ stage }: { stage: Stage }) => (
  <span className={`stage-badge stage-badge--${stage}`}>{STAGE_WORDS[stage]}</span>
);
