import type { Payload, PayloadRequest } from 'payload';
import { staffOf } from '../../../collections/access/roles.ts';
import type { CaseAction } from '../../domain/case-log.ts';
import type { Stage } from '../../domain/workflow.ts';
import { quietRequest } from './quiet-request.ts';

export interface CaseLogEntry {
  caseId: string | number;
  action: CaseAction;
  from?: Stage;
  to?: Stage;
  /** A comment, a reason, a name: never more than staff who read every draft may know. */
  note?: string;
  /** Who did it where nobody of the staff is signed in: "Salix Homes, by the consent link". */
  byName?: string;
  /** The id of the version it was done to. */
  version?: string;
}

type LogCase = CaseLogEntry & ({ req: PayloadRequest; payload?: never } | { req?: never; payload: Payload });

/** The name in the log of what no person did. */
export const THE_BASE = 'Casebook';

/**
 * Adds a line to a case's log, in the transaction of `req` where there is one. Never throws: by then the act itself is
 * saved, and a log that can't be written must not tell its doer that it isn't.
 */
export const logCase = async ({
  req,
  payload,
  caseId,
  action,
  from,
  to,
  note,
  byName,
  version,
}: LogCase): Promise<void> => {
  const api = req?.payload ?? payload;
  if (!api) return;
  const staff = req ? staffOf(req) : undefined;
  try {
    await api.create({
      collection: 'case-log',
      depth: 0,
      overrideAccess: true,
      req: req && quietRequest(req),
      data: {
        case: String(caseId),
        action,
        from,
        to,
        note,
        version,
        byId: staff && String(staff.id),
        byName: byName ?? staff?.name ?? THE_BASE,
        at: new Date().toISOString(),
      },
    });
  } catch (err) {
    api.logger.error({ err, msg: `The log of case ${caseId} missed "${action}".` });
  }
};
