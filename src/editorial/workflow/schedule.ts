import type { PayloadRequest, ServerFunction } from 'payload';
import { hasRole } from '../../../collections/access/roles.ts';
import { isPublished } from '../../../collections/hooks/guard-publishing.ts';
import { isPublishedStage } from '../../domain/workflow.ts';
import { demandReadiness } from './demands.ts';
import { logCase } from './log-case.ts';
import { openCase } from './open-case.ts';
import { quietRequest } from './quiet-request.ts';
import { refusePerson } from './refusals.ts';

/** What the admin panel asks for when somebody plans, changes or drops a day of publishing. */
export interface ScheduleRequest {
  type?: 'publish' | 'unpublish';
  date?: Date | string;
  deleteID?: string | number;
  doc?: { relationTo: string; value: string };
  req: PayloadRequest;
}

/**
 * Payload's own way of planning, for those alone who may publish: it asks no more than that somebody is signed in. To plan the
 * publishing of a case is to approve it as it stands; what is changed afterwards is not published by itself.
 */
export const guardedSchedule =
  (schedule: ServerFunction): ServerFunction =>
  async (args) => {
    const { type, date, deleteID, doc, req } = args as unknown as ScheduleRequest;
    if (!hasRole(req, 'publisher')) return { error: 'Only publishers plan what readers get, and when.' };
    const isCase = doc?.relationTo === 'cases' && deleteID === undefined;
    // The panel offers to take a case back, first, where there is nothing yet to take back.
    if (isCase && type === 'unpublish' && !(await isPublished({ collection: 'cases', id: doc.value, req })))
      return { error: 'Readers do not have this case yet. Choose “Publish”, then the time.' };
    if (isCase && type !== 'unpublish') {
      const refusal = await approve({ id: doc.value, req });
      if (refusal) {
        // The panel's own drawer says "scheduled" whatever it is answered: the form tells the truth from the log.
        await logCase({ req, caseId: doc.value, action: 'schedule-refused', note: refusal });
        return { error: refusal };
      }
    }
    const result = await schedule(args);
    if (isCase && date) await logPlan({ id: doc.value, date, isPublishing: type !== 'unpublish', req });
    return result;
  };

/** Why it can't be planned, or nothing. */
const approve = async ({ id, req }: { id: string; req: PayloadRequest }): Promise<string | undefined> => {
  try {
    const { record } = await openCase({ id, req });
    // Nobody could confirm a figure on the day itself; a consent may still come.
    await demandReadiness({ data: record, original: record, req });
    const stage = record.workflow?.stage ?? 'draft';
    if (stage === 'approved' || isPublishedStage(stage)) return undefined;
    const own = quietRequest(req);
    own.context = { approvesPlan: true };
    await req.payload.update({
      collection: 'cases',
      id,
      draft: true,
      data: { _status: 'draft', workflow: { stage: 'approved' } },
      depth: 0,
      overrideAccess: false,
      user: req.user,
      req: own,
    });
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
};

const logPlan = ({
  id,
  date,
  isPublishing,
  req,
}: {
  id: string;
  date: Date | string;
  isPublishing: boolean;
  req: PayloadRequest;
}): Promise<void> =>
  logCase({
    req,
    caseId: id,
    action: 'scheduled',
    note: `${isPublishing ? 'To be published' : 'To be taken back'} on ${new Date(date).toISOString().slice(0, 16).replace('T', ' at ')} (UTC)`,
  });

/** What an error says to people. */
export const messageOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'Something went wrong.';
  const faults = (error as { data?: { errors?: { message: string; path: string; label?: string }[] } }).data
    ?.errors;
  if (!faults?.length) return error.message;
  return faults
    .map(({ message, label, path }) => (label === message ? message : `${label ?? path}: ${message}`))
    .join(' ');
};

/** Refuses what is due for publishing and was not approved as it stands. */
export const demandApproval = async ({ id, req }: { id: string; req: PayloadRequest }): Promise<void> => {
  const { docs } = await req.payload.find({
    collection: 'cases',
    where: { id: { equals: id } },
    draft: true,
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    req: quietRequest(req),
  });
  const stage = docs[0]?.workflow?.stage ?? 'draft';
  if (docs[0] && stage !== 'approved' && !isPublishedStage(stage))
    throw refusePerson('It is not approved as it now stands: its words were changed, or it was sent back.');
};
