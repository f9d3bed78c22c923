import type { CollectionBeforeChangeHook } from 'payload';
import { isPublishedStage, type Stage } from '../../../src/domain/workflow.ts';
import { decideStage } from '../../../src/domain/workflow-decision.ts';
import { contentHashOf } from '../../../src/editorial/editions/content-hash.ts';
import { passOn } from '../../../src/editorial/workflow/assign.ts';
import { hasOpenComment } from '../../../src/editorial/workflow/comments.ts';
import { archiveAndReview } from '../../../src/editorial/workflow/dates.ts';
import { demandReadiness } from '../../../src/editorial/workflow/demands.ts';
import { keepNotes } from '../../../src/editorial/workflow/notes.ts';
import { refuseField, refusePerson } from '../../../src/editorial/workflow/refusals.ts';
import { revertedStage } from '../../../src/editorial/workflow/reverted-stage.ts';
import { readEditorialSettings } from '../../../src/editorial/workflow/settings.ts';
import type { Case } from '../../../src/payload-types.ts';
import { hasRole, staffOf } from '../../access/roles.ts';
import { isPublished } from '../../hooks/guard-publishing.ts';
import { saveNoteOf } from '../../hooks/note-save.ts';

/**
 * Holds every save of a case, whatever door it came by, to the moves of `domain/workflow`: sets the stage that follows from it,
 * or refuses it. Runs before all other hooks, because a case that is asked to stand as published is published by it.
 */
export const keepWorkflow: CollectionBeforeChangeHook<Case> = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  const { isDraftSave, givenStatus, movesTrash, isDuplicate } = saveNoteOf(req.context);
  const staff = staffOf(req);
  const original = operation === 'update' ? originalDoc : undefined;
  const id = original?.id;
  if (isDuplicate) Object.assign(data, { _status: 'draft', workflow: { stage: 'draft' } });

  const from = stageOf(original);
  const { stage: wished, comment: said, ...turn } = data.workflow ?? {};
  const asked = wished && wished !== from ? wished : undefined;
  if (
    asked &&
    isPublishedStage(asked) &&
    !isDraftSave &&
    givenStatus === undefined &&
    data._status !== 'published'
  )
    data._status = 'published';
  const publishes = data._status === 'published';
  const wasLive = Boolean(original) && (await isLive({ original, isDraftSave, req }));
  if (
    wasLive &&
    hasRole(req, 'publisher') &&
    !isDraftSave &&
    !publishes &&
    givenStatus === undefined &&
    !movesTrash
  )
    throw refuseField({
      path: '_status',
      message:
        'Readers have this case. Save with draft=true to leave them what they have, or say which `_status` it should get.',
      id,
      req,
    });

  const changesWords = !original || contentHashOf(data) !== contentHashOf(original);
  const editedBy = changesWords && staff ? String(staff.id) : original?.workflow?.editedBy;
  const settings = staff && (await readEditorialSettings(req));
  const comment = said?.trim() || undefined;
  // What is said with archiving is said to readers.
  if (asked === 'archived' && comment) data.archivedReason = comment;
  const decision = decideStage({
    role: staff?.role,
    from,
    asked,
    publishes,
    changesWords,
    revertsTo:
      original && publishes && wasLive && !isPublishedStage(from)
        ? await revertedStage({ data, original, req })
        : undefined,
    plans: req.context.approvesPlan === true,
    restores: req.context.isRestoringVersion === true,
    hasComment:
      Boolean(comment) || (asked === 'changes-requested' && (await hasOpenComment({ caseId: id, req }))),
    hasReason: hasText(data.archivedReason),
    needsSecondPerson: Boolean(settings?.needsSecondPerson),
    isOwnWork:
      Boolean(staff) && [original ? original.createdBy : staff?.id, editedBy].includes(String(staff?.id)),
  });
  if ('refused' in decision) {
    if (decision.refused === 'role' || decision.refused === 'second-person')
      throw refusePerson(decision.message);
    const path = decision.refused === 'reason' ? 'archivedReason' : 'workflow.stage';
    throw refuseField({ path, message: decision.message, id, req });
  }

  const { stage, moves } = decision;
  if (publishes) await demandReadiness({ data, original, settings, req });
  const dated = await archiveAndReview({
    data,
    original,
    asked,
    from,
    stage,
    publishes,
    isDraftSave,
    settings,
    req,
  });
  const passed = await passOn({ turn, original, data, stage, moves, req });
  keepNotes({
    req,
    id,
    notes: {
      moves,
      comment: stage === 'archived' ? undefined : comment,
      assignedTo: passed.assignedTo,
      changesWords,
      wasLive,
    },
  });
  return { ...dated, workflow: { ...passed.turn, stage, editedBy } };
};

/** Where the newest version stands. What was published before there were stages has none of its own. */
const stageOf = (original: Case | undefined): Stage => {
  const stage = original?.workflow?.stage ?? 'draft';
  return original?._status === 'published' && !isPublishedStage(stage) ? 'published' : stage;
};

const isLive = async ({
  original,
  isDraftSave,
  req,
}: {
  original: Case | undefined;
  isDraftSave: boolean | undefined;
  req: Parameters<CollectionBeforeChangeHook>[0]['req'];
}): Promise<boolean> => {
  if (!original || isDraftSave) return false;
  if (original._status === 'published') return true;
  return isPublished({ collection: 'cases', id: original.id, req });
};

const hasText = (value: unknown): boolean =>
  typeof value === 'string' ? value.trim() !== '' : value !== null && value !== undefined;
