import type { BeforeListTableServerProps } from 'payload';
import { hasRole, staffOf } from '../../../../collections/access/roles.ts';
import { readColleagues } from '../../../editorial/desk/read-colleagues.ts';
import { BulkSteps } from './bulk-steps.tsx';

/** Above the list of cases: what can be done to all that are ticked, as far as this person's role goes. */
export const BulkBar = async ({ payload, user }: BeforeListTableServerProps) => {
  const staff = staffOf({ user: user ?? null });
  if (!staff) return null;
  const requester = { user: staff };
  return (
    <BulkSteps
      colleagues={await readColleagues({ payload, user: staff })}
      mayPublish={hasRole(requester, 'publisher')}
      mayReview={hasRole(requester, 'reviewer')}
    />
  );
};
