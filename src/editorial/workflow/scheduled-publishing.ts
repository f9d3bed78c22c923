import type { PayloadRequest, TaskConfig, TaskHandler } from 'payload';
import type { Case } from '../../payload-types.ts';
import { logCase } from './log-case.ts';
import { quietRequest } from './quiet-request.ts';
import { demandApproval, messageOf } from './schedule.ts';
import { tellPeople } from './tell.ts';

interface Planned {
  type?: 'publish' | 'unpublish';
  doc?: { relationTo: string; value: string };
  user?: { value: string };
}

/**
 * Payload's task, which saves as whoever planned it and so with the rights they have by then; what it does for a case is held
 * to the approval, and a refusal is told to whoever planned it and kept on the log.
 */
export const withApproval = (task: TaskConfig): TaskConfig => {
  const publish = task.handler as TaskHandler<'schedulePublish'>;
  const handler: TaskHandler<'schedulePublish'> = async (args) => {
    const planned = args.input as unknown as Planned;
    const id = planned.doc?.relationTo === 'cases' ? planned.doc.value : undefined;
    try {
      if (id && planned.type !== 'unpublish') await demandApproval({ id, req: args.req });
      return await publish(args);
    } catch (error) {
      if (id) await tellRefusal({ id, planned, reason: messageOf(error), req: args.req });
      throw error;
    }
  };
  return { ...task, handler } as TaskConfig;
};

const tellRefusal = async ({
  id,
  planned,
  reason,
  req,
}: {
  id: string;
  planned: Planned;
  reason: string;
  req: PayloadRequest;
}): Promise<void> => {
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
  const [record] = docs as Case[];
  if (!record) return;
  await logCase({ req, caseId: id, action: 'schedule-refused', note: reason });
  await tellPeople({
    record,
    news: { kind: 'schedule-refused', comment: reason },
    onlyTo: String(planned.user?.value ?? ''),
    req,
  });
};
