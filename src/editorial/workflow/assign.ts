import type { PayloadRequest } from 'payload';
import { hasRole, staffOf } from '../../../collections/access/roles.ts';
import type { Stage } from '../../domain/workflow.ts';
import type { Case } from '../../payload-types.ts';
import { quietRequest } from './quiet-request.ts';
import { refuseField } from './refusals.ts';
import { idOf, pickReviewer } from './reviewers.ts';
import { accountOf, mayOpen } from './staff.ts';

type Turn = Pick<NonNullable<Case['workflow']>, 'assignee' | 'dueOn'>;

interface PassInput {
  /** Whose turn the save says it is. */
  turn: Turn;
  original?: Case;
  data: Partial<Case>;
  stage: Stage;
  moves: { from: Stage; to: Stage }[];
  req: PayloadRequest;
}

/**
 * Whose turn it is after a save: whoever the save names; else, when the case has moved, who reads it next, or its author when it
 * comes back, or nobody in particular. `assignedTo` is set when it is somebody new.
 */
export const passOn = async ({
  turn,
  original,
  data,
  stage,
  moves,
  req,
}: PassInput): Promise<{ turn: Turn; assignedTo?: string }> => {
  const before = original?.workflow?.assignee || null;
  const given = turn.assignee || null;
  const createdBy = original ? original.createdBy : String(staffOf(req)?.id ?? '');
  const isNamed = given !== before;
  if (isNamed && given) await checkAssignee({ id: given, createdBy, req });
  const isMoved = moves.length > 0 && req.context.isBulkLoad !== true;
  const assignee =
    isNamed || !isMoved ? given : await nextInTurn({ before, createdBy, original, data, stage, req });
  const isDone = isMoved && (stage === 'published' || stage === 'archived');
  return {
    turn: { assignee, dueOn: isDone ? null : turn.dueOn },
    assignedTo: assignee && assignee !== before ? assignee : undefined,
  };
};

const nextInTurn = async ({
  before,
  createdBy,
  original,
  data,
  stage,
  req,
}: Pick<PassInput, 'original' | 'data' | 'stage' | 'req'> & {
  before: string | null;
  createdBy: string | null | undefined;
}): Promise<string | null> => {
  if (stage === 'in-review') {
    const themes = (data.themes ?? []).map(idOf);
    const except = [createdBy, String(staffOf(req)?.id ?? '')];
    return (
      (original && (await lastReader({ caseId: original.id, except, req }))) ??
      (await pickReviewer({ themes, except, req })) ??
      null
    );
  }
  if (stage === 'changes-requested') {
    const author = await accountOf({ id: createdBy, req });
    return author ? String(author.id) : null;
  }
  return stage === 'draft' ? before : null;
};

/** Who sent it back last knows what was asked for. */
const lastReader = async ({
  caseId,
  except,
  req,
}: {
  caseId: string;
  except: (string | null | undefined)[];
  req: PayloadRequest;
}): Promise<string | undefined> => {
  const { docs } = await req.payload.find({
    collection: 'case-log',
    where: {
      and: [
        { case: { equals: caseId } },
        { action: { equals: 'moved' } },
        { from: { equals: 'in-review' } },
        { byId: { exists: true } },
      ],
    },
    sort: '-at',
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    req: quietRequest(req),
  });
  const reader = await accountOf({ id: docs[0]?.byId, req });
  if (!reader || except.includes(String(reader.id))) return undefined;
  return hasRole({ user: { ...reader, collection: 'users' } }, 'reviewer') ? String(reader.id) : undefined;
};

const checkAssignee = async ({
  id,
  createdBy,
  req,
}: {
  id: string;
  createdBy: string | null | undefined;
  req: PayloadRequest;
}): Promise<void> => {
  const account = await accountOf({ id, req });
  if (!account) throw refuseField({ path: 'workflow.assignee', message: 'There is no such colleague.', req });
  if (!mayOpen({ account, createdBy }))
    throw refuseField({
      path: 'workflow.assignee',
      message: `${account.name} can’t open this case: contributors work on what they wrote.`,
      req,
    });
};
