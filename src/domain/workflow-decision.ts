import { isNoMove, isPublishedStage, STAGE_LABELS, transitionFor, type Stage } from './workflow.ts';
import type { Role } from './vocabulary.ts';

/** A save of a case, as far as the workflow is concerned. */
export interface StageSave {
  /** Undefined for the system's own calls: seeds, jobs, scripts. */
  role: Role | undefined;
  /** Where the newest version stands; a new case is a draft. */
  from: Stage;
  /** Where the save says it should stand, when that is another stage. */
  asked?: Stage;
  /** The save writes the record that readers have. */
  publishes: boolean;
  /** Readers get other words by it, or a draft has other words than it had. */
  changesWords: boolean;
  /** Readers get back, word for word, what they have: a draft over it is thrown away. The stage of what they have. */
  revertsTo?: Stage;
  /** A publisher plans its publishing, which approves it: from a draft too. */
  plans?: boolean;
  /** An old version's words come back: nobody has approved them as they now stand. */
  restores?: boolean;
  hasComment: boolean;
  hasReason: boolean;
  /** The settings ask that nobody approves or publishes what they wrote or changed last. */
  needsSecondPerson: boolean;
  /** Written, or changed last, by whoever saves. */
  isOwnWork: boolean;
}

export type StageDecision =
  | { stage: Stage; moves: { from: Stage; to: Stage }[] }
  | {
      refused:
        /** There is no such move for anybody. */
        | 'no-move'
        /** Others may. */
        | 'role'
        /** The move lacks what must be said with it. */
        | 'comment'
        | 'reason'
        | 'second-person';
      message: string;
    };

/** Where a case stands after a save, or why the save is refused. The one place that knows; hooks and forms ask it. */
export const decideStage = (save: StageSave): StageDecision => {
  if (save.role === undefined) return systemStage(save);
  return save.publishes ? publishedStage(save) : draftStage(save);
};

/** The system may do everything; the stage only has to fit to what readers have. */
const systemStage = ({ from, asked, publishes }: StageSave): StageDecision => {
  const wished = asked ?? from;
  const fitting: Stage = publishes ? 'published' : 'draft';
  const stage = isPublishedStage(wished) === publishes ? wished : fitting;
  return { stage, moves: stage === from ? [] : [{ from, to: stage }] };
};

const publishedStage = (save: StageSave): StageDecision => {
  const { from, asked, role, revertsTo } = save;
  if (revertsTo && (asked === undefined || asked === revertsTo) && (role === 'publisher' || role === 'admin'))
    return { stage: revertsTo, moves: [{ from, to: revertsTo }] };
  const to = asked ?? (isPublishedStage(from) ? from : 'published');
  if (!isPublishedStage(to))
    return {
      refused: 'no-move',
      message: `A case that readers have can’t be “${STAGE_LABELS[to]}”: save it as a draft, or unpublish it.`,
    };
  if (to !== from) return move({ save, to });
  // A correction of what readers have.
  if (role !== 'publisher' && role !== 'admin')
    return { refused: 'role', message: 'Only publishers change what readers have.' };
  if (save.changesWords && save.needsSecondPerson) return secondPerson();
  return { stage: to, moves: [] };
};

const draftStage = (save: StageSave): StageDecision => {
  const { from, asked } = save;
  if (asked !== undefined) {
    if (isPublishedStage(asked))
      return isNoMove({ from, to: asked })
        ? noMove({ from, to: asked })
        : {
            refused: transitionFor({ from, to: asked, role: save.role ?? 'contributor' })
              ? 'no-move'
              : 'role',
            message: `“${STAGE_LABELS[asked]}” is what readers have: it can’t be saved as a draft.`,
          };
    return move({ save, to: asked });
  }
  if (isPublishedStage(from)) return move({ save, to: 'draft' });
  if (from === 'approved' && withdrawsApproval(save)) return arrive({ from, to: 'in-review' });
  return { stage: from, moves: [] };
};

/** What was approved is these words. A publisher, who could publish others straight away, may mend them. */
const withdrawsApproval = ({ changesWords, restores, role, needsSecondPerson }: StageSave): boolean =>
  Boolean(restores) || (changesWords && (needsSecondPerson || (role !== 'publisher' && role !== 'admin')));

const move = ({ save, to }: { save: StageSave; to: Stage }): StageDecision => {
  const { from, role, needsSecondPerson, isOwnWork } = save;
  if (save.plans && from === 'draft' && to === 'approved')
    return needsSecondPerson ? skipsReview() : arrive({ from, to });
  if (isNoMove({ from, to })) return noMove({ from, to });
  const allowed = role && transitionFor({ from, to, role });
  if (!allowed)
    return {
      refused: 'role',
      message: `Your role can’t take a case from “${STAGE_LABELS[from]}” to “${STAGE_LABELS[to]}”.`,
    };
  if (allowed.needs === 'comment' && !save.hasComment)
    return { refused: 'comment', message: 'Say what should be changed.' };
  if (allowed.needs === 'reason' && !save.hasReason)
    return { refused: 'reason', message: 'Say why, for the readers who still come to its address.' };
  if (needsSecondPerson) {
    if (to === 'approved' && isOwnWork) return secondPerson();
    if (to === 'published' && from === 'approved' && isOwnWork) return secondPerson();
    if (to === 'published' && from !== 'approved' && !isPublishedStage(from)) return skipsReview();
    if (to === 'published' && isPublishedStage(from) && save.changesWords) return secondPerson();
  }
  return arrive({ from, to });
};

/** Publishing what nobody has approved approves it as well. */
const arrive = ({ from, to }: { from: Stage; to: Stage }): StageDecision => {
  if (from === to) return { stage: to, moves: [] };
  const skipsApproval = to === 'published' && from !== 'approved' && !isPublishedStage(from);
  return {
    stage: to,
    moves: skipsApproval
      ? [
          { from, to: 'approved' },
          { from: 'approved', to },
        ]
      : [{ from, to }],
  };
};

const noMove = ({ from, to }: { from: Stage; to: Stage }): StageDecision => ({
  refused: 'no-move',
  message: `A case can’t go from “${STAGE_LABELS[from]}” to “${STAGE_LABELS[to]}”.`,
});

const skipsReview = (): StageDecision => ({
  refused: 'second-person',
  message: 'Nothing is published without a review here: send it for review first.',
});

const secondPerson = (): StageDecision => ({
  refused: 'second-person',
  message: 'Somebody else has to: here nobody approves or publishes what they wrote or changed last.',
});
