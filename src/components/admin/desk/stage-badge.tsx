import { STAGE_LABELS, type Stage } from '../../../domain/workflow.ts';

/** Where a case stands, as a word with a mark of its colour. */
export const StageBadge = ({ stage }: { stage: Stage }) => (
  <span className={`stage-badge stage-badge--${stage}`}>{STAGE_LABELS[stage]}</span>
);
