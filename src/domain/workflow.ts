import { ROLES, type Role } from './vocabulary.ts';

/** Where a case stands on its way from a draft to the readers and out of their sight again. */
export const STAGES = [
  'draft',
  'in-review',
  'changes-requested',
  'approved',
  'published',
  'due-for-review',
  'archived',
] as const;
export type Stage = (typeof STAGES)[number];

export const STAGE_LABELS: Record<Stage, string> = {
  draft: 'Draft',
  'in-review': 'In review',
  'changes-requested': 'Changes asked for',
  approved: 'Approved',
  published: 'Published',
  'due-for-review': 'Due for review',
  archived: 'Archived',
};

/** Stages of a record that readers have; the others belong to drafts. */
export const PUBLISHED_STAGES = ['published', 'due-for-review', 'archived'] as const satisfies Stage[];

export const isPublishedStage = (stage: Stage): boolean =>
  (PUBLISHED_STAGES as readonly Stage[]).includes(stage);

export interface Transition {
  from: Stage;
  to: Stage;
  /** The lowest role that may. A contributor's right ends at the cases of their own. */
  role: Role;
  /** What must be said with it: a comment for the author, a reason for the readers. */
  needs?: 'comment' | 'reason';
}

/**
 * Every move there is; what is not listed is refused. Publishing straight from a draft or a review counts as approving
 * it as well, so it is open to publishers only, and not at all where the settings ask for a second person.
 */
export const TRANSITIONS: readonly Transition[] = [
  { from: 'draft', to: 'in-review', role: 'contributor' },
  { from: 'draft', to: 'published', role: 'publisher' },
  { from: 'in-review', to: 'draft', role: 'contributor' },
  { from: 'in-review', to: 'changes-requested', role: 'reviewer', needs: 'comment' },
  { from: 'in-review', to: 'approved', role: 'reviewer' },
  { from: 'in-review', to: 'published', role: 'publisher' },
  { from: 'changes-requested', to: 'in-review', role: 'contributor' },
  { from: 'approved', to: 'in-review', role: 'reviewer' },
  { from: 'approved', to: 'changes-requested', role: 'reviewer', needs: 'comment' },
  { from: 'approved', to: 'published', role: 'publisher' },
  { from: 'published', to: 'draft', role: 'contributor' },
  { from: 'published', to: 'due-for-review', role: 'publisher' },
  { from: 'published', to: 'archived', role: 'publisher', needs: 'reason' },
  { from: 'due-for-review', to: 'draft', role: 'contributor' },
  { from: 'due-for-review', to: 'published', role: 'publisher' },
  { from: 'due-for-review', to: 'archived', role: 'publisher', needs: 'reason' },
  { from: 'archived', to: 'draft', role: 'contributor' },
  { from: 'archived', to: 'published', role: 'publisher' },
];

/** The move from one stage to another as somebody of this role may make it; undefined where it is refused. */
export const transitionFor = ({
  from,
  to,
  role,
}: {
  from: Stage;
  to: Stage;
  role: Role;
}): Transition | undefined =>
  TRANSITIONS.find((move) => move.from === from && move.to === to && isAtLeast({ role, needed: move.role }));

/** Where this role may take a case next. */
export const movesFrom = ({ from, role }: { from: Stage; role: Role }): Transition[] =>
  TRANSITIONS.filter((move) => move.from === from && isAtLeast({ role, needed: move.role }));

/** A published case whose day of review has come is due, whether or not anybody has said so. */
export const stageNow = ({
  stage,
  reviewBy,
  now,
}: {
  stage: Stage;
  /** An ISO date. */
  reviewBy?: string | null;
  now: Date;
}): Stage => (stage === 'published' && reviewBy && new Date(reviewBy) <= now ? 'due-for-review' : stage);

/** True where no role at all may take a case from one stage to the other. */
export const isNoMove = ({ from, to }: { from: Stage; to: Stage }): boolean =>
  !TRANSITIONS.some((move) => move.from === from && move.to === to);

const isAtLeast = ({ role, needed }: { role: Role; needed: Role }): boolean =>
  ROLES.indexOf(role) >= ROLES.indexOf(needed);
