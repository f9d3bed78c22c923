import type { PayloadRequest } from 'payload';
import { staffOf } from '../../../collections/access/roles.ts';
import { logCase } from './log-case.ts';
import { quietRequest } from './quiet-request.ts';

/** Notes that somebody changed a case's words: once for as long as nobody else does anything to it. */
export const logEdit = async ({ req, caseId }: { req: PayloadRequest; caseId: string }): Promise<void> => {
  const staff = staffOf(req);
  if (!staff) return;
  const { docs } = await req.payload.find({
    collection: 'case-log',
    where: { case: { equals: caseId } },
    sort: '-at',
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    req: quietRequest(req),
  });
  const [last] = docs;
  const isSameHand =
    last?.byId === String(staff.id) && (last.action === 'edited' || last.action === 'created');
  if (!isSameHand) await logCase({ req, caseId, action: 'edited' });
};
