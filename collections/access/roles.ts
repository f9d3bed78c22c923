import type { PayloadRequest } from 'payload';
import type { Role } from '../../src/domain/vocabulary.ts';
import { ROLES } from '../../src/domain/vocabulary.ts';

type Requester = Pick<PayloadRequest, 'user'>;

/** The signed-in member of staff, or undefined for a visitor. A partner's API key reads as a visitor does. */
export const staffOf = ({ user }: Requester) => (user?.collection === 'users' ? user : undefined);

/** True from the given role upwards: contributor < reviewer < publisher < admin. */
export const hasRole = (req: Requester, role: Role): boolean => {
  const own = staffOf(req)?.role;
  return own ? ROLES.indexOf(own) >= ROLES.indexOf(role) : false;
};
