import type { PayloadRequest } from 'payload';
import { staffOf } from '../../../collections/access/roles.ts';
import { AppError, notFound } from '../../domain/errors.ts';
import type { Case } from '../../payload-types.ts';
import { quietRequest } from './quiet-request.ts';
import { mayOpen } from './staff.ts';

const onlyStaff = () =>
  new AppError({
    code: 'forbidden',
    status: 403,
    problems: [{ message: 'Sign in first: this is for the people of the desk.' }],
  });

/**
 * The newest version of a case and whoever asks for it. Refuses visitors and partners, and contributors who did not write it: what
 * is said of a case on the desk is not for them, whatever is published of it.
 */
export const openCase = async ({ id, req }: { id: string; req: PayloadRequest }) => {
  const staff = staffOf(req);
  if (!staff) throw onlyStaff();
  const record = (await req.payload.findByID({
    collection: 'cases',
    id,
    draft: true,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    user: req.user,
    req: quietRequest(req),
  })) as Case | null;
  if (!record || !mayOpen({ account: staff, createdBy: record.createdBy }))
    throw notFound('There is no such case on your desk.');
  return { record, staff };
};
