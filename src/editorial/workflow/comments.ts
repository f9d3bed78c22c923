import type { PayloadRequest } from 'payload';
import { staffOf } from '../../../collections/access/roles.ts';
import { badRequest, notFound } from '../../domain/errors.ts';
import type { ReviewComment } from '../../payload-types.ts';
import { logCase } from './log-case.ts';
import { readText } from './move-case.ts';
import { openCase } from './open-case.ts';
import { quietRequest } from './quiet-request.ts';
import { idOf } from './reviewers.ts';
import { tellPeople } from './tell.ts';

/** True where whoever asks has said something of this case that nobody has dealt with yet. */
export const hasOpenComment = async ({
  caseId,
  req,
}: {
  caseId: string | undefined;
  req: PayloadRequest;
}): Promise<boolean> => {
  const staff = staffOf(req);
  if (!caseId || !staff) return false;
  const { totalDocs } = await req.payload.count({
    collection: 'review-comments',
    where: {
      and: [
        { case: { equals: caseId } },
        { authorId: { equals: String(staff.id) } },
        { resolvedAt: { exists: false } },
      ],
    },
    overrideAccess: true,
    req: quietRequest(req),
  });
  return totalDocs > 0;
};

/** Keeps what somebody asks for, of a field or of the case as a whole. */
export const addComment = ({
  caseId,
  text,
  field,
  req,
}: {
  caseId: string;
  text: string;
  /** Its path in the form. */
  field?: string;
  req: PayloadRequest;
}) => {
  const staff = staffOf(req);
  return req.payload.create({
    collection: 'review-comments',
    data: {
      case: caseId,
      field,
      text,
      authorId: staff && String(staff.id),
      authorName: staff?.name ?? 'Casebook',
    },
    depth: 0,
    overrideAccess: true,
    req: quietRequest(req),
  });
};

const LONGEST = 4000;

/** A comment from the desk's form, logged and told to whom it concerns. */
export const commentOn = async ({
  id,
  text,
  field,
  req,
}: {
  id: string;
  text: unknown;
  field: unknown;
  req: PayloadRequest;
}): Promise<ReviewComment> => {
  const words = readText({ name: 'text', value: text });
  const path = readText({ name: 'field', value: field });
  if (!words) throw badRequest([{ field: 'text', message: 'text: say what should be changed.' }]);
  if (words.length > LONGEST)
    throw badRequest([{ field: 'text', message: `text: takes at most ${LONGEST} characters.` }]);
  if (path && !/^[\w.-]{1,200}$/.test(path))
    throw badRequest([
      { field: 'field', message: 'field: takes the path of a field, such as results.0.statement.' },
    ]);
  const { record } = await openCase({ id, req });
  const comment = await addComment({ caseId: id, text: words, field: path, req });
  await logCase({ req, caseId: id, action: 'commented', note: path ? `${path}: ${words}` : words });
  await tellPeople({ record, news: { kind: 'commented', comment: words }, req });
  return comment;
};

/** Says that a comment has been dealt with, or that it has not after all. Open to its author, the case's author, and reviewers. */
export const resolveComment = async ({
  id,
  commentId,
  isResolved,
  req,
}: {
  id: string;
  commentId: string;
  isResolved: boolean;
  req: PayloadRequest;
}): Promise<ReviewComment> => {
  // Who may open the case is its author or a reviewer: both may.
  const { staff } = await openCase({ id, req });
  const comment = await req.payload.findByID({
    collection: 'review-comments',
    id: commentId,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req: quietRequest(req),
  });
  if (!comment || idOf(comment.case) !== id) throw notFound('There is no such comment on this case.');
  const saved = await req.payload.update({
    collection: 'review-comments',
    id: commentId,
    data: isResolved
      ? { resolvedAt: new Date().toISOString(), resolvedBy: staff.name }
      : { resolvedAt: null, resolvedBy: null },
    depth: 0,
    overrideAccess: true,
    req: quietRequest(req),
  });
  if (isResolved)
    await logCase({ req, caseId: id, action: 'comment-resolved', note: comment.text.slice(0, 200) });
  return saved;
};
