import { hasRole } from '../../../collections/access/roles.ts';
import type { Stage } from '../../domain/workflow.ts';
import type { Case } from '../../payload-types.ts';
import { asUser, SHOWN, type DeskList, type DeskReading } from './desk-reading.ts';
import { toWhere, type Filter } from './list-address.ts';
import { themesUnder } from './themes-under.ts';

/** Why a case waits for somebody: it was given to them, came back to them, needs a reviewer of theirs, or needs publishing. */
export type WaitingReason = 'assigned' | 'returned' | 'to-review' | 'to-publish';

export interface WaitingCase {
  id: string;
  title: string;
  stage: Stage;
  reason: WaitingReason;
  /** An ISO date. */
  dueOn: string | null;
  updatedAt: string;
}

/** Cases whose next step is this person's, the ones with a day to be done by first, then those that have waited longest. */
export const readDeskWaiting = async (reading: DeskReading): Promise<DeskList<WaitingCase>> => {
  const waiting = toWhere(await waitingFor(reading));
  const find = ({ hasDay, limit }: { hasDay: boolean; limit: number }) =>
    reading.payload.find({
      collection: 'cases',
      draft: true,
      where: { and: [waiting, { 'workflow.dueOn': { exists: hasDay } }] },
      sort: hasDay ? 'workflow.dueOn' : 'updatedAt',
      select: { title: true, workflow: true, createdBy: true, updatedAt: true },
      depth: 0,
      limit,
      ...asUser(reading),
    });
  const dated = await find({ hasDay: true, limit: SHOWN });
  const others = await find({ hasDay: false, limit: SHOWN });
  return {
    total: dated.totalDocs + others.totalDocs,
    items: [...dated.docs, ...others.docs]
      .slice(0, SHOWN)
      .map((doc) => waitingCase({ doc, userId: String(reading.user.id) })),
  };
};

/** Which cases wait for this person, as a filter on the newest draft of each. */
export const waitingFor = async (reading: DeskReading): Promise<Filter> => {
  const { user } = reading;
  const id = String(user.id);
  return [
    [
      ['workflow.assignee', 'equals', id],
      ['workflow.stage', 'in', WORKED_ON],
    ],
    [
      ['createdBy', 'equals', id],
      ['workflow.stage', 'equals', 'changes-requested'],
    ],
    ...(hasRole({ user }, 'reviewer') ? await unassignedReviews(reading) : []),
    ...(hasRole({ user }, 'publisher') ? [[['workflow.stage', 'equals', 'approved']] as const] : []),
  ];
};

/** What nobody has taken on: of the themes this person reviews, or all where they have named none. */
const unassignedReviews = async (reading: DeskReading): Promise<Filter> => {
  const own = reading.user.reviewsThemes ?? [];
  const themes = await themesUnder({
    ...reading,
    ids: own.map((theme) => (typeof theme === 'string' ? theme : theme.id)),
  });
  return (['exists', 'equals'] as const).map((operator) => [
    ['workflow.stage', 'equals', 'in-review'],
    // A name that was taken out again may be stored as nothing or as no letters.
    ['workflow.assignee', operator, operator === 'exists' ? 'false' : ''],
    ...(themes.length > 0 ? [['themes', 'in', themes] as const] : []),
  ]);
};

/** A published or archived case that still names somebody is nobody's next step. */
const WORKED_ON: Stage[] = ['draft', 'in-review', 'changes-requested', 'approved', 'due-for-review'];

const waitingCase = ({
  doc,
  userId,
}: {
  doc: Pick<Case, 'id' | 'title' | 'workflow' | 'updatedAt'>;
  userId: string;
}): WaitingCase => {
  const stage = doc.workflow?.stage ?? 'draft';
  return {
    id: doc.id,
    title: doc.title,
    stage,
    reason: reasonOf({ stage, isMine: doc.workflow?.assignee === userId }),
    dueOn: doc.workflow?.dueOn ?? null,
    updatedAt: doc.updatedAt,
  };
};

const reasonOf = ({ stage, isMine }: { stage: Stage; isMine: boolean }): WaitingReason => {
  if (stage === 'changes-requested') return 'returned';
  if (isMine) return 'assigned';
  return stage === 'approved' ? 'to-publish' : 'to-review';
};
