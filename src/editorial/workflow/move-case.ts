import type { PayloadRequest } from 'payload';
import { badRequest } from '../../domain/errors.ts';
import { isPublishedStage, STAGES, type Stage } from '../../domain/workflow.ts';
import type { Case } from '../../payload-types.ts';
import { openCase } from './open-case.ts';

export interface Move {
  id: string;
  to: unknown;
  /** For the author; for an archived case, the reason that readers get. */
  comment?: unknown;
  /** An account's id, or null for nobody. */
  assignee?: unknown;
  /** An ISO date, or null for no day. */
  dueOn?: unknown;
}

/**
 * Takes a case to another stage with all that belongs to it, as whoever asks and with their rights; the hooks settle whether, log
 * it and tell others. Stages are taken with hyphens, or with underscores as GraphQL's enum has them.
 */
export const moveCase = async ({
  id,
  to,
  comment,
  assignee,
  dueOn,
  req,
}: Move & { req: PayloadRequest }): Promise<Case> => {
  const stage = readStage(to);
  const texts = { comment: readText({ name: 'comment', value: comment }), ...readTurn({ assignee, dueOn }) };
  const { record } = await openCase({ id, req });
  if (stage === record.workflow?.stage)
    throw badRequest([{ field: 'to', message: `to: the case stands at ${stage} already.` }]);
  const publishes = isPublishedStage(stage);
  return (await req.payload.update({
    collection: 'cases',
    id,
    draft: !publishes,
    // The hooks publish what is asked to stand as published: so a refusal comes from them, with its reason.
    data: { ...(!publishes && { _status: 'draft' as const }), workflow: { stage, ...texts } },
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })) as Case;
};

const readStage = (value: unknown): Stage => {
  const stage = typeof value === 'string' ? value.replaceAll('_', '-') : value;
  if (STAGES.includes(stage as Stage)) return stage as Stage;
  throw badRequest([{ field: 'to', message: `to: takes one of ${STAGES.join(', ')}.` }]);
};

/** Only what was given: the rest stays as it is. */
const readTurn = ({ assignee, dueOn }: Pick<Move, 'assignee' | 'dueOn'>) => ({
  ...(assignee !== undefined && { assignee: readText({ name: 'assignee', value: assignee }) ?? null }),
  ...(dueOn !== undefined && { dueOn: readDay(dueOn) }),
});

const readDay = (value: unknown): string | null => {
  if (value === null || value === '') return null;
  if (typeof value === 'string' && !Number.isNaN(Date.parse(value))) return new Date(value).toISOString();
  throw badRequest([{ field: 'dueOn', message: 'dueOn: takes a date, such as 2027-01-31.' }]);
};

export const readText = ({ name, value }: { name: string; value: unknown }): string | undefined => {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw badRequest([{ field: name, message: `${name}: takes text.` }]);
  return value.trim() || undefined;
};
