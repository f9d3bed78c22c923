import type { PayloadRequest, Where } from 'payload';
import { isPublished } from '../../../collections/hooks/guard-publishing.ts';
import type { CaseAction } from '../../domain/case-log.ts';
import type { Role } from '../../domain/vocabulary.ts';
import { isNoMove, movesFrom, type Stage } from '../../domain/workflow.ts';
import { openCase } from './open-case.ts';
import { quietRequest } from './quiet-request.ts';
import { readEditorialSettings } from './settings.ts';
import { allAccounts, mayOpen } from './staff.ts';

/** All that the form shows beside a case: where it stands, where it may go, who has it, what was said and done. */
export interface DeskOfCase {
  stage: Stage;
  /** Readers have it, perhaps in other words than these. */
  isLive: boolean;
  moves: { to: Stage; needs?: 'comment' | 'reason' }[];
  assignee: string | null;
  dueOn: string | null;
  colleagues: Colleague[];
  /** What is planned for readers, the next first. */
  plans: { publishes: boolean; at: string }[];
  /** Why the last plan came to nothing, until something else has happened. */
  refusedPlan: string | null;
  comments: DeskComment[];
  log: DeskLogEntry[];
}

/** Never an address: contributors see these too. */
export interface Colleague {
  id: string;
  name: string;
  role: Role;
}

export interface DeskComment {
  id: string;
  field: string | null;
  text: string;
  by: string;
  at: string;
  resolvedAt: string | null;
  resolvedBy: string | null;
}

export interface DeskLogEntry {
  id: string;
  action: CaseAction;
  from: Stage | null;
  to: Stage | null;
  note: string | null;
  by: string;
  at: string;
}

const NEWEST = 50;

export const deskOfCase = async ({ id, req }: { id: string; req: PayloadRequest }): Promise<DeskOfCase> => {
  const { record, staff } = await openCase({ id, req });
  const { needsSecondPerson } = await readEditorialSettings(req);
  const stage = record.workflow?.stage ?? 'draft';
  const isOwnWork = [record.createdBy, record.workflow?.editedBy].includes(String(staff.id));
  const ofCase: Where = { case: { equals: id } };
  const list = {
    where: ofCase,
    depth: 0,
    limit: NEWEST,
    overrideAccess: true,
    req: quietRequest(req),
  } as const;
  const comments = await req.payload.find({ collection: 'review-comments', sort: '-createdAt', ...list });
  const log = await req.payload.find({ collection: 'case-log', sort: '-at', ...list });
  return {
    stage,
    isLive: await isPublished({ collection: 'cases', id, req: quietRequest(req) }),
    moves: movesFrom({ from: stage, role: staff.role })
      .filter(
        ({ to }) =>
          !(
            needsSecondPerson &&
            (to === 'approved' || to === 'published') &&
            blocked({ stage, to, isOwnWork })
          ),
      )
      .map(({ to, needs }) => ({ to, ...(needs && { needs }) })),
    assignee: record.workflow?.assignee ?? null,
    dueOn: record.workflow?.dueOn ?? null,
    colleagues: (await allAccounts(req))
      .filter((account) => mayOpen({ account, createdBy: record.createdBy }))
      .map((account) => ({ id: String(account.id), name: account.name, role: account.role })),
    plans: await plansFor({ id, req }),
    refusedPlan: log.docs[0]?.action === 'schedule-refused' ? (log.docs[0].note ?? null) : null,
    comments: comments.docs.map((comment) => ({
      id: comment.id,
      field: comment.field ?? null,
      text: comment.text,
      by: comment.authorName,
      at: comment.createdAt,
      resolvedAt: comment.resolvedAt ?? null,
      resolvedBy: comment.resolvedBy ?? null,
    })),
    log: log.docs.map((entry) => ({
      id: entry.id,
      action: entry.action,
      from: entry.from ?? null,
      to: entry.to ?? null,
      note: entry.note ?? null,
      by: entry.byName,
      at: entry.at,
    })),
  };
};

const plansFor = async ({ id, req }: { id: string; req: PayloadRequest }): Promise<DeskOfCase['plans']> => {
  const { docs } = await req.payload.find({
    collection: 'payload-jobs',
    where: {
      and: [
        { taskSlug: { equals: 'schedulePublish' } },
        { completedAt: { exists: false } },
        { hasError: { not_equals: true } },
        { 'input.doc.value': { equals: id } },
      ],
    },
    sort: 'waitUntil',
    depth: 0,
    limit: NEWEST,
    overrideAccess: true,
    req: quietRequest(req),
  });
  return docs.flatMap(({ input, waitUntil }) =>
    waitUntil
      ? [{ publishes: (input as { type?: string } | null)?.type !== 'unpublish', at: waitUntil }]
      : [],
  );
};

/** Where a second person is asked for: own work, and what skips the review. */
const blocked = ({ stage, to, isOwnWork }: { stage: Stage; to: Stage; isOwnWork: boolean }): boolean =>
  to === 'published' && (stage === 'draft' || stage === 'in-review')
    ? !isNoMove({ from: stage, to })
    : isOwnWork && (stage === 'in-review' || stage === 'approved');
