import type { PayloadRequest } from 'payload';
import { staffOf } from '../../../collections/access/roles.ts';
import { quietRequest } from './quiet-request.ts';

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
