import type { CollectionAfterChangeHook, CollectionBeforeDeleteHook } from 'payload';
import { addComment } from '../../../src/editorial/workflow/comments.ts';
import { logCase } from '../../../src/editorial/workflow/log-case.ts';
import { logEdit } from '../../../src/editorial/workflow/log-edit.ts';
import { newsOf } from '../../../src/editorial/workflow/mails.ts';
import { takeNotes } from '../../../src/editorial/workflow/notes.ts';
import { quietRequest } from '../../../src/editorial/workflow/quiet-request.ts';
import { accountOf } from '../../../src/editorial/workflow/staff.ts';
import { tellPeople } from '../../../src/editorial/workflow/tell.ts';
import type { Case } from '../../../src/payload-types.ts';
import { saveNoteOf } from '../../hooks/note-save.ts';

/** Writes on the log what a save did to a case, keeps what was said with it, and tells whom it concerns. Never throws. */
export const tellWorkflow: CollectionAfterChangeHook<Case> = async ({ doc, previousDoc, operation, req }) => {
  const notes = takeNotes({ req, id: doc.id, operation });
  if (!notes || req.context.isBulkLoad === true) return;
  const { moves, comment, assignedTo, changesWords, wasLive } = notes;
  const caseId = String(doc.id);
  const log = (entry: Omit<Parameters<typeof logCase>[0], 'caseId' | 'req' | 'payload'>) =>
    logCase({ req, caseId, ...entry });

  if (operation === 'create') await log({ action: 'created', note: doc.title });
  else if (changesWords && req.context.isRestoringVersion !== true) await logEdit({ req, caseId });
  if (comment) await addComment({ caseId, text: comment, req }).catch(() => undefined);
  for (const { from, to } of moves) {
    const isCheck = from === 'due-for-review' && to === 'published' && !changesWords;
    const note = to === 'archived' ? (doc.archivedReason ?? undefined) : comment;
    await log({ action: isCheck ? 'checked' : 'moved', from, to, note });
  }
  if (assignedTo) await log({ action: 'assigned', note: (await accountOf({ id: assignedTo, req }))?.name });
  if (wasLive && doc._status === 'draft' && saveNoteOf(req.context).isDraftSave !== true)
    await log({ action: 'unpublished' });
  const wasTrashed = Boolean(previousDoc?.deletedAt);
  if (operation === 'update' && wasTrashed !== Boolean(doc.deletedAt))
    await log({ action: doc.deletedAt ? 'trashed' : 'taken-from-trash' });

  const arrived = moves.at(-1);
  const news = arrived && newsOf({ to: arrived.to, comment });
  if (news) await tellPeople({ record: doc, news, req });
  if (assignedTo && news?.kind !== 'sent-for-review' && news?.kind !== 'returned')
    await tellPeople({ record: doc, news: { kind: 'assigned' }, onlyTo: assignedTo, req });
};

/** A case that is deleted for good takes with it what was kept about it alone. */
export const deleteDependents: CollectionBeforeDeleteHook = async ({ id, req }) => {
  for (const collection of ['case-log', 'review-comments', 'consents', 'contact-requests'] as const)
    await req.payload.db.deleteMany({
      collection,
      where: { case: { equals: id } },
      req: quietRequest(req),
    });
};
